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

    void load(Samples from, int[] order, int first, int end) {
        if (from != samples || end > rows.length || !Arrays.equals(order, first, end, rows, first, end)) {
            arrange(from, order, first);
        }
        start = first;
        if (size != end - first) {
            resize(end - first);
        }
    }

    /** What comes before {@code first} may be of another pass. */
    private void arrange(Samples from, int[] order, int first) {
        if (from != samples || order.length != rows.length) {
            samples = from;
            rows = order.clone();
            length = Kernels.stride(order.length) + Kernels.LANES;
            x = new double[inputs * length];
            targets = new double[outputs * length];
        }
        System.arraycopy(order, first, rows, first, order.length - first);
        columns(from.x(), inputs, first, x);
        columns(isOnClasses ? from.labelTargets() : from.y(), outputs, first, targets);
    }

    private void columns(double[] from, int width, int first, double[] to) {
        for (int column = 0; column < width; column++) {
            int at = column * length;
            for (int n = first; n < rows.length; n++) {
                to[at + n] = from[rows[n] * width + column];
            }
            Arrays.fill(to, at + rows.length, at + length, to[at + rows.length - 1]);
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
