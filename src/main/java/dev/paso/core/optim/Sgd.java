package dev.paso.core.optim;

import dev.paso.core.Dtype;

/** Stochastic gradient descent, as {@code torch.optim.SGD}. */
final class Sgd extends Optimizer {
    private final OptimizerSpec.Sgd spec;
    private final double[] buffer;

    Sgd(OptimizerSpec.Sgd spec, int size, Dtype dtype) {
        super(spec.lr(), dtype);
        this.spec = spec;
        buffer = new double[spec.momentum() == 0 ? 0 : size];
    }

    @Override
    double[][] buffers() {
        return new double[][] {buffer};
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        for (int i = 0; i < parameters.length; i++) {
            double direction = gradients[i] + spec.weightDecay() * parameters[i];
            if (spec.momentum() != 0) {
                double moved =
                        steps == 0 ? direction : spec.momentum() * buffer[i] + (1 - spec.dampening()) * direction;
                buffer[i] = dtype.round(moved);
                direction = spec.nesterov() ? direction + spec.momentum() * buffer[i] : buffer[i];
            }
            parameters[i] = dtype.round(parameters[i] - lr() * direction);
        }
        steps++;
    }
}
