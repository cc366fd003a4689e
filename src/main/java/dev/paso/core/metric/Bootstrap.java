package dev.paso.core.metric;

import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How sure a measurement is: what it would have been on other samples like this one, made by drawing its cases again, as many as
 * there are, with replacement. Percentile intervals. Draws of one class only tell nothing and are left out. The same sample, number
 * and seed give the same draws, whatever is measured on them.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani (1993), chapter 13</a>
 */
public final class Bootstrap {
    /** A range that holds the middle of the drawn values, and the value of the sample itself. */
    public record Interval(double low, double high, double measured) {}

    /** A range of y at each x. */
    public record Band(List<Slice> slices) {
        /** The range at {@code x}. */
        public record Slice(double x, double low, double high) {}

        public Band {
            slices = List.copyOf(slices);
        }
    }

    private final ThresholdTable sample;
    private final List<ThresholdTable> draws;

    private Bootstrap(ThresholdTable sample, List<ThresholdTable> draws) {
        this.sample = sample;
        this.draws = List.copyOf(draws);
    }

    /**
     * Draws {@code times} samples.
     *
     * @param labels 0 or 1, one a score
     * @param times at least 1; memory and time grow with times × distinct scores
     */
    public static Bootstrap of(Tensor scores, int[] labels, int times, long seed) {
        ThresholdTable sample = ThresholdTable.of(scores, labels);
        List<ThresholdTable> draws = new ArrayList<>();
        draw(sample, scores, labels, times, seed, draws::add);
        return new Bootstrap(sample, draws);
    }

    /** Hands out the draws one after the other and keeps none. */
    static void draw(
            ThresholdTable sample,
            Tensor scores,
            int[] labels,
            int times,
            long seed,
            Consumer<ThresholdTable> listener) {
        Require.atLeast("times", times, 1);
        int[] rows = rows(sample, scores);
        NumpyRandom random = new NumpyRandom(seed);
        for (int i = 0; i < times; i++) {
            ThresholdTable draw = draw(sample, rows, labels, random);
            if (hasBothClasses(draw)) {
                listener.accept(draw);
            }
        }
    }

    /** How many draws hold both classes; 0 where the sample does not. */
    public int draws() {
        return draws.size();
    }

