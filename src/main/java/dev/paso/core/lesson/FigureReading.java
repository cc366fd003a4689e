package dev.paso.core.lesson;

import dev.paso.core.landscape.FiniteDifference;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossPoint;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.TrainingLoss;

/**
 * Gradients as the book reads them off its figures: from the cell of the loss surface nearest to the parameters to the one that is
 * nearest to {@value #STEP} onwards, one parameter at a time; of parameters beyond its edges at the edge.
 *
 * @param start the cell nearest to the parameters
 * @param b along the bias
 * @param w along the weight
 */
public record FigureReading(LossSurface surface, LossPoint start, FiniteDifference b, FiniteDifference w) {
    /** How far the book tries a parameter onwards. */
    public static final double STEP = 0.12;

    private static final double HUNDREDTHS = 100;

    /** An update read off the figure: each parameter moved alone, and where it lands on the grid with what loss. */
    public record Move(double byB, double byW, LossPoint alongB, LossPoint alongW) {}

    /** @param surface bias across, weight up */
    public static FigureReading of(LossSurface surface, TrainingLoss loss, Line line) {
        double b = Math.min(line.b(), surface.plane().x().high() - STEP); // beyond the edge there is nothing to read
        double w = Math.min(line.w(), surface.plane().y().high() - STEP);
        LossPoint start = surface.nearest(b, w);
        LossPoint onwards = surface.nearest(start.x() + STEP, start.y() + STEP);
        double[] parameters = new Line(start.x(), start.y()).parameters();
        return new FigureReading(
                surface,
                start,
                FiniteDifference.between(loss, parameters, LinePlane.BIAS, start.x(), onwards.x()),
                FiniteDifference.between(loss, parameters, LinePlane.WEIGHT, start.y(), onwards.y()));
    }

    /** The move that the figures on learning rates show; gradients have the two decimals that the figure before prints. */
    public Move move(double learningRate) {
        double byB = -learningRate * rounded(b.slope());
        double byW = -learningRate * rounded(w.slope());
        return new Move(
                byB, byW, surface.nearest(start.x() + byB, start.y()), surface.nearest(start.x(), start.y() + byW));
    }

    private static double rounded(double slope) {
        return Math.rint(HUNDREDTHS * slope) / HUNDREDTHS;
    }
}
