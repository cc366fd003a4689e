package dev.paso.core.engine;

/**
 * The three products of a linear layer with weights of shape [out, in], at {@code offset} in the flat parameters, its biases after
 * them. Matrices lie as {@link Kernels} says.
 */
sealed interface Products permits ArrayProducts {
    /** y = W x + b; {@code x} holds in rows, the first at {@code from}, each {@code apart} from the next; {@code y} out rows. */
    void forward(double[] parameters, int offset, double[] x, int from, int apart, double[] y, int stride);

    /** The gradients of weights and biases; {@code up}: those of y. */
    void gradients(double[] gradients, int offset, double[] x, int from, int apart, double[] up, int stride);

    /** down = Wᵀ up, the gradients of x. */
    void down(double[] parameters, int offset, double[] up, double[] down, int stride);
}
