package dev.paso.core.data;

import dev.paso.core.Require;
import dev.paso.core.random.TorchGenerator;
import java.util.Collections;
import java.util.List;

/** Which training samples an epoch goes through, and how often each. */
public sealed interface SamplerSpec {
    /** Each once, in the order that the loader gives. */
    record None() implements SamplerSpec {}

    /**
     * PyTorch's {@code WeightedRandomSampler} with replacement: as many draws as there are samples to train on, a rare class as often as
     * it should be. A sample weighs the share of its class divided by the samples of that class. It takes the place of shuffling, and
     * there is a loader also for the full batch.
     *
     * @param shares how often each class is drawn, in proportion to each other
     */
    record WeightedRandom(List<Double> shares) implements SamplerSpec {
        public WeightedRandom {
            shares = List.copyOf(shares);
            for (int i = 0; i < shares.size(); i++) {
                Require.between("shares[" + i + "]", shares.get(i), 0, 1);
            }
        }

        /** Every class as often as every other. */
        public static WeightedRandom balanced(int classes) {
            return new WeightedRandom(Collections.nCopies(classes, 1.0 / classes));
        }

        /** The rows of {@code labels} that an epoch goes through; moves {@code generator}. */
        int[] draw(int[] labels, TorchGenerator generator) {
            int[] counts = new int[shares.size()];
            for (int label : labels) {
                counts[label]++;
            }
            double[] weights = new double[labels.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = shares.get(labels[i]) / counts[labels[i]];
            }
            return generator.multinomial(weights, labels.length);
        }
    }
}
