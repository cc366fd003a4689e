package dev.paso.core.optim;

import dev.paso.core.Dtype;

/** {@code torch.optim.RMSprop}. */
final class RmsProp extends Optimizer {
    private final OptimizerSpec.RmsProp spec;
    private final double[] moves;

    RmsProp(OptimizerSpec.RmsProp spec, int size, Dtype dtype) {
        super(
                spec.lr(),
                spec.momentum(),
                dtype,
                new double[size],
                new double[spec.centered() ? size : 0],
                new double[0]);
        this.spec = spec;
        moves = new double[size];
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        squares(parameters, gradients, spec.weightDecay(), spec.alpha());
        double[] moves = moves(parameters, gradients, spec.weightDecay(), spec.eps());
        if (momentum() > 0) {
            moves = remembered(moves, momentum());
        }
        double lr = lr();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= lr * moves[i];
        }
        dtype.round(parameters);
    }

    private void squares(double[] parameters, double[] gradients, double decay, double alpha) {
        double[] square = buffers[0];
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            square[i] = alpha * square[i] + (1 - alpha) * g * g;
        }
        dtype.round(square);
        double[] mean = buffers[1]; // empty where it is not centred
        for (int i = 0; i < mean.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            mean[i] = alpha * mean[i] + (1 - alpha) * g;
        }
        dtype.round(mean);
    }

    private double[] moves(double[] parameters, double[] gradients, double decay, double eps) {
        double[] square = buffers[0];
        double[] mean = buffers[1];
        if (spec.centered()) {
            for (int i = 0; i < parameters.length; i++) {
                double g = gradients[i] + decay * parameters[i];
                moves[i] = g / (Math.sqrt(square[i] - mean[i] * mean[i]) + eps);
            }
        } else {
            for (int i = 0; i < parameters.length; i++) {
                double g = gradients[i] + decay * parameters[i];
                moves[i] = g / (Math.sqrt(square[i]) + eps);
            }
        }
        return moves;
    }

    private double[] remembered(double[] moves, double momentum) {
        if (buffers[2].length == 0) {
            buffers[2] = new double[moves.length];
        }
        double[] buffer = buffers[2];
        for (int i = 0; i < buffer.length; i++) {
            buffer[i] = momentum * buffer[i] + moves[i];
        }
        dtype.round(buffer);
        return buffer;
    }
}
