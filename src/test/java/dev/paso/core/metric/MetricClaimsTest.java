package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the playground's explanations say of metrics, for every table of counts there is up to a size. */
class MetricClaimsTest {
    private static final int POINTS = 12;

    private static void forEveryTable(Consumer<ConfusionMatrix> claim) {
        for (int tn = 0; tn <= POINTS; tn++) {
            for (int fp = 0; fp <= POINTS - tn; fp++) {
                for (int fn = 0; fn <= POINTS - tn - fp; fn++) {
                    claim.accept(new ConfusionMatrix(tn, fp, fn, POINTS - tn - fp - fn));
                }
            }
        }
    }

    private static double of(Metric metric, ConfusionMatrix counts) {
        return metric.of(counts).orElse(Double.NaN);
    }

    /** The harmonic mean, and so at most twice the smaller of the two. */
    @Holds("help.threshold.f1")
    @Test
    void f1IsHighOnlyWhereBothAre() {
        forEveryTable(counts -> {
            double precision = of(Metric.PRECISION, counts);
            double recall = of(Metric.RECALL, counts);
            double f1 = of(Metric.F1, counts);
            if (precision > 0 && recall > 0) {
                assertThat(f1).isCloseTo(2 / (1 / precision + 1 / recall), within(1e-12));
                assertThat(f1).isLessThanOrEqualTo(2 * Math.min(precision, recall));
            } else if (!Double.isNaN(f1)) {
                assertThat(f1).isZero();
            }
        });
    }

    /** From -1, all wrong, to 1, all right. */
    @Holds("help.threshold.mcc")
    @Test
    void matthewsGoesFromMinusOneToOne() {
        forEveryTable(counts -> {
            double mcc = of(Metric.MCC, counts);
            assertThat(Double.isNaN(mcc) || mcc >= -1 - 1e-12 && mcc <= 1 + 1e-12)
                    .as(counts.toString())
                    .isTrue();
        });
        assertThat(of(Metric.MCC, new ConfusionMatrix(5, 0, 0, 7))).isCloseTo(1, within(1e-12));
        assertThat(of(Metric.MCC, new ConfusionMatrix(0, 5, 7, 0))).isCloseTo(-1, within(1e-12));
    }

    /** Who throws coins, however unfair, is at 0.5 in balanced accuracy and 0 in Matthews' correlation, whatever the shares are. */
    @Holds({"help.threshold.balancedAccuracy", "help.threshold.mcc"})
    @Test
    void whoeverGuessesIsAtTheValueOfGuessing() {
        for (double said : new double[] {0.2, 0.5, 0.8}) {
            for (int positives : new int[] {100, 500}) {
                assertThat(mean(said, positives, table -> of(Metric.BALANCED_ACCURACY, table.at(0.5))))
                        .isCloseTo(0.5, within(0.02));
                assertThat(mean(said, positives, table -> of(Metric.MCC, table.at(0.5))))
                        .isCloseTo(0, within(0.02));
            }
        }
    }

    /** A model that guesses: an AUC of one half, and an average precision around the share of positives. */
    @Holds({"help.threshold.pr", "help.threshold.roc"})
    @Test
    void whoeverGuessesStaysAroundTheShareOfPositives() {
        for (int positives : new int[] {100, 500}) {
            assertThat(mean(
                            0.5,
                            positives,
                            table -> Curve.precisionRecall(table).averagePrecision()))
                    .isCloseTo(positives / 1000.0, within(0.03));
            assertThat(mean(0.5, positives, table -> Curve.roc(table).area())).isCloseTo(0.5, within(0.02));
        }
    }

    /** Of a hundred guessers: scores that know nothing of the labels, at least 0.5 with the probability {@code said}. */
    private static double mean(double said, int positives, ToDoubleFunction<ThresholdTable> measure) {
        int[] labels = IntStream.range(0, 1000).map(i -> i < positives ? 1 : 0).toArray();
        return IntStream.range(0, 100)
                .mapToObj(NumpyRandom::new)
                .map(random -> DoubleStream.generate(() -> guess(random.nextDouble(), said))
                        .limit(labels.length)
                        .toArray())
                .mapToDouble(scores -> measure.applyAsDouble(ThresholdTable.of(Tensor.vector(scores), labels)))
                .average()
                .orElseThrow();
    }

    private static double guess(double drawn, double said) {
        return drawn < said ? 0.5 + drawn / said / 2 : 0.5 * (drawn - said) / (1 - said);
    }

    /** Predicting the mean explains nothing, predicting all exactly explains all; both errors are in the target's units. */
    @Holds("help.errors")
    @Test
    void errorsAreInTheTargetsUnits() {
        double[] targets = {1, 2, 4, 9};
        double[] predictions = {2, 2, 3, 8};
        RegressionScores one = RegressionScores.of(targets, predictions, 1);
        RegressionScores ten = RegressionScores.of(times(10, targets), times(10, predictions), 1);
        assertThat(ten.rmse()).isCloseTo(10 * one.rmse(), within(1e-12));
        assertThat(ten.mae()).isCloseTo(10 * one.mae(), within(1e-12));
        assertThat(ten.r2()).isCloseTo(one.r2(), within(1e-12));
        assertThat(one.r2()).isCloseTo(1 - 3 / 38.0, within(1e-12));
        assertThat(one.mae()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(one.rmse()).isCloseTo(Math.sqrt(3 / 4.0), within(1e-12));
    }

    private static double[] times(double factor, double[] values) {
        return DoubleStream.of(values).map(value -> factor * value).toArray();
    }
}
