package dev.paso.core.optim;

import dev.paso.core.Dtype;

/** {@code torch.optim.RMSprop}. */
final class RmsProp extends Optimizer {
    private final OptimizerSpec.RmsProp spec;

    RmsProp(OptimizerSpec.RmsProp spec, int size, Dtype dtype) {
        super(
                spec.lr(),
                spec.momentum(),
                dtype,
                new double[size],
                new double[spec.centered() ? size : 0],
                new double[0]);
        this.spec = spec;
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        if (momentum() > 0 && buffers[2].length == 0) {
            buffers[2] = new double[parameters.length];
        }
        double[] square = buffers[0];
        double[] buffer = buffers[2];
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + spec.weightDecay() * parameters[i];
            square[i] = dtype.round(spec.alpha() * square[i] + (1 - spec.alpha()) * g * g);
            double move = g / (Math.sqrt(spec.centered() ? variance(i, g) : square[i]) + spec.eps());
            if (momentum() > 0) {
                buffer[i] = dtype.round(momentum() * buffer[i] + move);
                move = buffer[i];
            }
            parameters[i] = dtype.round(parameters[i] - lr() * move);
        }
    }

    private double variance(int i, double g) {
        double[] mean = buffers[1];
        mean[i] = dtype.round(spec.alpha() * mean[i] + (1 - spec.alpha()) * g);
        return buffers[0][i] - mean[i] * mean[i];
    }
}
