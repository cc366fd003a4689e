package dev.paso.core.optim;

import dev.paso.core.Dtype;

/** {@code torch.optim.Adam}, and AdamW where the weight decay acts on the parameters themselves. */
final class Adam extends Optimizer {
    private final OptimizerSpec.Adam spec;
    private final boolean isDecoupled;
    private final double[] mean;
    private final double[] square;
    private final double[] largest;

    Adam(OptimizerSpec.Adam spec, boolean isDecoupled, int size, Dtype dtype) {
        super(spec.lr(), dtype);
        this.spec = spec;
        this.isDecoupled = isDecoupled;
        mean = new double[size];
        square = new double[size];
        largest = new double[spec.amsgrad() ? size : 0];
    }

    @Override
    double[][] buffers() {
        return new double[][] {mean, square, largest};
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        steps++;
        double stepSize = lr() / (1 - StrictMath.pow(spec.beta1(), steps));
        double correction = Math.sqrt(1 - StrictMath.pow(spec.beta2(), steps));
        for (int i = 0; i < parameters.length; i++) {
            double p = parameters[i];
            double g = gradients[i];
            if (isDecoupled) {
                p *= 1 - lr() * spec.weightDecay();
            } else {
                g += spec.weightDecay() * p;
            }
            mean[i] = dtype.round(spec.beta1() * mean[i] + (1 - spec.beta1()) * g);
            square[i] = dtype.round(spec.beta2() * square[i] + (1 - spec.beta2()) * g * g);
            double denominator = Math.sqrt(most(i)) / correction + spec.eps();
            parameters[i] = dtype.round(p - stepSize * mean[i] / denominator);
        }
    }

    private double most(int i) {
        if (!spec.amsgrad()) {
            return square[i];
        }
        largest[i] = Math.max(largest[i], square[i]);
        return largest[i];
    }
}
