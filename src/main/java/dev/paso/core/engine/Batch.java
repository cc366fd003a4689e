package dev.paso.core.engine;

import dev.paso.core.data.Samples;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one update as the kernels want them: a row a column of the data, in the order of the pass. A pass is put in order
 * once, at its first batch: a batch put together just before it is read would make the vector loads wait for single stores.
 */
final class Batch {
    private final boolean isOnClasses;
    private final int inputs;
    private final int outputs;
    private double[] x = new double[0];
    private double[] targets = new double[0];
    private double[] counts = new double[0];
    private int[] rows = new int[0];
    private int @Nullable [] pass;
    private @Nullable Samples samples;
    private int length;
    private int start;
    private int size;
    private int stride;

    /** @param outputs targets of a sample, where they are not classes */
    Batch(int inputs, int outputs, boolean isOnClasses) {
        this.inputs = inputs;
        this.outputs = isOnClasses ? 1 : outputs;
        this.isOnClasses = isOnClasses;
    }

    int size() {
        return size;
    }

    /** The size rounded up to whole lanes: what more is read are samples that do not count. */
    int stride() {
        return stride;
    }

    /** Column by column, each {@link #length} long; this batch begins at {@link #start}. */
    double[] x() {
        return x;
    }

    /** As {@link #x}; class indices are one column. */
    double[] targets() {
        return targets;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** 1 for each sample of the batch, 0 for those that fill up the last lanes. */
    double[] counts() {
        return counts;
    }

    /** Takes the rows {@code order[first..end)}; in the course of a pass, batch after batch, the order must not change. */
    void load(Samples from, int[] order, int first, int end) {
        boolean goesOn = from == samples && order == pass && first == start + size;
        if (!goesOn && !isArranged(from, order, first)) {
            arrange(from, order, first);
        }
        pass = order;
        start = first;
        if (size != end - first) {
            resize(end - first);
        }
    }

    /** The whole rest of the pass: what one batch finds in place says nothing of the next. */
    private boolean isArranged(Samples from, int[] order, int first) {
        return from == samples
                && Arrays.equals(order, first, order.length, rows, Math.min(first, rows.length), rows.length);
    }

    /** What comes before {@code first} stays as it was, of another pass perhaps. */
    private void arrange(Samples from, int[] order, int firstOfPass) {
        int first = firstOfPass;
        if (from != samples || order.length != rows.length) {
            samples = from;
            rows = order.clone();
            length = Kernels.stride(order.length) + Kernels.LANES;
            x = new double[inputs * length];
            targets = new double[outputs * length];
            first = 0;
        }
        double[] y = isOnClasses ? from.labelTargets() : from.y();
        int n = order.length;
        if (outputs == 1 && inputs == 1) {
            line(from.x(), y, order, first);
        } else if (outputs == 1 && inputs == 2) {
            plane(from.x(), y, order, first);
        } else {
            System.arraycopy(order, first, rows, first, n - first);
            columns(from.x(), inputs, first, x);
            columns(y, outputs, first, targets);
        }
        for (int column = 0; column < inputs; column++) {
            Arrays.fill(x, column * length + n, column * length + length, x[column * length + n - 1]);
        }
        for (int column = 0; column < outputs; column++) {
            Arrays.fill(targets, column * length + n, column * length + length, targets[column * length + n - 1]);
        }
    }

    /** {@link #columns} for one column and one target, in one loop: it is a third of a small batch's work. */
    private void line(double[] fromX, double[] fromY, int[] order, int first) {
        double[] toX = x;
        double[] toY = targets;
        int[] toRows = rows;
        for (int n = first; n < order.length; n++) {
            int row = order[n];
            toRows[n] = row;
            toX[n] = fromX[row];
            toY[n] = fromY[row];
        }
    }

    /** As {@link #line}, for two columns. */
    private void plane(double[] fromX, double[] fromY, int[] order, int first) {
        double[] toX = x;
        double[] toY = targets;
        int[] toRows = rows;
        int second = length;
        for (int n = first; n < order.length; n++) {
            int row = order[n];
            toRows[n] = row;
            toX[n] = fromX[2 * row];
            toX[second + n] = fromX[2 * row + 1];
            toY[n] = fromY[row];
        }
    }

    private void columns(double[] from, int width, int first, double[] to) {
        for (int column = 0; column < width; column++) {
            for (int n = first; n < rows.length; n++) {
                to[column * length + n] = from[rows[n] * width + column];
            }
        }
    }

    private void resize(int samples) {
        size = samples;
        stride = Kernels.stride(samples);
        if (counts.length < stride) {
            counts = new double[stride];
        }
        Arrays.fill(counts, 0, size, 1);
        Arrays.fill(counts, size, stride, 0);
    }
}
