package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.MisuseException;
import dev.paso.core.engine.Predictor;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;

/**
 * A network with one hidden layer that is called in training mode: dropout zeroes hidden units by chance and scales the others, so
 * that every call answers otherwise. In evaluation mode nothing is dropped.
 */
public final class DropoutCalls {
    private final ModelSpec model;
    private final double p;
    private final Predictor predictor;
    private final TorchGenerator generator;
    private final double[] parameters;

    /**
     * @param model a linear layer, an activation, dropout, and a linear layer with one output
     * @param parameters of the model, flat
     * @param seed of the chance that drops
     */
    public DropoutCalls(ModelSpec model, Dtype dtype, double[] parameters, long seed) {
        this.model = model;
        this.parameters = parameters.clone();
        p = model.layers().stream()
                .filter(LayerSpec.Dropout.class::isInstance)
                .map(layer -> ((LayerSpec.Dropout) layer).p())
                .findFirst()
                .orElseThrow(() -> new MisuseException("model must have a Dropout layer, had none"));
        predictor = Predictor.of(model, dtype);
        generator = new TorchGenerator(seed);
    }

    /** {@code model.eval(); model(x)}. */
    public double evaluated(double x) {
        double[] output = new double[1];
        predictor.predict(parameters, new double[] {x}, 1, output);
        return output[0];
    }

    /** {@code model.train(); model(x)}: another answer at every call. */
    public Call trained(double x) {
        double[] hidden = predictor.activations(parameters, new double[] {x}, 1)[1];
        ModelSpec.Slice weights = model.parameters().get(2);
        double scale = 1 / (1 - p);
        int dropped = 0;
        double output = parameters[parameters.length - 1];
        for (int unit = 0; unit < predictor.units(1); unit++) {
            boolean isKept = p == 0 || generator.uniformDouble() < 1 - p;
            dropped += isKept ? 0 : 1;
            output += isKept ? parameters[weights.offset() + unit] * hidden[unit] * scale : 0;
        }
        return new Call(output, dropped);
    }

    /**
     * An answer in training mode.
     *
     * @param dropped hidden units that were zeroed
     */
    public record Call(double output, int dropped) {}
}
