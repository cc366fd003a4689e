package dev.paso.core.train;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.DataLoader;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.Samples;
import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;

/** In which order an epoch goes through the training split, batch after batch, and how far it is. */
final class Passes {
    private static final int[] NONE = {};

    private final LoaderSpec loader;
    private final SamplerSpec sampler;
    private final Samples training;
    private final TorchGenerator generator;
    private final boolean hasLoader;
    private final int batchesOfUpdate;
    private final int batchSize;
    private final int used;
    private int[] order;
    private int place;

    /** @param generator draws each order of its own */
    Passes(ExperimentSpec spec, Samples training, TorchGenerator generator) {
        loader = spec.loader();
        sampler = spec.options().sampler();
        hasLoader = spec.hasLoader();
        batchesOfUpdate = spec.options().accumulationSteps();
        this.training = training;
        this.generator = generator;
        batchSize = loader.batchOf(training.size());
        used = used(spec, training.size());
        order = Permutations.identity(training.size());
        place = used;
    }

    /**
     * Samples of an epoch, of {@code n} that train.
     *
     * @throws IllegalArgumentException if batches do not fit: they are dropped all, or one is of a sample alone that cannot be normalised
     */
    static int used(ExperimentSpec spec, int n) {
        LoaderSpec loader = spec.loader();
        int asked = loader.batchSize().orElse(n);
        if (loader.dropLast() && asked > n) {
            throw new RefusedException("loader.batch_size", Rule.DROP_LAST, n, asked);
        }
        int used = loader.usedOf(n);
        boolean isAlone = used == 1 || used % loader.batchOf(n) == 1 || loader.batchOf(n) == 1;
        if (isAlone && spec.model().hasBatchNorm()) {
            throw new RefusedException("loader.batch_size", Rule.ONE_IN_A_BATCH, asked);
        }
        return used;
    }

    /** Draws the orders of which the recipe fetches only the first batch before it trains. */
    void fetchFirst() {
        for (int i = 0; i < loader.fetchFirst() && hasLoader; i++) {
            drawn(generator);
        }
    }

    /** Whether an epoch is complete, or none has begun. */
    boolean isOver() {
        return place == used;
    }

    /** Another epoch. */
    void begin() {
        place = 0;
        order = hasLoader ? drawn(generator) : order;
    }

    /** Rows of the training split in the order of this epoch; not to be changed. */
    int[] rows() {
        return order;
    }

    /** Where in {@link #rows} the next batch begins. */
    int place() {
        return place;
    }

    /** Takes the next batch; where it ends. */
    int advance() {
        place = Math.min(place + batchSize, used);
        return place;
    }

    /** Of an epoch. */
    int batches() {
        return Math.ceilDiv(used, batchSize);
    }

    /** The rows that the next update sees; looking changes nothing. */
    int[] next() {
        int from = isOver() ? 0 : place;
        int[] rows = isOver() && hasLoader ? drawn(generator.copy()) : order;
        long to = from + (long) batchSize * batchesOfUpdate;
        return Arrays.copyOfRange(rows, from, (int) Math.min(to, used));
    }

    /** What {@link #restore} needs beside the place; at an epoch's end nothing. */
    int[] order() {
        return isOver() ? NONE : order;
    }

    void restore(int place, int[] order) {
        this.place = place;
        this.order = order.length == 0 ? Permutations.identity(training.size()) : order.clone();
    }

    /** @param random moves as the pass makes it */
    private int[] drawn(TorchGenerator random) {
        return DataLoader.pass(loader, sampler, training.labels(), training.size(), random);
    }
}
