package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks a model with any parameters what it answers, in evaluation mode, beside the training that made them. Keeps its buffers:
 * not for two threads.
 */
public final class Predictor {
    /** Samples at once: enough for long inner loops, little enough for the nearest cache to hold every stage of a small network. */
    public static final int ROWS = 128;

    private final Engine engine;
    private final int parameterCount;
    private final int inputs;
    private final int[] places;
    private final int[] widths;
    private final double[][] stages;

    private Predictor(ModelSpec model, Dtype dtype) {
        Loss unused = new Loss(new LossSpec.Mse(LossSpec.Reduction.MEAN));
        engine = Engine.of(model, unused, dtype, new double[0], ROWS);
        parameterCount = model.stateSize();
        inputs = model.inputs();
        places = places(model);
        widths = new int[places.length];
        widths[0] = inputs;
        for (int s = 1; s < widths.length; s++) {
            widths[s] = model.linears().get(s - 1).out();
        }
        stages = new double[widths.length][0];
    }

    /** Where each stage stands: before the first layer, before each further linear one, after the last layer. */
    private static int[] places(ModelSpec model) {
        List<LayerSpec> layers = model.layers();
        IntStream linears = IntStream.range(0, layers.size()).filter(i -> layers.get(i) instanceof LayerSpec.Linear);
        return IntStream.concat(IntStream.of(0), IntStream.concat(linears.skip(1), IntStream.of(layers.size())))
                .toArray();
    }

    /** A predictor for one kind of model; parameters come with each call. */
    public static Predictor of(ModelSpec model, Dtype dtype) {
        return new Predictor(model, dtype);
    }

    /**
     * The model's outputs (logits, where the loss takes logits). A row's do not depend on the rows beside it, nor on how the training
     * was computed: whoever asks gets the same bits.
     *
     * @param parameters flat, in the order of {@link ModelSpec#parameters()}; left unchanged
     * @param modelInputs shape [n, inputs], scaled as for training
     * @param outputs receives shape [n, outputs]
     */
    public void predict(double[] parameters, double[] modelInputs, int n, double[] outputs) {
        predict(parameters, modelInputs, 0, n, outputs);
    }

    /** As {@link #predict(double[], double[], int, double[])}, of the rows from {@code from} up to {@code to} only. */
    public void predict(double[] parameters, double[] modelInputs, int from, int to, double[] outputs) {
        use(parameters, modelInputs, to);
        engine.predict(modelInputs, from, to, outputs);
    }

    /**
     * What every unit answers: the inputs, each hidden stage after its activation, the outputs; shape [n, units] each, in arrays
     * that may be longer. They are live: the next call overwrites them.
     */
    public double[][] activations(double[] parameters, double[] modelInputs, int n) {
        use(parameters, modelInputs, n);
        for (int s = 0; s < stages.length; s++) {
            if (stages[s].length < n * widths[s]) {
                stages[s] = new double[n * widths[s]];
            }
        }
        engine.infer(modelInputs, 0, n, places, stages);
        return stages;
    }

    /** Units of each stage of {@link #activations}. */
    public int units(int stage) {
        return widths[stage];
    }

    /** Stages of {@link #activations}: linear layers and one. */
    public int stages() {
        return widths.length;
    }

    /** Nothing is copied: an engine that only predicts leaves the parameters as they are. */
    private void use(double[] parameters, double[] modelInputs, int n) {
        if (parameters.length != parameterCount) {
            throw new RefusedException("parameters.length", Rule.EXACTLY, parameterCount, parameters.length);
        }
        if (modelInputs.length < n * inputs) {
            throw new RefusedException("inputs.length", Rule.AT_LEAST, n * inputs, modelInputs.length);
        }
        engine.use(parameters);
    }
}
