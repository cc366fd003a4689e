package dev.paso.core.landscape;

import dev.paso.core.Dtype;
import dev.paso.core.Elementary;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;

/** The one number that a model's outputs for a sample come down to when they are drawn; of more classes see {@link ClassRegions}. */
public enum Answer {
    /** The output as it is: a predicted number. */
    NUMBER,
    /** The output as it is: the probability of class 1. */
    PROBABILITY,
    /** The sigmoid of the output is the probability of class 1. */
    LOGIT,
    /** The softmax of two outputs gives the probability of class 1. */
    TWO_LOGITS;

    /** Empty where one number cannot say it: several targets, or more than two classes. */
    public static Optional<Answer> of(ExperimentSpec spec) {
        int outputs = spec.model().outputs();
        if (spec.loss() instanceof LossSpec.CrossEntropy) {
            return outputs == 2 ? Optional.of(TWO_LOGITS) : Optional.empty();
        }
        if (outputs != 1) {
            return Optional.empty();
        }
        return Optional.of(
                switch (spec.loss()) {
                    case LossSpec.Bce bce -> PROBABILITY;
                    case LossSpec.BceWithLogits bce -> LOGIT;
                    default -> NUMBER;
                });
    }

    public boolean isProbability() {
        return this != NUMBER;
    }

    /** Outputs a sample. */
    public int outputs() {
        return this == TWO_LOGITS ? 2 : 1;
    }

    /** The answer for row {@code row} of {@code outputs}, rounded as the experiment's type would hold it. */
    public double of(double[] outputs, int row, Dtype dtype) {
        return dtype.round(
                switch (this) {
                    case NUMBER, PROBABILITY -> outputs[row];
                    case LOGIT -> sigmoid(outputs[row], dtype);
                    case TWO_LOGITS -> sigmoid(outputs[2 * row + 1] - outputs[2 * row], dtype);
                });
    }

    /** With PyTorch's limits: far below 0 the exponential overflows, and the probability is 0. */
    private static double sigmoid(double logit, Dtype dtype) {
        double power = logit < -Elementary.MAX_EXP ? StrictMath.exp(-logit) : Elementary.exp(-logit);
        return 1 / (1 + dtype.round(power));
    }
}
