package dev.paso.core.optim;

import dev.paso.core.Dtype;
import dev.paso.core.Require;
import java.util.Arrays;

/** How gradients that are too large are made smaller before an update, as PyTorch's functions of these names do. */
public sealed interface ClipSpec {
    /**
     * Makes them smaller, changed in place.
     *
     * @param gradients of all parameters; 0 for those that are not trained
     */
    void clip(double[] gradients, Dtype dtype);

    record None() implements ClipSpec {
        @Override
        public void clip(double[] gradients, Dtype dtype) {}
    }

    /** All together, so that their norm is at most {@code maxNorm}; of infinite power it is the largest of them. */
    record Norm(double maxNorm, double normType) implements ClipSpec {
        public static final double NOT_ZERO = 1e-6; // PyTorch's, beside the norm

        public Norm {
            Require.positive("max_norm", maxNorm);
            Require.positiveOrInfinite("norm_type", normType);
        }

        @Override
        public void clip(double[] gradients, Dtype dtype) {
            double share = share(dtype.round(norm(gradients)), dtype);
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] *= share;
            }
            dtype.round(gradients);
        }

        /** What all are multiplied with, where {@code norm} is theirs. */
        public double share(double norm, Dtype dtype) {
            return Math.min(1, dtype.round(maxNorm / (norm + NOT_ZERO)));
        }

        /** PyTorch's norm knows its power as a float32, whatever it is of. */
        public double norm(double[] gradients) {
            double power = (float) normType;
            if (Double.isInfinite(normType)) {
                return Arrays.stream(gradients).map(Math::abs).reduce(0, Math::max);
            }
            double sum = 0;
            for (double gradient : gradients) {
                sum += power == 2 ? gradient * gradient : StrictMath.pow(Math.abs(gradient), power);
            }
            return power == 2 ? Math.sqrt(sum) : StrictMath.pow(sum, 1 / power);
        }
    }

    /** Each by itself, to at most {@code clipValue} either way. */
    record Value(double clipValue) implements ClipSpec {
        public Value {
            Require.notNegative("clip_value", clipValue);
        }

        @Override
        public void clip(double[] gradients, Dtype dtype) {
            double most = dtype.round(clipValue);
            for (int i = 0; i < gradients.length; i++) {
                gradients[i] = Math.max(-most, Math.min(most, gradients[i]));
            }
        }
    }
}