    /** Of what is measured on a sample; empty where it has no value on the sample itself, or on no draw. */
    public Optional<Interval> interval(double level, Function<ThresholdTable, OptionalDouble> measure) {
        checkLevel(level);
        OptionalDouble measured = measure.apply(sample);
        double[] values = draws.stream()
                .map(measure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (measured.isEmpty() || values.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Interval(
                Quantiles.at(values, (1 - level) / 2), Quantiles.at(values, (1 + level) / 2), measured.getAsDouble()));
    }

    /** Of a metric at a threshold. */
    public Optional<Interval> interval(double level, Metric metric, double threshold) {
        return interval(level, table -> metric.of(table.at(threshold)));
    }

    /** Of the area under ROC. */
    public Optional<Interval> rocArea(double level) {
        return interval(level, area(table -> Curve.roc(table).area()));
    }

    /** Of average precision. */
    public Optional<Interval> averagePrecision(double level) {
        return interval(level, area(table -> Curve.precisionRecall(table).averagePrecision()));
    }

    private static Function<ThresholdTable, OptionalDouble> area(ToDoubleFunction<ThresholdTable> area) {
        return table -> hasBothClasses(table) ? OptionalDouble.of(area.applyAsDouble(table)) : OptionalDouble.empty();
    }

    /** The range of the true positive rate at {@code slices} + 1 false positive rates from 0 to 1; empty without draws. */
    public Band roc(double level, int slices) {
        return band(level, slices, Bootstrap::highestRates);
    }

    /**
     * The range of precision at {@code slices} + 1 recalls from 0 to 1; empty without draws. A draw's precision at a recall is that
     * of the highest threshold which reaches it: between two points of this curve there is no straight line.
     */
    public Band precisionRecall(double level, int slices) {
        return band(level, slices, Bootstrap::precisions);
    }

    /** What a curve is worth at each of {@code slices} + 1 places. */
    private interface Sweep {
        double[] of(ThresholdTable table, int slices);
    }

    private Band band(double level, int slices, Sweep sweep) {
        checkLevel(level);
        Require.atLeast("slices", slices, 1);
        double[][] values = new double[slices + 1][draws.size()];
        for (int d = 0; d < draws.size(); d++) {
            double[] swept = sweep.of(draws.get(d), slices);
            for (int i = 0; i <= slices; i++) {
                values[i][d] = swept[i];
            }
        }
        List<Band.Slice> band = new ArrayList<>();
        for (int i = 0; i <= slices && !draws.isEmpty(); i++) {
            Arrays.sort(values[i]);
            double low = Quantiles.at(values[i], (1 - level) / 2);
            double high = Quantiles.at(values[i], (1 + level) / 2);
            band.add(new Band.Slice((double) i / slices, low, high));
        }
        return new Band(band);
    }

    /** The ROC curve's upper end at each false positive rate. */
    static double[] highestRates(ThresholdTable table, int slices) {
        List<Curve.Point> points = Curve.roc(table).points();
        double[] rates = new double[slices + 1];
        int next = 0;
        for (int i = 0; i <= slices; i++) {
            double x = (double) i / slices;
            while (next < points.size() && points.get(next).x() <= x) {
                next++;
            }
            rates[i] = next == points.size() ? 1 : between(points.get(next - 1), points.get(next), x);
        }
        return rates;
    }

    private static double between(Curve.Point a, Curve.Point b, double x) {
        return a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
    }

    static double[] precisions(ThresholdTable table, int slices) {
        double[] precisions = new double[slices + 1];
        int row = 0;
        for (int i = 0; i <= slices; i++) {
            while ((long) table.rows().get(row).tp() * slices < (long) i * table.positives()) {
                row++;
            }
            ThresholdTable.Row reached = table.rows().get(row);
            precisions[i] = (double) reached.tp() / (reached.tp() + reached.fp());
        }
        return precisions;
    }

    /** The row of the table that each sample is in. */
    private static int[] rows(ThresholdTable table, Tensor scores) {
        double[] thresholds = table.rows().reversed().stream()
                .mapToDouble(ThresholdTable.Row::threshold)
                .toArray();
        int[] rows = new int[scores.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = thresholds.length - 1 - nearest(thresholds, scores.at(i));
        }
        return rows;
    }

    /** Where {@code score} is; 0 and -0 are one threshold. */
    private static int nearest(double[] thresholds, double score) {
        int found = Arrays.binarySearch(thresholds, score);
        return found >= 0 ? found : Arrays.binarySearch(thresholds, -score);
    }

    private static ThresholdTable draw(ThresholdTable sample, int[] rows, int[] labels, NumpyRandom random) {
        int[] tp = new int[sample.rows().size()];
        int[] fp = new int[sample.rows().size()];
        for (int i = 0; i < rows.length; i++) {
            int drawn = random.bounded(rows.length - 1);
            tp[rows[drawn]] += labels[drawn];
            fp[rows[drawn]] += 1 - labels[drawn];
        }
        return table(sample, tp, fp);
    }

    private static ThresholdTable table(ThresholdTable sample, int[] tp, int[] fp) {
        List<ThresholdTable.Row> rows = new ArrayList<>();
        int positives = 0;
        int negatives = 0;
        for (int i = 0; i < tp.length; i++) {
            positives += tp[i];
            negatives += fp[i];
            if (tp[i] + fp[i] > 0) {
                rows.add(new ThresholdTable.Row(sample.rows().get(i).threshold(), positives, negatives));
            }
        }
        return new ThresholdTable(rows, positives, negatives);
    }

    static boolean hasBothClasses(ThresholdTable table) {
        return table.positives() > 0 && table.negatives() > 0;
    }

    static void checkLevel(double level) {
        Require.between("level", level, 0, 1);
    }
}
