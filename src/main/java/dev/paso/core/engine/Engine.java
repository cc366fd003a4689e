package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.data.Samples;
import dev.paso.core.loss.Loss;
import dev.paso.core.nn.Activations;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.List;

/**
 * Forward and backward passes of one model, in plain loops over flat arrays. Sums are double; what PyTorch would hold in float32
 * (outputs, losses) is rounded to it where the experiment says so.
 */
public final class Engine {
    private final List<LayerSpec> layers;
    private final Loss loss;
    private final Dtype dtype;
    private final double[] parameters;
    private final double[] gradients;
    private final int[] widths;
    private final double[][] values;
    private final double[][] slopes;
    private int batch;

    /**
     * @param parameters flat, in the order of {@link ModelSpec#parameters()}; used, not copied
     * @param maxBatch samples of the largest batch
     */
    public Engine(ModelSpec model, Loss loss, Dtype dtype, double[] parameters, int maxBatch) {
        this.layers = model.layers();
        this.loss = loss;
        this.dtype = dtype;
        this.parameters = parameters;
        this.gradients = new double[parameters.length];
        widths = new int[layers.size() + 1];
        values = new double[layers.size() + 1][];
        slopes = new double[layers.size() + 1][];
        widths[0] = model.inputs();
        for (int i = 0; i <= layers.size(); i++) {
            if (i > 0) {
                widths[i] = layers.get(i - 1) instanceof LayerSpec.Linear linear ? linear.out() : widths[i - 1];
            }
            values[i] = new double[widths[i] * maxBatch];
            slopes[i] = new double[widths[i] * maxBatch];
        }
    }

    /** Live: the optimizer changes it in place. */
    public double[] parameters() {
        return parameters;
    }

    /** Live: valid after {@link #backward}. */
    public double[] gradients() {
        return gradients;
    }

    public Loss loss() {
        return loss;
    }

