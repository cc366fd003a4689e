package dev.paso.core.loss;

import dev.paso.core.nn.Activations;

/** A criterion at work: the loss of one sample and its gradient with respect to that sample's outputs. */
public final class Loss {
    private static final double MIN_LOG = -100;

    private final LossSpec spec;
    private double posWeight;

    public Loss(LossSpec spec) {
        this.spec = spec;
        this.posWeight = spec instanceof LossSpec.BceWithLogits bce ? bce.posWeight() : 1;
    }

    public double posWeight() {
        return posWeight;
    }

    public void setPosWeight(double posWeight) {
        this.posWeight = posWeight;
    }

    /** Targets are class indices. */
    public boolean isOnClasses() {
        return spec instanceof LossSpec.CrossEntropy;
    }

    /** What a batch's sum of losses, and each gradient, is divided by. */
    public double divisor(int samples, int outputs) {
        if (spec.reduction() == LossSpec.Reduction.SUM) {
            return 1;
        }
        return spec instanceof LossSpec.CrossEntropy ? samples : (double) samples * outputs;
    }

    /**
     * The sum of the losses of one sample's elements.
     *
     * @param outputs the model's outputs; this sample's start at {@code from}
     * @param targets this sample's targets start at {@code targetFrom}: one an output, or one class index
     * @param gradients receives the derivative for each output, from {@code from}
     */
    public double sample(double[] outputs, int from, int count, double[] targets, int targetFrom, double[] gradients) {
        if (spec instanceof LossSpec.CrossEntropy crossEntropy) {
            return crossEntropy(crossEntropy, outputs, from, count, (int) targets[targetFrom], gradients);
        }
        double sum = 0;
        for (int j = 0; j < count; j++) {
            sum += element(outputs[from + j], targets[targetFrom + j], gradients, from + j);
        }
        return sum;
    }

    private double element(double output, double target, double[] gradients, int at) {
        double d = output - target;
        double size = Math.abs(d);
        switch (spec) {
            case LossSpec.Mse mse -> {
                gradients[at] = 2 * d;
                return d * d;
            }
            case LossSpec.L1 l1 -> {
                gradients[at] = Math.signum(d);
                return size;
            }
            case LossSpec.SmoothL1 smooth -> {
                boolean isInside = size < smooth.beta();
                gradients[at] = isInside ? d / smooth.beta() : Math.signum(d);
                return isInside ? 0.5 * d * d / smooth.beta() : size - 0.5 * smooth.beta();
            }
            case LossSpec.Huber huber -> {
                boolean isInside = size <= huber.delta();
                gradients[at] = isInside ? d : huber.delta() * Math.signum(d);
                return isInside ? 0.5 * d * d : huber.delta() * (size - 0.5 * huber.delta());
            }
            case LossSpec.Bce bce -> {
                gradients[at] = d / Math.max(output * (1 - output), 1e-12);
                return -target * Math.max(StrictMath.log(output), MIN_LOG)
                        - (1 - target) * Math.max(StrictMath.log1p(-output), MIN_LOG);
            }
            case LossSpec.BceWithLogits bce -> {
                double weight = (posWeight - 1) * target + 1;
                gradients[at] = (1 - target) - weight * Activations.sigmoid(-output);
                return (1 - target) * output
                        + weight * (StrictMath.log1p(StrictMath.exp(-Math.abs(output))) + Math.max(-output, 0));
            }
            case LossSpec.CrossEntropy crossEntropy ->
                throw new IllegalStateException("cross-entropy is computed over all classes at once");
        }
    }

    private static double crossEntropy(
            LossSpec.CrossEntropy spec, double[] logits, int from, int classes, int label, double[] gradients) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = from; j < from + classes; j++) {
            max = Math.max(max, logits[j]);
        }
        double sum = 0;
        double sumOfLogits = 0;
        for (int j = from; j < from + classes; j++) {
            sum += StrictMath.exp(logits[j] - max);
            sumOfLogits += logits[j];
        }
        double logSum = max + StrictMath.log(sum);
        double smoothing = spec.labelSmoothing() / classes;
        for (int j = 0; j < classes; j++) {
            double share = (j == label ? 1 - spec.labelSmoothing() : 0) + smoothing;
            gradients[from + j] = StrictMath.exp(logits[from + j] - logSum) - share;
        }
        return (1 - spec.labelSmoothing()) * (logSum - logits[from + label])
                + smoothing * (classes * logSum - sumOfLogits);
    }
}
