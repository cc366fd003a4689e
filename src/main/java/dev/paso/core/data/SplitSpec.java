package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.random.Seeds;

/**
 * How samples are divided into training and validation. A size in (0, 1) is a share of the samples, a whole number from 1 on
 * a count, as in scikit-learn.
 */
public sealed interface SplitSpec {
    /** An in-place shuffle of the indices with the data set's own NumPy generator, not reseeded; training comes first. */
    record NumpyShuffle(double trainSize) implements SplitSpec {
        public NumpyShuffle {
            checkSize("train_size", trainSize);
        }
    }

    /** scikit-learn's {@code train_test_split}: the test part, here validation, comes first in the permutation. */
    record TrainTestSplit(double testSize, long seed) implements SplitSpec {
        public TrainTestSplit {
            checkSize("test_size", testSize);
            Seeds.check("seed", seed);
        }
    }

    /** PyTorch's {@code random_split} after {@code torch.manual_seed(seed)}; training comes first. */
    record RandomSplit(double trainSize, long seed) implements SplitSpec {
        public RandomSplit {
            checkSize("train_size", trainSize);
            Seeds.check("seed", seed);
        }
    }

    /** Every sample trains; there is no validation split. */
    record None() implements SplitSpec {}

    private static void checkSize(String field, double size) {
        boolean isShare = size > 0 && size < 1;
        boolean isCount = size >= 1 && size == Math.rint(size) && size <= Integer.MAX_VALUE;
        if (!isShare && !isCount) {
            throw new RefusedException(field, Rule.SHARE, size);
        }
    }
}
