package dev.paso.core.lesson;

import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.ParameterPlane;
import dev.paso.core.landscape.TrainingLoss;

/**
 * What a mini-batch says of a line beside what all training samples say: the same place on two landscapes.
 *
 * @param line where it is looked at
 * @param size samples in it
 * @param own gradient of the batch's loss
 * @param full gradient of the loss on the whole training split
 */
public record MiniBatch(Line line, int size, TrainingLoss loss, Gradient own, Gradient full) {
    /** The mini-batch of {@code update}, at the parameters it begins with. */
    public static MiniBatch of(Walk walk, Update update) {
        int[] rows = update.samples().stream().mapToInt(Update.Sample::row).toArray();
        return of(TrainingLoss.of(walk.spec(), walk.data(), rows), rows.length, walk.trainingLoss(), update.before());
    }

    /** The mini-batch whose loss is {@code loss} at {@code line}, beside the whole training split. */
    public static MiniBatch of(TrainingLoss loss, int size, TrainingLoss all, Line line) {
        double[] here = line.parameters();
        return new MiniBatch(line, size, loss, loss.gradient(here), all.gradient(here));
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
