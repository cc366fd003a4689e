package dev.paso.core.loss;

import dev.paso.core.Require;

/** The criterion, with PyTorch's names, options and defaults. */
public sealed interface LossSpec {
    /** What becomes of the losses of a batch's elements. */
    enum Reduction {
        MEAN,
        SUM
    }

    Reduction reduction();

    /** A criterion for probabilities or logits of one positive class. */
    default boolean isBinary() {
        return this instanceof Bce || this instanceof BceWithLogits;
    }

    record Mse(Reduction reduction) implements LossSpec {}

    record L1(Reduction reduction) implements LossSpec {}

    /** 0.5 d²/beta where |d| < beta, |d| - 0.5 beta elsewhere; beta 0 is L1. */
    record SmoothL1(Reduction reduction, double beta) implements LossSpec {
        public SmoothL1 {
            Require.notNegative("beta", beta);
        }
    }

    /** 0.5 d² where |d| ≤ delta, delta (|d| - 0.5 delta) elsewhere. */
    record Huber(Reduction reduction, double delta) implements LossSpec {
        public Huber {
            Require.positive("delta", delta);
        }
    }

    /** Binary cross-entropy on probabilities; each logarithm is clamped at -100. */
    record Bce(Reduction reduction) implements LossSpec {}

    /** Binary cross-entropy on logits; the mean divides by the number of samples, whatever the weight. */
    record BceWithLogits(Reduction reduction, double posWeight) implements LossSpec {
        public BceWithLogits {
            Require.positive("pos_weight", posWeight);
        }
    }

    /** Softmax and cross-entropy in one, on class indices. */
    record CrossEntropy(Reduction reduction, double labelSmoothing) implements LossSpec {
        public CrossEntropy {
            Require.inRange("label_smoothing", labelSmoothing, 0, 1);
        }
    }
}
