package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code BatchNorm1d} at work: over the batch in training, over its running statistics in evaluation. */
final class Normalisation {
    private static final int NONE = -1;

    private final LayerSpec.BatchNorm1d spec;
    private final Dtype dtype;
    private final int weight;
    private final int bias;
    private final int runningMean;
    private final int runningVariance;
    private final int tracked;
    private final double[] means;
    private final double[] scales;

    private Normalisation(LayerSpec.BatchNorm1d spec, int layer, List<ModelSpec.Slice> state, Dtype dtype) {
        this.spec = spec;
        this.dtype = dtype;
        weight = place(state, layer + ".weight");
        bias = place(state, layer + ".bias");
        runningMean = place(state, layer + ".running_mean");
        runningVariance = place(state, layer + ".running_var");
        tracked = place(state, layer + ".num_batches_tracked");
        means = new double[spec.numFeatures()];
        scales = new double[spec.numFeatures()];
    }

    /** One for each layer that is such a norm, nothing for the others. */
    static @Nullable Normalisation[] of(ModelSpec model, Dtype dtype) {
        List<ModelSpec.Slice> state = model.hasBatchNorm() ? model.state() : List.of();
        @Nullable Normalisation[] norms = new Normalisation[model.layers().size()];
        for (int i = 0; i < norms.length; i++) {
            if (model.layers().get(i) instanceof LayerSpec.BatchNorm1d norm) {
                norms[i] = new Normalisation(norm, i, state, dtype);
            }
        }
        return norms;
    }

    private static int place(List<ModelSpec.Slice> state, String name) {
        return state.stream()
                .filter(slice -> slice.name().equals(name))
                .map(ModelSpec.Slice::offset)
                .findFirst()
                .orElse(NONE);
    }

    /** By the batch's own means and variances, which the running ones move towards; {@code size} samples count, more than one. */
    void train(double[] parameters, double[] x, double[] y, int size, int stride) {
        for (int unit = 0; unit < means.length; unit++) {
            int from = unit * stride;
            double mean = 0;
            for (int n = from; n < from + size; n++) {
                mean += x[n];
            }
            mean /= size;
            double squares = 0;
            for (int n = from; n < from + size; n++) {
                squares += (x[n] - mean) * (x[n] - mean);
            }
            means[unit] = mean;
            scales[unit] = 1 / Math.sqrt(squares / size + spec.eps());
            follow(parameters, runningMean + unit, mean);
            follow(parameters, runningVariance + unit, squares / (size - 1));
            write(parameters, unit, x, y, from, stride);
        }
        parameters[tracked]++;
    }

    private void follow(double[] parameters, int at, double value) {
        parameters[at] = dtype.round(spec.momentum() * value + (1 - spec.momentum()) * parameters[at]);
    }

    void evaluate(double[] parameters, double[] x, double[] y, int stride) {
        for (int unit = 0; unit < means.length; unit++) {
            means[unit] = parameters[runningMean + unit];
            scales[unit] = 1 / Math.sqrt(parameters[runningVariance + unit] + spec.eps());
            write(parameters, unit, x, y, unit * stride, stride);
        }
    }

    private void write(double[] parameters, int unit, double[] x, double[] y, int from, int stride) {
        double factor = scales[unit] * (weight == NONE ? 1 : parameters[weight + unit]);
        double shift = bias == NONE ? 0 : parameters[bias + unit];
        for (int n = from; n < from + stride; n++) {
            y[n] = (x[n] - means[unit]) * factor + shift;
        }
    }

    /**
     * Of the batch of the last {@link #train}: gradients of weight and bias, and what is passed {@code down}. With z the standardised x,
     * s the scale and n the samples: s w (up - mean(up) - z mean(up z)).
     */
    void backward(
            double[] parameters, double[] gradients, double[] x, double[] up, double[] down, int size, int stride) {
        for (int unit = 0; unit < means.length; unit++) {
            int from = unit * stride;
            double sum = 0;
            double product = 0;
            for (int n = from; n < from + size; n++) {
                sum += up[n];
                product += up[n] * (x[n] - means[unit]) * scales[unit];
            }
            double factor = scales[unit] * (weight == NONE ? 1 : parameters[weight + unit]);
            for (int n = from; n < from + stride; n++) {
                double z = (x[n] - means[unit]) * scales[unit];
                down[n] = n < from + size ? factor * (up[n] - sum / size - z * product / size) : 0;
            }
            if (weight != NONE) {
                gradients[weight + unit] = product;
                gradients[bias + unit] = sum;
            }
        }
    }
}
