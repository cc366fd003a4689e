package dev.paso.core.engine;

import dev.paso.core.nn.LayerSpec;
import dev.paso.core.random.TorchGenerator;

/**
 * Which units of a batch a dropout layer keeps: one uniform draw a unit, sample by sample, as PyTorch without MKL; where nothing or
 * everything is dropped, nothing is drawn.
 *
 * @param p probability of a unit to be dropped, 0 to 1
 */
record Mask(double p, TorchGenerator generator) {
    static Mask of(LayerSpec.Dropout dropout, TorchGenerator generator) {
        return new Mask(dropout.p(), generator);
    }

    /** Survivors grow by 1 / (1 - p); {@code slopes} keeps the factor of each unit, 0 or that. Arrays hold {@code width} rows of {@code stride}. */
    void drop(double[] values, double[] into, double[] slopes, int width, int size, int stride) {
        double scale = p == 1 ? 0 : 1 / (1 - p);
        for (int n = 0; n < stride; n++) {
            for (int at = n; at < width * stride; at += stride) {
                slopes[at] = n < size && isKept() ? scale : 0;
                into[at] = values[at] * slopes[at];
            }
        }
    }

    private boolean isKept() {
        return p == 0 || p < 1 && generator.uniformDouble() < 1 - p;
    }
}
