package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.Require;

/**
 * A slope found by trying: the loss with one parameter a little smaller and a little larger.
 *
 * @param parameter which one moves, flat; the others stay
 * @param from its first value
 * @param to its second value, greater than the first
 * @param lossFrom the loss at the first
 * @param lossTo the loss at the second
 */
public record FiniteDifference(int parameter, double from, double to, double lossFrom, double lossTo) {
    public FiniteDifference {
        if (!(from < to)) {
            throw new MisuseException("to must be greater than from " + from + ", was " + to);
        }
    }

    /** From the point a step onwards: what the book draws as a first idea of a gradient, with a step of 0.12. */
    public static FiniteDifference forward(TrainingLoss loss, double[] parameters, int parameter, double step) {
        Require.positive("step", step);
        return between(loss, parameters, parameter, parameters[parameter], parameters[parameter] + step);
    }

    /** Between two given values of the parameter. */
    public static FiniteDifference between(
            TrainingLoss loss, double[] parameters, int parameter, double from, double to) {
        double[] moved = parameters.clone();
        moved[parameter] = from;
        double lossFrom = loss.at(moved);
        moved[parameter] = to;
        return new FiniteDifference(parameter, from, to, lossFrom, loss.at(moved));
    }

    /** What the parameter changed by. */
    public double change() {
        return to - from;
    }

    /** What the loss changed by. */
    public double lossChange() {
        return lossTo - lossFrom;
    }

    /** The estimate: how much the loss changes for each unit of the parameter. */
    public double slope() {
        return lossChange() / change();
    }
}
