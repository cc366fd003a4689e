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

    /**
     * scikit-learn's {@code train_test_split}: the test part, here validation, comes first in the permutation.
     *
     * @param stratify whether both parts hold the classes in the shares that all samples have
     */
    record TrainTestSplit(double testSize, long seed, boolean stratify) implements SplitSpec {
        public TrainTestSplit {
            checkSize("test_size", testSize);
            Seeds.check("seed", seed);
        }

        public TrainTestSplit(double testSize, long seed) {
            this(testSize, seed, false);
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

    /**
     * How many of {@code n} samples train.
     *
     * @throws RefusedException where none would, or more than there are
     */
    default int training(int n) {
        return training("split", n);
    }

    /** @param path of the part, for what is refused */
    default int training(String path, int n) {
        return switch (this) {
            case None none -> n;
            case NumpyShuffle shuffle -> given(path, shuffle.trainSize(), n, (int) (shuffle.trainSize() * n));
            case RandomSplit split -> given(path, split.trainSize(), n, share(split.trainSize(), n));
            case TrainTestSplit split -> left(path, split.testSize(), n);
        };
    }

    /** PyTorch rounds both shares down and gives the remainder to the first. */
    private static int share(double size, int n) {
        return (int) Math.ceil(n * size - 1e-9); // 1e-9: a whole product must not round up
    }

    private static int given(String path, double size, int n, int share) {
        int count = size < 1 ? share : (int) size;
        if (count < 1 || count > n) {
            throw new RefusedException(path + ".train_size", Rule.GIVE_SOME, n, size);
        }
        return count;
    }

    private static int left(String path, double testSize, int n) {
        int test = testSize < 1 ? (int) Math.ceil(testSize * n) : (int) testSize;
        if (test >= n) {
            throw new RefusedException(path + ".test_size", Rule.LEAVE_SOME, n, testSize);
        }
        return n - test;
    }

    private static void checkSize(String field, double size) {
        boolean isShare = size > 0 && size < 1;
        boolean isCount = size >= 1 && size == Math.rint(size) && Double.isFinite(size);
        if (!isShare && !isCount) {
            throw new RefusedException(field, Rule.SHARE, size);
        }
    }
}
