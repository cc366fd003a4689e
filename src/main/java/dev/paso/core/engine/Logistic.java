package dev.paso.core.engine;

import dev.paso.core.Elementary;
import dev.paso.core.nn.LayerSpec;

/** {@link Elementary#sigmoid} of many numbers at once. */
public final class Logistic {
    private static final LayerSpec.Activation SIGMOID = new LayerSpec.Sigmoid();

    private Logistic() {}

    /** y = 1 / (1 + exp(-x)), {@code count} elements; the same bits as one by one. */
    public static void of(double[] x, double[] y, int count) {
        int whole = count / Kernels.LANES * Kernels.LANES;
        Fastest.KERNELS.activate(SIGMOID, x, y, whole);
        for (int i = whole; i < count; i++) {
            y[i] = Elementary.sigmoid(x[i]);
        }
    }
}
