package dev.paso.core.data;

import java.util.Arrays;

/**
 * Samples as the engine reads them, row by row. The arrays are shared, so that nothing is copied in a step: nobody may change
 * them.
 */
public final class Samples {
    private final double[] x;
    private final double[] y;
    private final int[] labels;
    private final double[] labelTargets;
    private final int inputs;
    private final int targets;
    private final int size;

    /**
     * @param x shape [size, inputs]
     * @param y shape [size, targets]
     * @param labels class indices, shape [size], or empty where targets are numbers
     */
    Samples(int size, double[] x, int inputs, double[] y, int targets, int[] labels) {
        this.size = size;
        this.x = x;
        this.inputs = inputs;
        this.y = y;
        this.targets = targets;
        this.labels = labels;
        this.labelTargets = Arrays.stream(labels).asDoubleStream().toArray();
    }

    public double[] x() {
        return x;
    }

    public double[] y() {
        return y;
    }

    public int[] labels() {
        return labels;
    }

    /** The labels as targets of a loss on classes. */
    public double[] labelTargets() {
        return labelTargets;
    }

    public int inputs() {
        return inputs;
    }

    public int targets() {
        return targets;
    }

    public int size() {
        return size;
    }

    /** One of the inputs, of every sample. */
    public double[] column(int input) {
        double[] column = new double[size];
        for (int i = 0; i < size; i++) {
            column[i] = x[i * inputs + input];
        }
        return column;
    }

    /** The targets as columns to be scaled. */
    Samples targetsAsColumns() {
        return new Samples(size, y, targets, new double[0], 0, new int[0]);
    }

    /** The rows {@code indices}, in that order, as samples of their own. */
    Samples select(int[] indices) {
        double[] someX = new double[indices.length * inputs];
        double[] someY = new double[indices.length * targets];
        int[] someLabels = new int[labels.length == 0 ? 0 : indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(x, indices[i] * inputs, someX, i * inputs, inputs);
            System.arraycopy(y, indices[i] * targets, someY, i * targets, targets);
            if (someLabels.length > 0) {
                someLabels[i] = labels[indices[i]];
            }
        }
        return new Samples(indices.length, someX, inputs, someY, targets, someLabels);
    }
}
