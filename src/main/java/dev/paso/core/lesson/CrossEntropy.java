package dev.paso.core.lesson;

import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.loss.LossSpec.Reduction;

/** Binary cross-entropy of one point, taken apart: of a probability, of a logit, and what goes wrong on the way between them. */
public final class CrossEntropy {
    private static final Loss OF_PROBABILITY = new Loss(new LossSpec.Bce(Reduction.MEAN));

    private CrossEntropy() {}

    /** {@code BCELoss}: -[y log p + (1 - y) log(1 - p)], each logarithm at least -100. The target may be any number in [0, 1]. */
    public static double ofProbability(double p, double target) {
        return OF_PROBABILITY.value(p, target);
    }

    /** {@code BCEWithLogitsLoss}: straight from the logit; the positive class counts {@code posWeight} times. */
    public static double ofLogit(double z, double target, double posWeight) {
        return new Loss(new LossSpec.BceWithLogits(Reduction.MEAN, posWeight)).value(z, target);
    }

    /** The sigmoid as float32 has it: from about 17 on it is 1, below about -104 it is 0. */
    public static float sigmoid32(double z) {
        return 1f / (1f + (float) Math.exp(-z));
    }

    /** The formula as it is written, in float32, without any care: infinite or not a number where a logarithm of 0 comes in. */
    public static double careless(double z, int label) {
        float p = sigmoid32(z);
        float yes = label * (float) Math.log(p);
        float no = (1 - label) * (float) Math.log(1f - p);
        return -(yes + no);
    }

    /** Sigmoid, then {@code BCELoss}, in float32. */
    public static double clamped(double z, int label) {
        return (float) ofProbability(sigmoid32(z), label);
    }

    /** {@code BCEWithLogitsLoss} in float32. */
    public static double stable(double z, int label) {
        return (float) ofLogit((float) z, label, 1);
    }

    /** {@code BCELoss(y, p)} of two points with labels 1 and 0: labels taken for probabilities, probabilities for labels. */
    public static double swapped(double p, double q) {
        return (ofProbability(1, p) + ofProbability(0, q)) / 2;
    }
}
