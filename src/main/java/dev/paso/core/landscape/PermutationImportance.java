package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.data.InputGroup;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.metric.RegressionScores;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much worse a model predicts the validation split where one input is shuffled among its samples: as
 * {@code permutation_importance} of scikit-learn, number for number with the same {@code random_state}. The score is an estimator's own:
 * R² of a regression, accuracy of a classifier (of two classes at the probability 0.5). Asks the model some rows at a time, in order.
 * Keeps buffers: not for two threads.
 *
 * @see <a href="https://scikit-learn.org/stable/modules/permutation_importance.html">scikit-learn, permutation_importance</a>
 */
public final class PermutationImportance {
    /** How often each input is shuffled: scikit-learn's {@code n_repeats}. */
    public static final int REPEATS = 5;

    private static final int LEAST_ROWS = 2; // fewer cannot be shuffled, nor have an R²

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Predictor predictor;
    private final List<InputGroup> groups;
    private final Samples samples;
    private final int[] rows;
    private final int[][] orders;
    private final double[] outputs;
    private final double[] scores;
    private double[] inputs = {};
    private int prepared = -1;

    /**
     * What came of it, one a group of inputs in each list.
     *
     * @param score with nothing shuffled
     * @param means by how much the score fell, the mean of all repeats
     * @param deviations of the repeats, as of a population
     */
    public record Result(double score, List<Double> means, List<Double> deviations) {
        public Result {
            means = List.copyOf(means);
            deviations = List.copyOf(deviations);
        }
    }

    /**
     * Prepares the orders in which inputs are shuffled, the same for all of them.
     *
     * @param seed scikit-learn's {@code random_state}
     */
    public PermutationImportance(ExperimentSpec spec, PreparedData data, Predictor predictor, int repeats, long seed) {
        if (!fits(spec, data)) {
            throw new MisuseException("importance needs two inputs, a validation split and something to score");
        }
        this.spec = spec;
        this.data = data;
        this.predictor = predictor;
        groups = data.groups();
        samples = data.validation();
        rows = data.validationRows();
        orders = orders(samples.size(), repeats, new NumpyRandom(seed).bounded(Integer.MAX_VALUE));
        outputs = new double[samples.size() * spec.model().outputs()];
        scores = new double[1 + groups.size() * repeats];
    }

    /** Two raw inputs or more, two validation samples or more, and numbers or classes that are predicted. */
    public static boolean fits(ExperimentSpec spec, PreparedData data) {
        return data.raw().inputs() > 1
                && data.validation().size() >= LEAST_ROWS
                && (Predictions.fits(spec) || spec.data().classes() > 1 && isClassifier(spec));
    }

    private static boolean isClassifier(ExperimentSpec spec) {
        return spec.loss() instanceof LossSpec.CrossEntropy
                || Answer.of(spec).filter(Answer::isProbability).isPresent();
    }

    /** The shuffles go on from each other, as scikit-learn has them: of indices and of the column. */
    private static int[][] orders(int n, int repeats, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        int[] shuffled = new int[n];
        Arrays.setAll(shuffled, i -> i);
        int[][] orders = new int[repeats][n];
        int[] before = shuffled.clone();
        for (int[] order : orders) {
            random.shuffle(shuffled);
            for (int i = 0; i < n; i++) {
                order[i] = before[shuffled[i]];
            }
            before = order;
        }
        return orders;
    }

    /** Rows that the model is asked about, of {@code groups} groups of inputs. */
    public static long size(PreparedData data, int groups) {
        return (1L + (long) groups * REPEATS) * data.validation().size();
    }

    /** Rows that the model is asked about. */
    public int size() {
        return scores.length * samples.size();
    }

    /** Asks about the rows from {@code from} up to {@code to}: once all were asked in their order, there is a {@link #result}. */
    public void ask(double[] parameters, int from, int to) {
        int n = samples.size();
        for (int at = from; at < to; ) {
            int pass = at / n;
            int end = Math.min(to, (pass + 1) * n);
            prepare(pass);
            predictor.predict(parameters, inputs, at - pass * n, end - pass * n, outputs);
            if (end == (pass + 1) * n) {
                scores[pass] = score();
            }
            at = end;
        }
    }

    /** What was {@link #ask}ed. */
    public Result result() {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        int repeats = orders.length;
        for (int group = 0; group < groups.size(); group++) {
            double[] falls = new double[repeats];
            for (int i = 0; i < repeats; i++) {
                falls[i] = scores[0] - scores[1 + group * repeats + i];
            }
            double mean = Arrays.stream(falls).average().orElseThrow();
            double variance = Arrays.stream(falls)
                    .map(fall -> (fall - mean) * (fall - mean))
                    .average()
                    .orElseThrow();
            means.add(mean);
            deviations.add(Math.sqrt(variance));
        }
        return new Result(scores[0], means, deviations);
    }

    /** The first pass is over the samples as they are. */
    private void prepare(int pass) {
        if (pass == prepared) {
            return;
        }
        prepared = pass;
        int n = samples.size();
        int columns = data.raw().inputs();
        double[] x = data.raw().x();
        double[] some = new double[n * columns];
        for (int i = 0; i < n; i++) {
            System.arraycopy(x, rows[i] * columns, some, i * columns, columns);
        }
        if (pass > 0) {
            int[] order = orders[(pass - 1) % orders.length];
            for (int column : groups.get((pass - 1) / orders.length).columns()) {
                for (int i = 0; i < n; i++) {
                    some[i * columns + column] = x[rows[order[i]] * columns + column];
                }
            }
        }
        inputs = data.toModelInputs(some, n);
    }

    private double score() {
        if (spec.data().isRegression()) {
            return RegressionScores.of(
                            data.unscaledTargets(samples.y()), data.unscaledTargets(outputs), samples.targets())
                    .r2();
        }
        int right = 0;
        for (int row = 0; row < samples.size(); row++) {
            right += predicted(row) == samples.labels()[row] ? 1 : 0;
        }
        return (double) right / samples.size();
    }

    private int predicted(int row) {
        return Answer.of(spec)
                .map(answer -> answer.of(outputs, row, spec.dtype()) > 0.5 ? 1 : 0)
                .orElseGet(() -> MostLikely.of(outputs, row, spec.model().outputs()));
    }
}
