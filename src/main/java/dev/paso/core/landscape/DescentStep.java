package dev.paso.core.landscape;

import dev.paso.core.Require;
import dev.paso.core.Tensor;

/**
 * One update of plain gradient descent, taken apart.
 *
 * @param before all parameters before it, shape [parameters]
 * @param gradient loss and slopes there
 * @param learningRate what the slopes are multiplied by
 * @param after before − learningRate × gradient
 * @param lossAfter the loss there
 */
public record DescentStep(Tensor before, Gradient gradient, double learningRate, Tensor after, double lossAfter) {
    /** The update from {@code parameters}. */
    public static DescentStep from(TrainingLoss loss, double[] parameters, double learningRate) {
        Require.positive("learningRate", learningRate);
        Gradient gradient = loss.gradient(parameters);
        double[] after = parameters.clone();
        for (int i = 0; i < after.length; i++) {
            after[i] -= learningRate * gradient.by(i);
        }
        return new DescentStep(Tensor.vector(parameters), gradient, learningRate, Tensor.vector(after), loss.at(after));
    }

    /** What a parameter changes by: the arrow. */
    public double move(int parameter) {
        return -learningRate * gradient.by(parameter);
    }

    /** The step was too long: the loss is higher than before, or no number any more. */
    public boolean climbs() {
        return !(lossAfter <= gradient.loss());
    }
}
