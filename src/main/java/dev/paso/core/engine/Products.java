package dev.paso.core.engine;

import dev.paso.core.nn.LayerSpec;

/**
 * The three products of a linear layer with weights of shape [out, in], at {@code offset} in the flat parameters, its biases after
 * them. Matrices lie as {@link Kernels} says.
 */
sealed interface Products permits ArrayProducts, Nd4jProducts {
    /**
     * Multiply-adds of one product, in × out × batch, from which ND4J computes it. Measured on one core with AVX-512, all three
     * products, copies included, ND4J against arrays: 32×32×256 1.0, 64×64×64 1.1, 64×64×256 1.8, 128×128×64 2.1, 256×256×256 2.3.
     * They meet near 2^18; from 2^21 on the gain is twofold, and soon worth the second that ND4J takes to start.
     */
    long ND4J_FROM = 1 << 21;

    /** Layers narrower than this on one side stay on arrays whatever the batch: 10×64×2,000 0.6, 2×256×2,000 0.4. */
    int ND4J_WIDTH = 32;

    /** What a layer is computed with. It depends on the recipe alone, so that a replay is the same everywhere. */
    static Products of(LayerSpec.Linear linear, int maxBatch, Kernels kernels, long nd4jFrom) {
        return isBig(linear, maxBatch, nd4jFrom)
                ? new Nd4jProducts(kernels, linear)
                : new ArrayProducts(kernels, linear);
    }

    static boolean isBig(LayerSpec.Linear linear, int maxBatch, long nd4jFrom) {
        return Math.min(linear.in(), linear.out()) >= ND4J_WIDTH
                && (long) linear.in() * linear.out() * maxBatch >= nd4jFrom;
    }

    /** y = W x + b; {@code x} holds in rows, the first at {@code from}, each {@code apart} from the next; {@code y} out rows. */
    void forward(double[] parameters, int offset, double[] x, int from, int apart, double[] y, int stride);

    /** The gradients of weights and biases; {@code up}: those of y. */
    void gradients(double[] gradients, int offset, double[] x, int from, int apart, double[] up, int stride);

    /** down = Wᵀ up, the gradients of x. */
    void down(double[] parameters, int offset, double[] up, double[] down, int stride);
}
