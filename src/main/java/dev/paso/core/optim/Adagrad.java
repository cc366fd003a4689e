package dev.paso.core.optim;

import dev.paso.core.Dtype;
import java.util.Arrays;

/** {@code torch.optim.Adagrad}. */
final class Adagrad extends Optimizer {
    private final OptimizerSpec.Adagrad spec;
    private final double[] sum;

    Adagrad(OptimizerSpec.Adagrad spec, int size, Dtype dtype) {
        super(spec.lr(), dtype);
        this.spec = spec;
        sum = new double[size];
        Arrays.fill(sum, spec.initialAccumulatorValue());
    }

    @Override
    double[][] buffers() {
        return new double[][] {sum};
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        double decayed = lr() / (1 + steps++ * spec.lrDecay());
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + spec.weightDecay() * parameters[i];
            sum[i] = dtype.round(sum[i] + g * g);
            parameters[i] = dtype.round(parameters[i] - decayed * g / (Math.sqrt(sum[i]) + spec.eps()));
        }
    }
}
