package dev.paso.core.loss;

import dev.paso.core.Require;
import java.util.List;

/** The criterion, with PyTorch's options; {@link LossKinds} has its names and defaults. */
public sealed interface LossSpec {
    /** What becomes of the losses of a batch's elements. */
    enum Reduction {
        MEAN,
        SUM
    }

    /** What a criterion compares the model's outputs with. */
    enum Target {
        NUMBERS,
        /** Whether a sample is of the one positive class, or how probably. */
        PROBABILITY,
        /** Which of some classes a sample is of. */
        CLASSES
    }

    Reduction reduction();

    /** The same criterion with another reduction. */
    LossSpec with(Reduction reduction);

    default Target target() {
        return Target.NUMBERS;
    }

    /** A criterion for probabilities or logits of one positive class. */
    default boolean isBinary() {
        return target() == Target.PROBABILITY;
    }

    record Mse(Reduction reduction) implements LossSpec {
        @Override
        public Mse with(Reduction reduction) {
            return new Mse(reduction);
        }
    }

    record L1(Reduction reduction) implements LossSpec {
        @Override
        public L1 with(Reduction reduction) {
            return new L1(reduction);
        }
    }

    /** 0.5 d²/beta where |d| < beta, |d| - 0.5 beta elsewhere; beta 0 is L1. */
    record SmoothL1(Reduction reduction, double beta) implements LossSpec {
        public SmoothL1 {
            Require.notNegative("beta", beta);
        }

        @Override
        public SmoothL1 with(Reduction reduction) {
            return new SmoothL1(reduction, beta);
        }
    }

    /** 0.5 d² where |d| ≤ delta, delta (|d| - 0.5 delta) elsewhere. */
    record Huber(Reduction reduction, double delta) implements LossSpec {
        public Huber {
            Require.positive("delta", delta);
        }

        @Override
        public Huber with(Reduction reduction) {
            return new Huber(reduction, delta);
        }
    }

    /** Binary cross-entropy on probabilities; each logarithm is clamped at -100. */
    record Bce(Reduction reduction) implements LossSpec {
        @Override
        public Bce with(Reduction reduction) {
            return new Bce(reduction);
        }

        @Override
        public Target target() {
            return Target.PROBABILITY;
        }
    }

    /** Binary cross-entropy on logits; the mean divides by the number of samples, whatever the weight. */
    record BceWithLogits(Reduction reduction, double posWeight) implements LossSpec {
        public BceWithLogits {
            Require.positive("pos_weight", posWeight);
        }

        @Override
        public BceWithLogits with(Reduction reduction) {
            return new BceWithLogits(reduction, posWeight);
        }

        @Override
        public Target target() {
            return Target.PROBABILITY;
        }
    }

    /**
     * Softmax and cross-entropy in one, on class indices or on probabilities of all classes.
     *
     * @param weight of each class in the loss; empty: 1 each
     */
    record CrossEntropy(Reduction reduction, double labelSmoothing, List<Double> weight) implements LossSpec {
        public CrossEntropy {
            weight = List.copyOf(weight);
            Require.inRange("label_smoothing", labelSmoothing, 0, 1);
            for (int i = 0; i < weight.size(); i++) {
                Require.notNegative("weight[" + i + "]", weight.get(i));
            }
            if (!weight.isEmpty()) {
                Require.positive(
                        "weight.sum", weight.stream().mapToDouble(one -> one).sum());
            }
        }

        public CrossEntropy(Reduction reduction, double labelSmoothing) {
            this(reduction, labelSmoothing, List.of());
        }

        @Override
        public CrossEntropy with(Reduction reduction) {
            return new CrossEntropy(reduction, labelSmoothing, weight);
        }

        @Override
        public Target target() {
            return Target.CLASSES;
        }

        /** Of a class. */
        public double weightOf(int label) {
            return weight.isEmpty() ? 1 : weight.get(label);
        }
    }
}
