package dev.paso.core.lesson;

import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPlane;
import dev.paso.core.landscape.TrainingLoss;

/**
 * What a mini-batch says of a line beside what all training samples say: the same place on two landscapes.
 *
 * @param own gradient of the batch's loss
 * @param full gradient of the loss on the whole training split
 */
public record MiniBatch(Update update, TrainingLoss loss, Gradient own, Gradient full) {
    /** The mini-batch of {@code update}, at the parameters it begins with. */
    public static MiniBatch of(Walk walk, Update update) {
        int[] rows = update.samples().stream().mapToInt(Update.Sample::row).toArray();
        TrainingLoss loss = TrainingLoss.of(walk.spec(), walk.data(), rows);
        double[] here = update.before().parameters();
        return new MiniBatch(
                update, loss, loss.gradient(here), walk.trainingLoss().gradient(here));
    }

    /** The loss of the batch alone over bias and weight. */
    public LossSurface surface(ParameterPlane plane, int side) {
        return LossSurface.of(loss, plane, side);
    }

    /** Between the two gradients, in degrees from 0 to 180; NaN where one of them has no direction. */
    public double angle() {
        double dot =
                own.by(LinePlane.BIAS) * full.by(LinePlane.BIAS) + own.by(LinePlane.WEIGHT) * full.by(LinePlane.WEIGHT);
        return Math.toDegrees(Math.acos(Math.clamp(dot / (length(own) * length(full)), -1, 1)));
    }

    /** How long the batch's gradient is beside the full one. */
    public double ratio() {
        return length(own) / length(full);
    }

    /** Of the full gradient, in loss a unit of the parameters. */
    public double fullLength() {
        return length(full);
    }

    private static double length(Gradient gradient) {
        return Math.hypot(gradient.by(LinePlane.BIAS), gradient.by(LinePlane.WEIGHT));
    }
}
