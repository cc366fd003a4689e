package dev.paso.core.loss;

import dev.paso.core.Elementary;
import dev.paso.core.nn.Activations;

/** A criterion at work: the loss of one output and its derivative with respect to that output. */
public final class Loss {
    private static final double MIN_LOG = -100;

    private final LossSpec spec;
    private final boolean isOnClasses;
    private double posWeight;

    /** On class indices, where the loss is one for classes. */
    public Loss(LossSpec spec) {
        this(spec, spec.target() == LossSpec.Target.CLASSES);
    }

    /** @param isOnClasses targets are class indices, not numbers or the probabilities of all classes */
    public Loss(LossSpec spec, boolean isOnClasses) {
        this.spec = spec;
        this.isOnClasses = isOnClasses;
        this.posWeight = spec instanceof LossSpec.BceWithLogits bce ? bce.posWeight() : 1;
    }

    public LossSpec spec() {
        return spec;
    }

    public double posWeight() {
        return posWeight;
    }

    public void setPosWeight(double posWeight) {
        this.posWeight = posWeight;
    }

    /** Targets are class indices. */
    public boolean isOnClasses() {
        return isOnClasses;
    }

    /** What a batch's sum of losses, and each gradient, is divided by. */
    public double divisor(int samples, int outputs) {
        if (spec.reduction() == LossSpec.Reduction.SUM) {
            return 1;
        }
        return spec instanceof LossSpec.CrossEntropy ? samples : (double) samples * outputs;
    }

    /** The loss of one output; cross-entropy is not a matter of one. */
    public double value(double output, double target) {
        double d = output - target;
        double size = Math.abs(d);
        return switch (spec) {
            case LossSpec.Mse mse -> d * d;
            case LossSpec.L1 l1 -> size;
            case LossSpec.SmoothL1 smooth ->
                size < smooth.beta() ? 0.5 * d * d / smooth.beta() : size - 0.5 * smooth.beta();
            case LossSpec.Huber huber ->
                size <= huber.delta() ? 0.5 * d * d : huber.delta() * (size - 0.5 * huber.delta());
            case LossSpec.Bce bce ->
                -target * Math.max(StrictMath.log(output), MIN_LOG)
                        - (1 - target) * Math.max(StrictMath.log1p(-output), MIN_LOG);
            case LossSpec.BceWithLogits bce ->
                (1 - target) * output
                        + weight(target) * (Elementary.log1p(Elementary.exp(-Math.abs(output))) + Math.max(-output, 0));
            case LossSpec.CrossEntropy crossEntropy -> throw overAllClasses();
        };
    }

    /** The derivative of {@link #value} with respect to the output. */
    public double slope(double output, double target) {
        double d = output - target;
        double size = Math.abs(d);
        return switch (spec) {
            case LossSpec.Mse mse -> 2 * d;
            case LossSpec.L1 l1 -> Math.signum(d);
            case LossSpec.SmoothL1 smooth -> size < smooth.beta() ? d / smooth.beta() : Math.signum(d);
            case LossSpec.Huber huber -> size <= huber.delta() ? d : huber.delta() * Math.signum(d);
            case LossSpec.Bce bce -> d / Math.max(output * (1 - output), 1e-12);
            case LossSpec.BceWithLogits bce -> (1 - target) - weight(target) * Activations.sigmoid(-output);
            case LossSpec.CrossEntropy crossEntropy -> throw overAllClasses();
        };
    }

    private double weight(double target) {
        return (posWeight - 1) * target + 1;
    }

    private static IllegalStateException overAllClasses() {
        return new IllegalStateException("cross-entropy is computed over all classes at once");
    }
}
