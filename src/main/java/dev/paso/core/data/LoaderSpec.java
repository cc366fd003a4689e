package dev.paso.core.data;

import dev.paso.core.Require;
import dev.paso.core.random.Seeds;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How an epoch is cut into batches, and which generation of PyTorch's {@code DataLoader} is followed.
 *
 * @param batchSize empty: the full batch, no loader and no draws
 * @param validate each epoch also runs the validation loader: same batch size, no shuffling, moves the generator too
 * @param reseed seeds the generator before the first epoch; empty: go on as the model's initialisation left it
 * @param fetchFirst mini-batches drawn before training, at least 0
 * @param dropLast an epoch leaves out the samples that would make a smaller last batch
 * @param evaluateTrain each epoch ends with a pass over the training split in evaluation mode, before that over the validation split and
 *     like it
 */
public record LoaderSpec(
        OptionalInt batchSize,
        boolean shuffle,
        boolean validate,
        Dialect dialect,
        OptionalLong reseed,
        int fetchFirst,
        boolean dropLast,
        boolean evaluateTrain) {
    public static final int MAX_FETCH_FIRST = 1_000; // each costs a permutation before the first picture

    /** Which generation of PyTorch supplies the permutation: see {@code DataLoader}. */
    public enum Dialect {
        /** Up to about PyTorch 1.6: one discarded draw, then the permutation, both from the global generator. */
        BOOK,
        /** About PyTorch 1.7: two discarded draws, then the permutation from the global generator. */
        BOOK_TRANSITIONAL,
        /** PyTorch 2: one discarded draw, then a second one seeds a new generator that supplies the permutation. */
        TORCH
    }

    /** With the last batch, and without a pass over the training split in evaluation mode. */
    public LoaderSpec(
            OptionalInt batchSize,
            boolean shuffle,
            boolean validate,
            Dialect dialect,
            OptionalLong reseed,
            int fetchFirst) {
        this(batchSize, shuffle, validate, dialect, reseed, fetchFirst, false, false);
    }

    /** The same with batches of another size. */
    public LoaderSpec withBatchSize(OptionalInt size) {
        return new LoaderSpec(size, shuffle, validate, dialect, reseed, fetchFirst, dropLast, evaluateTrain);
    }

    /** The same as another generation of PyTorch makes it. */
    public LoaderSpec withDialect(Dialect other) {
        return new LoaderSpec(batchSize, shuffle, validate, other, reseed, fetchFirst, dropLast, evaluateTrain);
    }

    /** Samples of each batch but perhaps the last one of an epoch. */
    public int batchOf(int samples) {
        return Math.min(samples, batchSize.orElse(samples));
    }

    /** Samples that an epoch goes through. */
    public int usedOf(int samples) {
        return dropLast ? samples - samples % batchOf(samples) : samples;
    }

    public LoaderSpec {
        batchSize.ifPresent(size -> Require.atLeast("batch_size", size, 1));
        reseed.ifPresent(seed -> Seeds.check("reseed", seed));
        Require.inRange("fetch_first", fetchFirst, 0, MAX_FETCH_FIRST);
    }
}
