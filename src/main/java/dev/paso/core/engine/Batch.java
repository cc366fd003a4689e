package dev.paso.core.engine;

import dev.paso.core.data.Samples;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one update as the kernels want them: a row a column of the data, in the order of the pass. With each batch the
 * next one is put in order: the processor does it while it waits for this one's sums, and a batch put together just before it is
 * read would make the vector loads wait for single stores.
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
    private boolean isWhole; // put in order at once, in the order of the rows
    private int length;
    private int arranged; // samples of the pass that are in order
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
        if (!goesOn && !isArranged(from, order)) {
            begin(from, order.length);
            arranged = first;
        }
        if (!goesOn) {
            pass = order;
        }
        start = first;
        if (size != end - first) {
            resize(end - first);
        }
        int next = Math.min(end + size, order.length);
        if (arranged < next) {
            arrange(from, order, arranged, next);
            arranged = next;
        }
    }

    /** The whole pass: what one batch finds in place says nothing of the next. */
    private boolean isArranged(Samples from, int[] order) {
        return isWhole && from == samples && Arrays.equals(order, rows);
    }

    /** What is there of an earlier pass over the same samples may stay: it counts for nothing. */
    private void begin(Samples from, int n) {
        if (from != samples || n != rows.length) {
            samples = from;
            rows = new int[n];
            length = Kernels.stride(n) + Kernels.LANES;
            x = new double[inputs * length];
            targets = new double[outputs * length];
        }
    }

    private void arrange(Samples from, int[] order, int first, int end) {
        double[] y = isOnClasses ? from.labelTargets() : from.y();
        if (outputs == 1 && inputs == 1) {
            line(from.x(), y, order, first, end);
        } else if (outputs == 1 && inputs == 2) {
            plane(from.x(), y, order, first, end);
        } else {
            columns(from.x(), inputs, order, first, end, x);
            columns(y, outputs, order, first, end, targets);
        }
        isWhole = end - first == order.length;
        if (isWhole) {
            System.arraycopy(order, 0, rows, 0, end);
        }
        if (end == order.length) {
            fillUp(x, inputs, end);
            fillUp(targets, outputs, end);
        }
    }

    /** {@link #columns} for one column and one target, in one loop: it is a third of a small batch's work. */
    private void line(double[] fromX, double[] fromY, int[] order, int first, int end) {
        double[] toX = x;
        double[] toY = targets;
        for (int n = first; n < end; n++) {
            int row = order[n];
            toX[n] = fromX[row];
            toY[n] = fromY[row];
        }
    }

    /** As {@link #line}, for two columns. */
    private void plane(double[] fromX, double[] fromY, int[] order, int first, int end) {
        double[] toX = x;
        double[] toY = targets;
        int second = length;
        for (int n = first; n < end; n++) {
            int row = order[n];
            toX[n] = fromX[2 * row];
            toX[second + n] = fromX[2 * row + 1];
            toY[n] = fromY[row];
        }
    }

    private void columns(double[] from, int width, int[] order, int first, int end, double[] to) {
        for (int column = 0; column < width; column++) {
            for (int n = first; n < end; n++) {
                to[column * length + n] = from[order[n] * width + column];
            }
        }
    }

    /** The last sample once more in what is left of the last lanes. */
    private void fillUp(double[] columns, int width, int n) {
        for (int end = length; end <= width * length; end += length) {
            Arrays.fill(columns, end - length + n, end, columns[end - length + n - 1]);
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
