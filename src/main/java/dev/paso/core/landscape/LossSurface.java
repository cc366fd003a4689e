package dev.paso.core.landscape;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;

/**
 * The loss over a grid of two parameters, all others held.
 *
 * @param plane which parameters, and from where to where; the outer cells' centres lie on the ends of the ranges
 * @param losses shape [side, side]: rows along y, the lowest y first; columns along x
 * @param lowest the cell with the least loss, the first one on a tie; NaN is never the least
 * @param highest the greatest loss that is a finite number
 * @param bowl the surface in closed form, where it has one
 */
public record LossSurface(ParameterPlane plane, Tensor losses, LossPoint lowest, double highest, Optional<Bowl> bowl) {
    public static final int DEFAULT_SIDE = 101; // as the book draws it
    public static final int MAX_SIDE = 401;

    /** The loss on the whole training split. */
    public static LossSurface of(ExperimentSpec spec, PreparedData data, ParameterPlane plane, int side) {
        return of(TrainingLoss.of(spec, data), plane, side);
    }

    /**
     * Any loss: on all samples, or on a mini-batch. A bowl costs next to nothing; anything else side² forward passes.
     *
     * @param side cells along each axis, in [2, {@value #MAX_SIDE}]
     * @throws IllegalArgumentException if the plane holds more or fewer parameters than the model has
     */
    public static LossSurface of(TrainingLoss loss, ParameterPlane plane, int side) {
        Require.inRange("side", side, 2, MAX_SIDE);
        if (plane.held().size() != loss.parameterCount()) {
            throw new RefusedException(
                    "plane.held.size",
                    Rule.EXACTLY,
                    loss.parameterCount(),
                    plane.held().size());
        }
        Optional<Bowl> bowl = Bowl.of(loss, plane);
        double[] losses = new double[side * side];
        double[] parameters = plane.held().toArray();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double x = plane.x().at(column, side);
                double y = plane.y().at(row, side);
                parameters[plane.xParameter()] = x;
                parameters[plane.yParameter()] = y;
                losses[row * side + column] = bowl.isPresent() ? bowl.get().at(x, y) : loss.at(parameters);
            }
        }
        return new LossSurface(
                plane, Tensor.matrix(side, side, losses), lowest(losses, plane, side), highest(losses), bowl);
    }

    /** Cells along each axis. */
    public int side() {
        return losses.rows();
    }

    /** The value of the horizontal parameter in a column. */
    public double x(int column) {
        return plane.x().at(column, side());
    }

    /** The value of the vertical parameter in a row. */
    public double y(int row) {
        return plane.y().at(row, side());
    }

    /** The cell nearest to a place, axis by axis, the first one on a tie; the book starts its cross-sections there. */
    public LossPoint nearest(double x, double y) {
        int column = nearest(plane.x(), x);
        int row = nearest(plane.y(), y);
        return new LossPoint(x(column), y(row), losses.at(row, column));
    }

    private int nearest(AxisRange range, double value) {
        int best = 0;
        for (int i = 1; i < side(); i++) {
            if (Math.abs(range.at(i, side()) - value) < Math.abs(range.at(best, side()) - value)) {
                best = i;
            }
        }
        return best;
    }

    private static LossPoint lowest(double[] losses, ParameterPlane plane, int side) {
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            if (losses[i] < losses[best] || Double.isNaN(losses[best])) {
                best = i;
            }
        }
        return new LossPoint(plane.x().at(best % side, side), plane.y().at(best / side, side), losses[best]);
    }

    private static double highest(double[] losses) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double loss : losses) {
            highest = Double.isFinite(loss) ? Math.max(highest, loss) : highest;
        }
        return highest;
    }
}
