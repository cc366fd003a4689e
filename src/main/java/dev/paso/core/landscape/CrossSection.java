package dev.paso.core.landscape;

import dev.paso.core.Require;
import dev.paso.core.Tensor;

/**
 * The loss along one parameter, all others held: a cut through the surface.
 *
 * @param parameter which one, flat
 * @param places its values, evenly spaced, shape [n]
 * @param losses the loss at each, shape [n]
 * @param at where the parameter stands now
 * @param loss the loss there
 * @param slope the exact derivative there, by this parameter
 */
public record CrossSection(int parameter, Tensor places, Tensor losses, double at, double loss, double slope) {
    /**
     * The cut through {@code parameters}.
     *
     * @param count places, at least 2
     */
    public static CrossSection of(TrainingLoss loss, double[] parameters, int parameter, AxisRange range, int count) {
        Require.inRange("parameter", parameter, 0, loss.parameterCount() - 1);
        Require.atLeast("count", count, 2);
        double[] moved = parameters.clone();
        double[] places = new double[count];
        double[] losses = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = range.at(i, count);
            moved[parameter] = places[i];
            losses[i] = loss.at(moved);
        }
        Gradient here = loss.gradient(parameters);
        return new CrossSection(
                parameter,
                Tensor.vector(places),
                Tensor.vector(losses),
                parameters[parameter],
                here.loss(),
                here.by(parameter));
    }

    /** The place with the least loss, the first one on a tie. */
    public int lowest() {
        int best = 0;
        for (int i = 1; i < losses.size(); i++) {
            best = losses.at(i) < losses.at(best) ? i : best;
        }
        return best;
    }
}
