package dev.paso.core.data;

import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.Optional;

/** Divides samples as NumPy, scikit-learn and PyTorch do, draw for draw. */
final class Splitter {
    private final Samples samples;
    private final NumpyRandom random;
    private final TorchGenerator generator;

    /**
     * @param random the data set's own generator, which goes on
     * @param generator PyTorch's
     */
    Splitter(Samples samples, NumpyRandom random, TorchGenerator generator) {
        this.samples = samples;
        this.random = random;
        this.generator = generator;
    }

    /** Which rows train, which validate, and which were taken away for a test. */
    @SuppressWarnings("ArrayRecordComponent") // stays in this package
    record Rows(int[] training, int[] validation, int[] test) {}

    /** Those for a test are taken first; the others are split in the order that this leaves them in. */
    Rows split(SplitSpec split, Optional<SplitSpec> test) {
        int[] all = Permutations.identity(samples.size());
        Pair outer = test.map(spec -> split("test", spec, all)).orElse(new Pair(all, new int[0]));
        Pair inner = split("split", split, outer.first);
        return new Rows(inner.first, inner.second, outer.second);
    }

    @SuppressWarnings("ArrayRecordComponent") // stays in here
    private record Pair(int[] first, int[] second) {
        static Pair cut(int[] order, int first) {
            return new Pair(Arrays.copyOf(order, first), Arrays.copyOfRange(order, first, order.length));
        }

        Pair of(int[] rows) {
            return new Pair(chosen(rows, first), chosen(rows, second));
        }
    }

    private static int[] chosen(int[] rows, int[] places) {
        return Arrays.stream(places).map(place -> rows[place]).toArray();
    }

    /** @param path of the part, for what is refused */
    private Pair split(String path, SplitSpec spec, int[] rows) {
        int n = rows.length;
        int training = spec.training(path, n);
        Pair places = switch (spec) {
            case SplitSpec.None none -> Pair.cut(Permutations.identity(n), training);
            case SplitSpec.NumpyShuffle shuffle -> Pair.cut(random.permutation(n), training);
            case SplitSpec.RandomSplit torch -> {
                generator.manualSeed(torch.seed());
                yield Pair.cut(generator.permutation(n), training);
            }
            case SplitSpec.TrainTestSplit scikit -> trainTest(path, scikit, rows, n - training);
        };
        return places.of(rows);
    }

    private Pair trainTest(String path, SplitSpec.TrainTestSplit split, int[] rows, int test) {
        int n = rows.length;
        NumpyRandom draws = new NumpyRandom(split.seed());
        if (split.stratify()) {
            int[] labels = samples.labels();
            Stratified parts = new Stratified(path, labels.length == 0 ? labels : chosen(labels, rows), draws);
            return new Pair(parts.draw(n - test, test), parts.rest());
        }
        int[] order = draws.permutation(n);
        return new Pair(Arrays.copyOfRange(order, test, n), Arrays.copyOf(order, test));
    }
}
