package dev.paso.core.optim;

import dev.paso.core.Dtype;

/** Stochastic gradient descent, as {@code torch.optim.SGD}. */
final class Sgd extends Optimizer {
    private final OptimizerSpec.Sgd spec;

    Sgd(OptimizerSpec.Sgd spec, Dtype dtype) {
        super(spec.lr(), spec.momentum(), dtype, new double[0]);
        this.spec = spec;
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        if (momentum() == 0) {
            plain(parameters, gradients, lr(), spec.weightDecay());
        } else {
            withMomentum(parameters, gradients);
        }
        steps++;
    }

    /** A loop that the compiler turns into vectors. */
    private void plain(double[] parameters, double[] gradients, double lr, double weightDecay) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= lr * (gradients[i] + weightDecay * parameters[i]);
        }
        dtype.round(parameters);
    }

    private void withMomentum(double[] parameters, double[] gradients) {
        boolean isFirst = buffers[0].length == 0; // the first direction is kept whole, dampening or not
        if (isFirst) {
            buffers[0] = new double[parameters.length];
        }
        double[] buffer = buffers[0];
        for (int i = 0; i < parameters.length; i++) {
            double direction = gradients[i] + spec.weightDecay() * parameters[i];
            double moved = isFirst ? direction : momentum() * buffer[i] + (1 - spec.dampening()) * direction;
            buffer[i] = dtype.round(moved);
            direction = spec.nesterov() ? direction + momentum() * buffer[i] : buffer[i];
            parameters[i] = dtype.round(parameters[i] - lr() * direction);
        }
    }
}
