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
        double decay = spec.weightDecay();
        moments(parameters, gradients, isDecoupled ? 0 : decay, momentum(), spec.beta2());
        double[] squares = buffers[1];
        if (spec.amsgrad()) {
            keepLargest(buffers[2], squares);
            squares = buffers[2];
        }
        double stepSize = lr() / (1 - StrictMath.pow(momentum(), steps));
        double correction = Math.sqrt(1 - StrictMath.pow(spec.beta2(), steps));
        move(parameters, isDecoupled ? 1 - lr() * decay : 1, stepSize, buffers[0], squares, correction, spec.eps());
        dtype.round(parameters);
    }

    private void moments(double[] parameters, double[] gradients, double decay, double beta1, double beta2) {
        double[] mean = buffers[0];
        double[] square = buffers[1];
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            mean[i] = beta1 * mean[i] + (1 - beta1) * g;
            square[i] = beta2 * square[i] + (1 - beta2) * g * g;
        }
        dtype.round(mean);
        dtype.round(square);
    }

    private static void keepLargest(double[] largest, double[] squares) {
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], squares[i]);
        }
    }

    private static void move(
            double[] parameters,
            double kept,
            double stepSize,
            double[] mean,
            double[] square,
            double correction,
            double eps) {
        for (int i = 0; i < parameters.length; i++) {
            double size = Math.sqrt(square[i]) / correction + eps;
            parameters[i] = parameters[i] * kept - stepSize * mean[i] / size;
        }
    }
}
