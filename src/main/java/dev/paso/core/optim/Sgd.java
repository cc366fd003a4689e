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
            withMomentum(parameters, gradients, momentum(), spec.weightDecay(), lr());
        }
        steps++;
    }

    private void plain(double[] parameters, double[] gradients, double lr, double weightDecay) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= lr * (gradients[i] + weightDecay * parameters[i]);
        }
        dtype.round(parameters);
    }

    private void withMomentum(double[] parameters, double[] gradients, double momentum, double weightDecay, double lr) {
        remember(parameters, gradients, momentum, weightDecay);
        double[] buffer = buffers[0];
        if (spec.nesterov()) {
            for (int i = 0; i < parameters.length; i++) {
                double direction = gradients[i] + weightDecay * parameters[i] + momentum * buffer[i];
                parameters[i] -= lr * direction;
            }
        } else {
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] -= lr * buffer[i];
            }
        }
        dtype.round(parameters);
    }

    private void remember(double[] parameters, double[] gradients, double momentum, double weightDecay) {
        boolean isFirst = buffers[0].length == 0; // the first direction is kept whole, dampening or not
        if (isFirst) {
            buffers[0] = new double[parameters.length];
        }
        double[] buffer = buffers[0];
        double share = isFirst ? 1 : 1 - spec.dampening();
        for (int i = 0; i < parameters.length; i++) {
            buffer[i] = momentum * buffer[i] + share * (gradients[i] + weightDecay * parameters[i]);
        }
        dtype.round(buffer);
    }
}
