package dev.paso.core.optim;

import dev.paso.core.Dtype;

/** {@code torch.optim.RMSprop}. */
final class RmsProp extends Optimizer {
    private final OptimizerSpec.RmsProp spec;
    private final double[] square;
    private final double[] mean;
    private final double[] buffer;

    RmsProp(OptimizerSpec.RmsProp spec, int size, Dtype dtype) {
        super(spec.lr(), dtype);
        this.spec = spec;
        square = new double[size];
        mean = new double[spec.centered() ? size : 0];
        buffer = new double[spec.momentum() == 0 ? 0 : size];
    }

    @Override
    double[][] buffers() {
        return new double[][] {square, mean, buffer};
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + spec.weightDecay() * parameters[i];
            square[i] = dtype.round(spec.alpha() * square[i] + (1 - spec.alpha()) * g * g);
            double move = g / (Math.sqrt(variance(i, g)) + spec.eps());
            if (spec.momentum() != 0) {
                buffer[i] = dtype.round(spec.momentum() * buffer[i] + move);
                move = buffer[i];
            }
            parameters[i] = dtype.round(parameters[i] - lr() * move);
        }
    }

    private double variance(int i, double g) {
        if (!spec.centered()) {
            return square[i];
        }
        mean[i] = dtype.round(spec.alpha() * mean[i] + (1 - spec.alpha()) * g);
        return square[i] - mean[i] * mean[i];
    }
}
