package dev.paso.core.data;

import dev.paso.core.Dtype;
import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.Comparator;
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
    private final Samples test;
    private final Scaler targetScaler;
    private final TorchGenerator generator;
    private final Splitter.Rows rows;
    private final List<InputGroup> groups;
    private final double[] middle;

    private PreparedData(
            DatasetSpec data,
            SplitSpec split,
            ScaleSpec scale,
            List<Feature> features,
            Dtype dtype,
            ScaleSpec targetScale,
            Optional<SplitSpec> testSplit) {
        NumpyRandom random = new NumpyRandom(data instanceof DatasetSpec.Drawn drawn ? drawn.seed() : 0);
        raw = data.samples(random);
        generator = new TorchGenerator(TorchGenerator.DEFAULT_SEED);
        this.features = List.copyOf(features);
        this.dtype = dtype;
        groups = InputGroup.of(data, raw);
        middle = middle(raw, groups);
        rows = new Splitter(raw, random, generator).split(split, testSplit);
        Samples columns = withFeatures(raw);
        scaler = Scaler.of(scale, columns.select(rows.training()));
        targetScaler = Scaler.of(targetScale, columns.select(rows.training()).targetsAsColumns());
        checkFits(features.isEmpty() ? "data.x" : "features", scaler.transform(columns.x()), columns.inputs(), dtype);
        checkFits("data.y", raw.y(), raw.targets(), dtype);
        training = modelInputs(columns.select(rows.training()));
        validation = modelInputs(columns.select(rows.validation()));
        test = modelInputs(columns.select(rows.test()));
    }

    /**
     * Makes the data of a recipe.
     *
     * @throws IllegalArgumentException if the split asks for more samples than there are, or leaves none to train on
     */
    public static PreparedData of(
            DatasetSpec data, SplitSpec split, ScaleSpec scale, List<Feature> features, Dtype dtype) {
        return of(data, split, scale, features, dtype, new ScaleSpec.None(), Optional.empty());
    }

    /**
     * Makes the data of a recipe with scaled targets, or with samples taken away for a test.
     *
     * @throws IllegalArgumentException if a split asks for more samples than there are, or leaves none to train on
     */
    public static PreparedData of(
            DatasetSpec data,
            SplitSpec split,
            ScaleSpec scale,
            List<Feature> features,
            Dtype dtype,
            ScaleSpec targetScale,
            Optional<SplitSpec> test) {
        return new PreparedData(data, split, scale, features, dtype, targetScale, test);
    }

    /** All samples with their raw columns, in the order they were made. */
    public Samples raw() {
        return raw;
    }

    /** The raw inputs, those together that stand for the words of one column. */
    public List<InputGroup> groups() {
        return groups;
    }

    /** The median of each raw column over all samples, and of columns that stand for words the most frequent word: a copy. */
    public double[] middle() {
        return middle.clone();
    }

    private static double[] middle(Samples samples, List<InputGroup> groups) {
        double[] middle = new double[samples.inputs()];
        for (InputGroup group : groups) {
            if (group.isOfWords()) {
                middle[mostFrequent(samples, group)] = 1;
            } else {
                int column = group.columns().getFirst();
                middle[column] = median(samples.column(column));
            }
        }
        return middle;
    }

    private static int mostFrequent(Samples samples, InputGroup words) {
        return words.columns().stream()
                .max(Comparator.comparingDouble(
                        column -> Arrays.stream(samples.column(column)).sum()))
                .orElseThrow();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[values.length / 2] + values[(values.length - 1) / 2]) / 2;
    }

    /** All raw samples with each column standardised over all of them, shape [n, inputs]. */
    public double[] standardised() {
        return Scaler.of(new ScaleSpec.StandardScaler(), raw).transform(raw.x());
    }

    /** The {@link #raw} samples of {@code spec} as data of their own, to be changed by hand. */
    public InlineSpec inline(DatasetSpec spec) {
        if (spec instanceof InlineSpec already) {
            return already;
        }
        Tensor x = Tensor.matrix(raw.size(), raw.inputs(), raw.x());
        return spec.isRegression()
                ? new InlineSpec(x, Optional.of(Tensor.matrix(raw.size(), raw.targets(), raw.y())), Optional.empty())
                : new InlineSpec(
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

    /** What was taken away before the others were split; empty where nothing was. */
    public Samples test() {
        return test;
    }

    /** A target that a model's output means, in the unit of the data. */
    public double unscaledTarget(double output) {
        return output * targetScaler.scale(0) + targetScaler.mean(0);
    }

    /** Targets, or outputs that mean them, in the unit of the data; shape [n, targets] as given. */
    public double[] unscaledTargets(double[] outputs) {
        return targetScaler.restored(outputs);
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
        double[] x = scaler.transform(withFeatures(some).x());
        dtype.round(x);
        return x;
    }

    /** What a type cannot hold is infinite in it, and whatever is trained on that is lost before the first update. */
    private static void checkFits(String field, double[] values, int columns, Dtype dtype) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(dtype.round(values[i]))) {
                String place = field + "[" + i / columns + "][" + i % columns + "]";
                throw new RefusedException(place, Rule.FITS_DTYPE, dtype.most(), dtype.torchName(), shown(values[i]));
            }
        }
    }

    private static Object shown(double value) {
        return Double.isFinite(value) ? value : Given.TOO_LARGE;
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
        double[] y = targetScaler.transform(samples.y());
        dtype.round(x);
        dtype.round(y);
        return new Samples(samples.size(), x, samples.inputs(), y, samples.targets(), samples.labels());
    }
}
