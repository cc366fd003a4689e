package dev.paso.core.optim;

import dev.paso.core.Dtype;
import java.util.Arrays;

/** {@code torch.optim.Adagrad}. */
final class Adagrad extends Optimizer {
    private final OptimizerSpec.Adagrad spec;

    Adagrad(OptimizerSpec.Adagrad spec, int size, Dtype dtype) {
        super(spec.lr(), 0, dtype, new double[size]);
        this.spec = spec;
        Arrays.fill(buffers[0], spec.initialAccumulatorValue());
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        double[] sum = buffers[0];
        double decay = spec.weightDecay();
        double eps = spec.eps();
        double decayed = lr() / (1 + steps++ * spec.lrDecay());
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            sum[i] += g * g;
        }
        dtype.round(sum);
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            parameters[i] -= decayed * g / (Math.sqrt(sum[i]) + eps);
        }
        dtype.round(parameters);
    }
}
