package dev.paso.core.landscape;

import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.FormulaSpec;
import dev.paso.core.data.PreparedData;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** What a formula says where its noisy samples are learned from: what a model could find at best. */
public final class Truth {
    /** Places along one input. */
    public static final int POINTS = 201;

    /** Cells along each of two inputs. */
    public static final int SIDE = 61;

    private static final int PARTS = 3; // a cell is asked so often each way, which makes the border smooth
    private static final int MOST = 255;

    private Truth() {}

    /**
     * The formula's values over one input, in the units of the data; NaN where it has none.
     *
     * @param x shape [{@value #POINTS}]
     * @param y the same
     */
    public record Curve(Tensor x, Tensor y) {}

    /** Of data that are no formula in one input there is none. */
    public static Optional<Curve> curve(DatasetSpec spec, PreparedData data) {
        if (!(spec instanceof FormulaSpec formula) || formula.inputs() != 1) {
            return Optional.empty();
        }
        double[] x = Grid.places(data, POINTS);
        double[] y = new double[POINTS];
        DoubleBinaryOperator truth = formula.truth();
        for (int i = 0; i < POINTS; i++) {
            double value = truth.applyAsDouble(x[i], 0);
            y[i] = Double.isFinite(value) ? value : Double.NaN;
        }
        return Optional.of(new Curve(Tensor.vector(x), Tensor.vector(y)));
    }

    /**
     * How much of each cell of the plane a claim in two inputs is true of, row by row from the lowest: 0 nothing, 255 all. Of other data
     * there is none.
     */
    public static Optional<byte[]> cells(DatasetSpec spec, PreparedData data) {
        if (!(spec instanceof FormulaSpec formula) || formula.inputs() != 2 || formula.classes() != 2) {
            return Optional.empty();
        }
        AxisRange across = AxisRange.around(data.raw(), 0);
        AxisRange up = AxisRange.around(data.raw(), 1);
        DoubleBinaryOperator truth = formula.truth();
        byte[] cells = new byte[SIDE * SIDE];
        for (int cell = 0; cell < cells.length; cell++) {
            double share = share(truth, across, up, cell % SIDE, cell / SIDE);
            cells[cell] = (byte) Math.round(MOST * share);
        }
        return Optional.of(cells);
    }

    private static double share(DoubleBinaryOperator truth, AxisRange across, AxisRange up, int column, int row) {
        double sum = 0;
        for (int part = 0; part < PARTS * PARTS; part++) {
            double x1 = place(across, column, part % PARTS);
            double x2 = place(up, row, part / PARTS);
            sum += truth.applyAsDouble(x1, x2) > 0 ? 1 : 0;
        }
        return sum / (PARTS * PARTS);
    }

    /** The parts of a cell lie around its centre. */
    private static double place(AxisRange range, int cell, int part) {
        double width = (range.high() - range.low()) / (SIDE - 1);
        return range.at(cell, SIDE) + width * ((part + 0.5) / PARTS - 0.5);
    }
}
