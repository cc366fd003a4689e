package dev.paso.core.data;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A data set made, split and scaled: what training starts from. */
public final class PreparedData {
    private final Samples raw;
    private final List<Feature> features;
    private final Scaler scaler;
    private final Dtype dtype;
    private final Samples training;
    private final Samples validation;
    private final TorchGenerator generator;
    private final Split rows;

    private PreparedData(DatasetSpec data, SplitSpec split, ScaleSpec scale, List<Feature> features, Dtype dtype) {
        NumpyRandom random = new NumpyRandom(seed(data));
        raw = Generators.generate(data, random);
        generator = new TorchGenerator(TorchGenerator.DEFAULT_SEED);
        this.features = List.copyOf(features);
        this.dtype = dtype;
        rows = Split.of(split, raw.size(), random, generator);
        Samples columns = withFeatures(raw);
        scaler = Scaler.of(scale, columns.select(rows.training()));
        training = modelInputs(columns.select(rows.training()));
        validation = modelInputs(columns.select(rows.validation()));
    }

    /**
     * Makes the data of a recipe.
     *
     * @throws IllegalArgumentException if the split asks for more samples than there are, or leaves none to train on
     */
    public static PreparedData of(
            DatasetSpec data, SplitSpec split, ScaleSpec scale, List<Feature> features, Dtype dtype) {
        return new PreparedData(data, split, scale, features, dtype);
    }

    /** All samples with their raw columns, in the order they were made. */
    public Samples raw() {
        return raw;
    }

    /** The {@link #raw} samples of {@code spec} as data of their own, to be changed by hand. */
    public DatasetSpec.Inline inline(DatasetSpec spec) {
        if (spec instanceof DatasetSpec.Inline already) {
            return already;
        }
        Tensor x = Tensor.matrix(raw.size(), raw.inputs(), raw.x());
        return spec.isRegression()
                ? new DatasetSpec.Inline(
                        x, Optional.of(Tensor.matrix(raw.size(), raw.targets(), raw.y())), Optional.empty())
                : new DatasetSpec.Inline(
                        x,
                        Optional.empty(),
                        Optional.of(Arrays.stream(raw.labels()).boxed().toList()));
    }

    /** What the model trains on: scaled, and rounded to the experiment's type. */
    public Samples training() {
        return training;
    }

    public Samples validation() {
        return validation;
    }

    /** Which of the {@link #raw} samples {@link #training} holds, in its order: a copy. */
    public int[] trainingRows() {
        return rows.training().clone();
    }

    /** Which of the {@link #raw} samples {@link #validation} holds, in its order: a copy. */
    public int[] validationRows() {
        return rows.validation().clone();
    }

    public Scaler scaler() {
        return scaler;
    }

    /** PyTorch's generator as data preparation left it: a copy. */
    public TorchGenerator generator() {
        return generator.copy();
    }

    /** Features, scale and rounding for {@code n} rows of raw columns; the result has shape [n, model inputs]. */
    public double[] toModelInputs(double[] rows, int n) {
        Samples some = new Samples(n, rows, raw.inputs(), new double[0], 0, new int[0]);
        return modelInputs(withFeatures(some)).x();
    }

    private Samples withFeatures(Samples samples) {
        if (features.isEmpty()) {
            return samples;
        }
        int width = features.size();
        double[] x = new double[samples.size() * width];
        for (int i = 0; i < samples.size(); i++) {
            double x1 = samples.x()[i * samples.inputs()];
            double x2 = samples.inputs() > 1 ? samples.x()[i * samples.inputs() + 1] : 0;
            for (int j = 0; j < width; j++) {
                x[i * width + j] = features.get(j).of(x1, x2);
            }
        }
        return new Samples(samples.size(), x, width, samples.y(), samples.targets(), samples.labels());
    }

    private Samples modelInputs(Samples samples) {
        double[] x = scaler.transform(samples.x());
        double[] y = samples.y().clone();
        dtype.round(x);
        dtype.round(y);
        return new Samples(samples.size(), x, samples.inputs(), y, samples.targets(), samples.labels());
    }

    private static long seed(DatasetSpec data) {
        return switch (data) {
            case DatasetSpec.Linear d -> d.seed();
            case DatasetSpec.Sine d -> d.seed();
            case DatasetSpec.Polynomial d -> d.seed();
            case DatasetSpec.Moons d -> d.seed();
            case DatasetSpec.Circles d -> d.seed();
            case DatasetSpec.Xor d -> d.seed();
            case DatasetSpec.Gaussians d -> d.seed();
            case DatasetSpec.Spiral d -> d.seed();
            case DatasetSpec.Blobs d -> d.seed();
            case DatasetSpec.Plane d -> d.seed();
            case DatasetSpec.Bumps d -> d.seed();
            case DatasetSpec.Inline d -> 0;
        };
    }

    /** Which rows train and which validate. */
    @SuppressWarnings("ArrayRecordComponent") // stays in here
    private record Split(int[] training, int[] validation) {
        static Split of(SplitSpec spec, int n, NumpyRandom random, TorchGenerator generator) {
            return switch (spec) {
                case SplitSpec.None none -> cut(Permutations.identity(n), n);
                case SplitSpec.NumpyShuffle shuffle ->
                    cut(random.permutation(n), trainSize(shuffle.trainSize(), n, (int) (shuffle.trainSize() * n)));
                case SplitSpec.RandomSplit split -> {
                    generator.manualSeed(split.seed());
                    yield cut(generator.permutation(n), trainSize(split.trainSize(), n, share(split.trainSize(), n)));
                }
                case SplitSpec.TrainTestSplit split -> {
                    double size = split.testSize();
                    int test = size < 1 ? (int) Math.ceil(size * n) : (int) size;
                    if (test >= n) {
                        throw new RefusedException("split.test_size", Rule.LEAVE_SOME, n, size);
                    }
                    int[] order = new NumpyRandom(split.seed()).permutation(n);
                    yield new Split(Arrays.copyOfRange(order, test, n), Arrays.copyOf(order, test));
                }
            };
        }

        /** PyTorch rounds both shares down and gives the remainder to the first. */
        private static int share(double size, int n) {
            return (int) Math.ceil(n * size - 1e-9); // 1e-9: a whole product must not round up
        }

        private static int trainSize(double size, int n, int share) {
            int count = size < 1 ? share : (int) size;
            if (count < 1 || count > n) {
                throw new RefusedException("split.train_size", Rule.GIVE_SOME, n, size);
            }
            return count;
        }

        private static Split cut(int[] order, int first) {
            return new Split(Arrays.copyOf(order, first), Arrays.copyOfRange(order, first, order.length));
        }
    }
}
