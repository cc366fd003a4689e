package dev.paso.core.landscape;

import dev.paso.core.data.PreparedData;

/** Evenly spaced points of the raw plane (or of the axis of one input), as the model wants them. Row 0 is the lowest. */
final class Grid {
    private final double[] modelInputs;
    private final int size;

    private Grid(double[] modelInputs, int size) {
        this.modelInputs = modelInputs;
        this.size = size;
    }

    /** On a plane through the inputs; the centres of the outer cells lie on the ends of the axes. */
    static Grid plane(PreparedData data, Slice slice, int columns, int rows) {
        AxisRange across = AxisRange.around(data.raw(), slice.across());
        AxisRange up = AxisRange.around(data.raw(), slice.up());
        double[] places = new double[2 * columns * rows];
        for (int i = 0; i < columns * rows; i++) {
            places[2 * i] = across.at(i % columns, columns);
            places[2 * i + 1] = up.at(i / columns, rows);
        }
        return new Grid(data.toModelInputs(slice.rows(places, columns * rows), columns * rows), columns * rows);
    }

    /** As {@link #plane(PreparedData, Slice, int, int)}, through the first two inputs. */
    static Grid plane(PreparedData data, int columns, int rows) {
        return plane(data, Slice.usual(data).orElseThrow(), columns, rows);
    }

    static Grid line(PreparedData data, int count) {
        return new Grid(data.toModelInputs(places(data, count), count), count);
    }

    /** The x of {@link #line}, in raw units. */
    static double[] places(PreparedData data, int count) {
        AxisRange across = AxisRange.around(data.raw(), 0);
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = across.at(i, count);
        }
        return x;
    }

    /** Shape [size, model inputs]; shared, not to be changed. */
    double[] modelInputs() {
        return modelInputs;
    }

    int size() {
        return size;
    }
}
