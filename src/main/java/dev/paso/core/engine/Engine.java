package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.data.Samples;
import dev.paso.core.loss.Loss;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;

/**
 * Forward and backward passes of one model over a batch. Sums are double; what PyTorch would hold in float32 (outputs, losses and
 * their sum, gradients) is rounded to it where the experiment says so, and overflows where it would. Keeps its buffers: nothing is allocated in a step, and it is not for two threads.
 */
public sealed interface Engine permits LayeredEngine, RegressionEngine {
    /**
     * The engine for this work: the same one on every machine.
     *
     * @param parameters flat, in the order of {@link ModelSpec#parameters()}; used, not copied
     * @param maxBatch samples of the largest batch
     */
    static Engine of(ModelSpec model, Loss loss, Dtype dtype, double[] parameters, int maxBatch) {
        return of(model, loss, dtype, parameters, maxBatch, Fastest.KERNELS);
    }

    /** As {@link #of}, with given inner loops. */
    static Engine of(ModelSpec model, Loss loss, Dtype dtype, double[] parameters, int maxBatch, Kernels kernels) {
        if (RegressionEngine.fits(model, loss.spec())) {
            return new RegressionEngine(model, loss, dtype, parameters, maxBatch, kernels);
        }
        return new LayeredEngine(model, loss, dtype, parameters, maxBatch, kernels, Products.ND4J_FROM);
    }

    /** Whether such a model is slower in this process than elsewhere, for it is big and ND4J could not be started. */
    static boolean isSlowed(ModelSpec model, int maxBatch) {
        return Nd4jLibrary.isMissing()
                && model.linears().stream().anyMatch(linear -> Products.isBig(linear, maxBatch, Products.ND4J_FROM));
    }

    /** Whether this JVM has the module of the Vector API; without it small models train more slowly, to the same numbers. */
    static boolean hasVectors() {
        return Fastest.HAS_MODULE;
    }

    /** From now on with these parameters, as many as before; used, not copied, and left unchanged unless it trains. */
    void use(double[] parameters);

    /** Live: the optimizer changes it in place. */
    double[] parameters();

    /** Live: valid after {@link #backward}. */
    double[] gradients();

    Loss loss();

    /** The loss of the rows {@code order[from..to)} in training mode; dropout draws from {@code generator}. */
    double forward(Samples samples, int[] order, int from, int to, TorchGenerator generator);

    /** The loss of the rows {@code order[from..to)} in evaluation mode. */
    double evaluate(Samples samples, int[] order, int from, int to);

    /** Gradients of the last {@link #forward}'s loss with respect to every parameter. */
    void backward();

    /**
     * What stands before layer {@code place} for one sample of the last {@link #forward}'s batch; after the last layer: the outputs.
     *
     * @param sample its place in the batch
     */
    double value(int place, int unit, int sample);

    /**
     * The derivative of the batch's loss with respect to {@link #value}, after {@link #backward}; it is not computed before the first
     * linear layer. Between the passes, before a dropout layer: what the unit grows by, or 0 where it is dropped.
     */
    double slope(int place, int unit, int sample);

    /** The loss of one output of a sample, before reduction; of classes all of it is output 0's. */
    double loss(int output, int sample);

    /** Evaluation mode; of the rows from {@code first} up to {@code end}, what stands before layer {@code places[s]} goes to {@code into[s]}, shape [rows, units]. */
    void infer(double[] inputs, int first, int end, int[] places, double[][] into);

    /** The model's outputs for the rows from {@code first} up to {@code end}, in evaluation mode, to the same rows of {@code outputs}. */
    void predict(double[] inputs, int first, int end, double[] outputs);
}
