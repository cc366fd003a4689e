package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.loss.Loss;
import dev.paso.core.nn.ModelSpec;

/** The array engine where ND4J would be chosen: what the choice is measured against. */
public final class OnArrays {
    private OnArrays() {}

    public static Engine of(ModelSpec model, Loss loss, Dtype dtype, double[] parameters, int maxBatch) {
        return new LayeredEngine(model, loss, dtype, parameters, maxBatch, Fastest.KERNELS, Long.MAX_VALUE);
    }
}
