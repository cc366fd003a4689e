package dev.paso.core.landscape;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;
import dev.paso.core.train.ExperimentSpec;

/**
 * The loss of an experiment as a function of its parameters: on all training samples or on some, in evaluation mode, in double
 * precision whatever the experiment's type, so that small differences are not lost. Keeps its buffers: not for two threads.
 */
public final class TrainingLoss {
    private static final int MOST_ROWS = 1024; // at once: bounds the engine's buffers

    private final ExperimentSpec spec;
    private final Samples samples;
    private final int[] rows;
    private final Engine engine;
    private final TorchGenerator unused = new TorchGenerator(TorchGenerator.DEFAULT_SEED);

    private TrainingLoss(ExperimentSpec spec, PreparedData data, int[] rows) {
        this.spec = spec;
        this.samples = data.training();
        this.rows = rows;
        ModelSpec model = withoutDropout(spec.model());
        double[] parameters = new double[model.parameterCount()];
        engine = Engine.of(model, spec.criterion(), Dtype.FLOAT64, parameters, Math.min(rows.length, MOST_ROWS));
    }

    /** On the whole training split. */
    public static TrainingLoss of(ExperimentSpec spec, PreparedData data) {
        return new TrainingLoss(
                spec, data, Permutations.identity(data.training().size()));
    }

    /**
     * On the training samples {@code rows}, such as those of one mini-batch.
     *
     * @throws IllegalArgumentException if there are none, or one is not in the training split
     */
    public static TrainingLoss of(ExperimentSpec spec, PreparedData data, int... rows) {
        Require.atLeast("rows.length", rows.length, 1);
        for (int row : rows) {
            Require.inRange("rows", row, 0, data.training().size() - 1);
        }
        return new TrainingLoss(spec, data, rows.clone());
    }

    /** The experiment whose loss it is. */
    public ExperimentSpec spec() {
        return spec;
    }

    /** How many samples it is of. */
    public int size() {
        return rows.length;
    }

    /** Parameters of the model, in the order of {@link ModelSpec#parameters()}. */
    public int parameterCount() {
        return engine.parameters().length;
    }

    /** The loss at {@code parameters}, flat; left unchanged. May be infinite or NaN where it is too large for a double. */
    public double at(double[] parameters) {
        load(parameters);
        double loss = 0;
        for (int from = 0; from < rows.length; from += MOST_ROWS) {
            int to = Math.min(rows.length, from + MOST_ROWS);
            loss += weight(to - from) * engine.evaluate(samples, rows, from, to);
        }
        return loss;
    }

    /** The loss and its exact derivative by every parameter, from one forward and one backward pass. */
    public Gradient gradient(double[] parameters) {
        load(parameters);
        double loss = 0;
        double[] slopes = new double[parameters.length];
        for (int from = 0; from < rows.length; from += MOST_ROWS) {
            int to = Math.min(rows.length, from + MOST_ROWS);
            loss += weight(to - from) * engine.forward(samples, rows, from, to, unused);
            engine.backward();
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] += weight(to - from) * engine.gradients()[i];
            }
        }
        return new Gradient(loss, Tensor.vector(slopes));
    }

    Samples samples() {
        return samples;
    }

    /** Shared, not to be changed. */
    int[] rows() {
        return rows;
    }

    /** What a part's mean or sum counts in the whole. */
    private double weight(int size) {
        return spec.loss().reduction() == LossSpec.Reduction.SUM ? 1 : (double) size / rows.length;
    }

    private void load(double[] parameters) {
        if (parameters.length != parameterCount()) {
            throw new RefusedException("parameters.length", Rule.EXACTLY, parameterCount(), parameters.length);
        }
        System.arraycopy(parameters, 0, engine.parameters(), 0, parameters.length);
    }

    /** In evaluation mode dropout does nothing; without it the backward pass is one of evaluation mode too. */
    private static ModelSpec withoutDropout(ModelSpec model) {
        return new ModelSpec(model.layers().stream()
                .filter(layer -> !(layer instanceof LayerSpec.Dropout))
                .toList());
    }
}
