package dev.paso.core.nn;

import dev.paso.core.Require;

/** One layer of a sequential model, with PyTorch's options; {@link LayerKinds} has its names and defaults. */
public sealed interface LayerSpec {
    /** y = x Wᵀ + b, with W of shape [out, in]. */
    record Linear(int in, int out, boolean bias) implements LayerSpec {
        public Linear {
            Require.atLeast("in", in, 1);
            Require.atLeast("out", out, 1);
        }

        public Linear(int in, int out) {
            this(in, out, true);
        }
    }

    /**
     * Every unit with mean 0 and variance 1 over the batch in training, over what was seen so far in evaluation, times a weight plus a
     * bias where it is affine. What was seen is kept as running statistics, which grow by {@code momentum} a batch.
     */
    record BatchNorm1d(int numFeatures, double eps, double momentum, boolean affine) implements LayerSpec {
        public BatchNorm1d {
            Require.atLeast("num_features", numFeatures, 1);
            Require.notNegative("eps", eps);
            Require.inRange("momentum", momentum, 0, 1);
        }

        public BatchNorm1d(int numFeatures) {
            this(numFeatures, 1e-5, 0.1, true);
        }
    }

    /** A function applied to every unit by itself. */
    sealed interface Activation extends LayerSpec {}

    record Relu() implements Activation {}

    record LeakyRelu(double negativeSlope) implements Activation {
        public LeakyRelu {
            Require.finite("negative_slope", negativeSlope);
        }
    }

    record Elu(double alpha) implements Activation {
        public Elu {
            Require.finite("alpha", alpha);
        }
    }

    /** {@code isTanh} chooses PyTorch's {@code approximate="tanh"}; otherwise the exact form with erf. */
    record Gelu(boolean isTanh) implements Activation {}

    record Tanh() implements Activation {}

    /** x times its sigmoid. */
    record Silu() implements Activation {}

    record Sigmoid() implements Activation {}

    /** log(1 + exp(beta x)) / beta, the identity where beta x exceeds {@code threshold}. */
    record Softplus(double beta, double threshold) implements Activation {
        public Softplus {
            Require.positive("beta", beta);
            Require.finite("threshold", threshold);
        }
    }

    /** Zeroes each unit with probability {@code p} in training and scales the rest by 1/(1-p); nothing in evaluation. With p 1 nothing is left. */
    record Dropout(double p) implements LayerSpec {
        public Dropout {
            Require.inRange("p", p, 0, 1);
        }
    }
}
