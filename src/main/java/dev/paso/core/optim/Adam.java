package dev.paso.core.optim;

import dev.paso.core.Dtype;

/** {@code torch.optim.Adam}, and AdamW where the weight decay acts on the parameters themselves. */
final class Adam extends Optimizer {
    private final OptimizerSpec.Adam spec;
    private final boolean isDecoupled;

    Adam(OptimizerSpec.Adam spec, boolean isDecoupled, int size, Dtype dtype) {
        super(
                spec.lr(),
                spec.beta1(),
                dtype,
                new double[size],
                new double[size],
                new double[spec.amsgrad() ? size : 0]);
        this.spec = spec;
        this.isDecoupled = isDecoupled;
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        steps++;
        double beta1 = momentum();
        double[] mean = buffers[0];
        double[] square = buffers[1];
        double stepSize = lr() / (1 - StrictMath.pow(beta1, steps));
        double correction = Math.sqrt(1 - StrictMath.pow(spec.beta2(), steps));
        for (int i = 0; i < parameters.length; i++) {
            double p = parameters[i];
            double g = gradients[i];
            if (isDecoupled) {
                p *= 1 - lr() * spec.weightDecay();
            } else {
                g += spec.weightDecay() * p;
            }
            mean[i] = dtype.round(beta1 * mean[i] + (1 - beta1) * g);
            square[i] = dtype.round(spec.beta2() * square[i] + (1 - spec.beta2()) * g * g);
            double denominator = Math.sqrt(spec.amsgrad() ? most(i, square[i]) : square[i]) / correction + spec.eps();
            parameters[i] = dtype.round(p - stepSize * mean[i] / denominator);
        }
    }

    private double most(int i, double square) {
        buffers[2][i] = Math.max(buffers[2][i], square);
        return buffers[2][i];
    }
}