    /** The loss of the rows {@code order[from..to)} in training mode; dropout draws from {@code generator}. */
    public double forward(Samples samples, int[] order, int from, int to, TorchGenerator generator) {
        load(samples, order, from, to);
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Dropout dropout) {
                drop(dropout, i, generator);
            } else {
                layer(i);
            }
        }
        return criterion(samples, order, from);
    }

    /** The loss of the rows {@code order[from..to)} in evaluation mode. */
    public double evaluate(Samples samples, int[] order, int from, int to) {
        load(samples, order, from, to);
        run();
        return criterion(samples, order, from);
    }

    /** The model's outputs for {@code n} rows of inputs, in evaluation mode; shape [n, outputs]. */
    public double[] predict(double[] inputs, int n) {
        double[] outputs = new double[n * widths[layers.size()]];
        predict(inputs, n, outputs);
        return outputs;
    }

    /** As {@link #predict(double[], int)}, into the first n × outputs elements of {@code outputs}. */
    public void predict(double[] inputs, int n, double[] outputs) {
        infer(inputs, n, new int[] {layers.size()}, new double[][] {outputs});
    }

    /** Evaluation mode; what stands before layer {@code places[s]} goes to {@code into[s]}, shape [n, units]. */
    void infer(double[] inputs, int n, int[] places, double[][] into) {
        int most = values[0].length / widths[0];
        for (int from = 0; from < n; from += most) {
            batch = Math.min(most, n - from);
            System.arraycopy(inputs, from * widths[0], values[0], 0, batch * widths[0]);
            run();
            for (int s = 0; s < places.length; s++) {
                int width = widths[places[s]];
                for (int i = 0; i < batch * width; i++) {
                    into[s][from * width + i] = dtype.round(values[places[s]][i]);
                }
            }
        }
    }

    private void load(Samples samples, int[] order, int from, int to) {
        batch = to - from;
        for (int i = 0; i < batch; i++) {
            System.arraycopy(samples.x(), order[from + i] * widths[0], values[0], i * widths[0], widths[0]);
        }
    }

    private void run() {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Dropout) {
                System.arraycopy(values[i], 0, values[i + 1], 0, batch * widths[i]);
            } else {
                layer(i);
            }
        }
    }

    private void layer(int i) {
        if (layers.get(i) instanceof LayerSpec.Linear linear) {
            linear(linear, offset(i), values[i], values[i + 1]);
        } else if (layers.get(i) instanceof LayerSpec.Activation activation) {
            for (int k = 0; k < batch * widths[i]; k++) {
                values[i + 1][k] = Activations.value(activation, values[i][k]);
            }
        }
    }

    private int offset(int layer) {
        int offset = 0;
        for (LayerSpec before : layers.subList(0, layer)) {
            if (before instanceof LayerSpec.Linear linear) {
                offset += linear.out() * (linear.in() + (linear.bias() ? 1 : 0));
            }
        }
        return offset;
    }

    private void linear(LayerSpec.Linear linear, int offset, double[] x, double[] y) {
        int in = linear.in();
        int out = linear.out();
        for (int n = 0; n < batch; n++) {
            for (int o = 0; o < out; o++) {
                double sum = linear.bias() ? parameters[offset + out * in + o] : 0;
                for (int i = 0; i < in; i++) {
                    sum += x[n * in + i] * parameters[offset + o * in + i];
                }
                y[n * out + o] = sum;
            }
        }
    }

    /** Each unit survives with probability 1 - p, one uniform draw a unit; survivors grow by 1 / (1 - p). */
    private void drop(LayerSpec.Dropout dropout, int i, TorchGenerator generator) {
        double scale = 1 / (1 - dropout.p());
        for (int k = 0; k < batch * widths[i]; k++) {
            slopes[i][k] = generator.uniformDouble() < 1 - dropout.p() ? scale : 0;
            values[i + 1][k] = values[i][k] * slopes[i][k];
        }
    }

    private double criterion(Samples samples, int[] order, int from) {
        int outputs = widths[layers.size()];
        double[] predicted = values[layers.size()];
        double[] slope = slopes[layers.size()];
        double divisor = loss.divisor(batch, outputs);
        double[] targets = loss.isOnClasses() ? samples.labelTargets() : samples.y();
        int width = loss.isOnClasses() ? 1 : samples.targets();
        double sum = 0;
        for (int n = 0; n < batch; n++) {
            sum += loss.sample(predicted, n * outputs, outputs, targets, order[from + n] * width, slope);
        }
        for (int k = 0; k < batch * outputs; k++) {
            slope[k] /= divisor;
        }
        return dtype.round(sum / divisor);
    }

    /** Gradients of the last {@link #forward}'s loss with respect to every parameter. */
    public void backward() {
        int offset = parameters.length;
        for (int i = layers.size() - 1; i >= 0; i--) {
            switch (layers.get(i)) {
                case LayerSpec.Linear linear -> {
                    offset -= linear.out() * (linear.in() + (linear.bias() ? 1 : 0));
                    backward(linear, offset, i);
                }
                case LayerSpec.Activation activation -> {
                    for (int k = 0; k < batch * widths[i]; k++) {
                        slopes[i][k] = slopes[i + 1][k] * Activations.slope(activation, values[i][k]);
                    }
                }
                case LayerSpec.Dropout dropout -> {
                    for (int k = 0; k < batch * widths[i]; k++) {
                        slopes[i][k] *= slopes[i + 1][k];
                    }
                }
            }
        }
    }

    private void backward(LayerSpec.Linear linear, int offset, int layer) {
        int in = linear.in();
        int out = linear.out();
        double[] x = values[layer];
        double[] up = slopes[layer + 1];
        double[] down = slopes[layer];
        Arrays.fill(gradients, offset, offset + out * (in + (linear.bias() ? 1 : 0)), 0);
        Arrays.fill(down, 0, batch * in, 0);
        for (int n = 0; n < batch; n++) {
            for (int o = 0; o < out; o++) {
                double g = up[n * out + o];
                for (int i = 0; i < in; i++) {
                    gradients[offset + o * in + i] += g * x[n * in + i];
                    down[n * in + i] += g * parameters[offset + o * in + i];
                }
                if (linear.bias()) {
                    gradients[offset + out * in + o] += g;
                }
            }
        }
    }
}
