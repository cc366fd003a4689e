package dev.paso.core.engine;

import dev.paso.core.Dtype;
import dev.paso.core.data.Samples;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;

/** Linear and logistic regression on one or two columns, in one pass over the batch. */
final class RegressionEngine implements Engine {
    private final LayerSpec.Linear linear;
    private final Loss loss;
    private final Dtype dtype;
    private final boolean isLogistic;
    private double[] parameters;
    private final double[] gradients;
    private final Batch training;
    private final Batch validation;
    private final Regression regression;

    RegressionEngine(ModelSpec model, Loss loss, Dtype dtype, double[] parameters, int maxBatch, Kernels kernels) {
        this.loss = loss;
        this.dtype = dtype;
        this.parameters = parameters;
        linear = model.linears().getFirst();
        isLogistic = loss.spec() instanceof LossSpec.BceWithLogits;
        gradients = new double[model.parameterCount()];
        training = new Batch(model.inputs(), 1, false);
        validation = new Batch(model.inputs(), 1, false);
        regression = kernels.regression(model.inputs(), maxBatch);
    }

    /** The work it is made for. */
    static boolean fits(ModelSpec model, LossSpec loss) {
        return model.layers().size() == 1
                && model.inputs() <= Regression.MAX_COLUMNS
                && model.outputs() == 1
                && (loss instanceof LossSpec.Mse || loss instanceof LossSpec.BceWithLogits);
    }

    @Override
    public double[] parameters() {
        return parameters;
    }

    @Override
    public void use(double[] parameters) {
        this.parameters = parameters;
    }

    @Override
    public double[] gradients() {
        return gradients;
    }

    @Override
    public Loss loss() {
        return loss;
    }

    @Override
    public double forward(Samples samples, int[] order, int from, int to, TorchGenerator generator) {
        return measure(training, samples, order, from, to);
    }

    @Override
    public double evaluate(Samples samples, int[] order, int from, int to) {
        return measure(validation, samples, order, from, to);
    }

    private double measure(Batch batch, Samples samples, int[] order, int from, int to) {
        batch.load(samples, order, from, to);
        double second = linear.in() == 1 ? 0 : parameters[1];
        if (isLogistic) {
            regression.logistic(batch, parameters[0], second, bias(), loss.posWeight());
        } else {
            regression.linear(batch, parameters[0], second, bias());
        }
        return dtype.round(dtype.round(regression.loss) / loss.divisor(batch.size(), 1));
    }

    private double bias() {
        return linear.bias() ? parameters[linear.in()] : 0;
    }

    @Override
    public void backward() {
        double scale = (isLogistic ? 1 : 2) / loss.divisor(training.size(), 1);
        gradients[0] = regression.firstSlope * scale;
        if (linear.in() > 1) {
            gradients[1] = regression.secondSlope * scale;
        }
        if (linear.bias()) {
            gradients[linear.in()] = regression.biasSlope * scale;
        }
        dtype.round(gradients);
    }

    @Override
    public double value(int place, int unit, int sample) {
        return place == 0 ? training.x()[unit * training.length() + training.start() + sample] : output(sample);
    }

    private double output(int sample) {
        double z = Math.fma(parameters[0], value(0, 0, sample), bias());
        return linear.in() == 1 ? z : Math.fma(parameters[1], value(0, 1, sample), z);
    }

    @Override
    public double slope(int place, int unit, int sample) {
        return loss.slope(output(sample), target(sample)) / loss.divisor(training.size(), 1);
    }

    @Override
    public double loss(int output, int sample) {
        return loss.value(output(sample), target(sample));
    }

    private double target(int sample) {
        return training.targets()[training.start() + sample];
    }

    @Override
    public void predict(double[] inputs, int first, int end, double[] outputs) {
        int in = linear.in();
        for (int i = first; i < end; i++) {
            double z = Math.fma(parameters[0], inputs[i * in], bias());
            outputs[i] = dtype.round(in == 1 ? z : Math.fma(parameters[1], inputs[i * in + 1], z));
        }
    }

    @Override
    public void infer(double[] inputs, int first, int end, int[] places, double[][] into) {
        for (int s = 0; s < places.length; s++) {
            if (places[s] == 0) {
                for (int i = first * linear.in(); i < end * linear.in(); i++) {
                    into[s][i] = dtype.round(inputs[i]);
                }
            } else {
                predict(inputs, first, end, into[s]);
            }
        }
    }
}
