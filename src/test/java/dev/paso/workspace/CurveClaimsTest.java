package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.OneAgainstRest;
import dev.paso.core.lesson.Replay;
import dev.paso.core.metric.Bootstrap;
import dev.paso.core.metric.Calibration;
import dev.paso.core.metric.ClassCounts;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.train.Edit;
import dev.paso.workspace.classify.Recipes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the story of classification says of thresholds, curves and bands, computed from the validation points that it shows. */
class CurveClaimsTest {
    private final Replay trained = Replay.of(Recipes.book()).toTheEnd();
    private final ThresholdTable table = trained.shown();
    private final int[] labels = trained.data().validation().labels();

    /** From one score to the next, while there are false alarms: without a positive precision falls, without a negative it rises. */
    @Holds("classification.quirk.seen")
    @Test
    void precisionFallsWithAPositiveAndRisesWithANegative() {
        List<ThresholdTable.Row> rows = table.rows();
        int falls = 0;
        for (int i = 1; i < rows.size(); i++) {
            ThresholdTable.Row higher = rows.get(i - 1);
            ThresholdTable.Row lower = rows.get(i);
            double change = precision(higher) - precision(lower);
            if (lower.fp() > 0 && lower.tp() > higher.tp() && lower.fp() == higher.fp()) {
                assertThat(change).isNegative();
                falls++;
            } else if (higher.tp() > 0 && lower.tp() == higher.tp()) {
                assertThat(change).isPositive();
            } else if (lower.fp() == 0) {
                assertThat(change).as("without false alarms").isZero();
            }
        }
        assertThat(falls).isPositive();
    }

    private static double precision(ThresholdTable.Row row) {
        return (double) row.tp() / (row.tp() + row.fp());
    }

    /** In the corner of ROC every positive is found without a false alarm, and there a perfect model is. */
    @Holds({"classification.curves.text", "classification.compare.text"})
    @Test
    void aPerfectModelPassesThroughBothCorners() {
        ThresholdTable perfect = ThresholdTable.of(
                Tensor.vector(Arrays.stream(labels).asDoubleStream().toArray()), labels);
        assertThat(Curve.roc(perfect).points()).anyMatch(point -> point.x() == 0 && point.y() == 1);
        assertThat(Curve.precisionRecall(perfect).points()).anyMatch(point -> point.x() == 1 && point.y() == 1);
        assertThat(perfect.rows())
                .filteredOn(row -> row.fp() == 0 && row.tp() == perfect.positives())
                .isNotEmpty();
        ConfusionMatrix half = table.at(0.5);
        assertThat(half.recall()).as("the true positive rate").isEqualTo((double) half.tp() / table.positives());
    }

    /** Random models scatter about the dashed lines: half an area, and the share of positives. */
    @Holds("classification.compare.text")
    @Test
    void randomModelsScatterAboutTheDashedLines() {
        List<ThresholdTable> random = IntStream.range(0, 400)
                .mapToObj(NumpyRandom::new)
                .map(numbers -> DoubleStream.generate(numbers::nextDouble)
                        .limit(labels.length)
                        .toArray())
                .map(scores -> ThresholdTable.of(Tensor.vector(scores), labels))
                .toList();
        assertThat(mean(random.stream().map(one -> Curve.roc(one).area()))).isCloseTo(0.5, within(0.03));
        double share = Arrays.stream(labels).average().orElseThrow();
        assertThat(share).isEqualTo(0.55);
        assertThat(mean(random.stream().map(one -> one.rows().get(9)).map(CurveClaimsTest::precision)))
                .isCloseTo(share, within(0.03));
    }

    private static double mean(Stream<Double> values) {
        return values.mapToDouble(value -> value).average().orElseThrow();
    }

    /** Of precision and recall straight lines and steps have different areas. */
    @Holds({"classification.compare.text", "classification.compare.try"})
    @Test
    void straightLinesAndStepsDisagree() {
        Curve curve = Curve.precisionRecall(table);
        assertThat(Math.round(1e4 * curve.area()))
                .as("in the four decimals that are shown")
                .isNotEqualTo(Math.round(1e4 * curve.averagePrecision()));
    }

    /** The AUC of the trained model is larger than that of the one it began as. */
    @Holds("classification.compare.mission")
    @Test
    void trainingMakesTheAreaLarger() {
        assertThat(Curve.roc(table).area())
                .isGreaterThan(Curve.roc(Replay.of(Recipes.book()).shown()).area());
    }

    /** Each draw gives another curve; at each place the band holds 95% of them, and whole curves leave it more often. */
    @Holds("classification.sure.text")
    @Test
    void wholeCurvesLeaveTheBandMoreOftenThanASinglePlaceDoes() {
        Bootstrap bootstrap =
                Bootstrap.of(Tensor.vector(trained.probabilities(trained.data().validation())), labels, 200, 42);
        Bootstrap.Band band = bootstrap.roc(0.95, 20);
        List<Curve> draws = new ArrayList<>();
        bootstrap.interval(0.95, draw -> {
            draws.add(Curve.roc(draw));
            return OptionalDouble.of(0);
        });
        assertThat(draws.stream().distinct().count()).as("other curves").isGreaterThan(100);
        for (Bootstrap.Band.Slice slice : band.slices()) {
            assertThat(share(draws, List.of(slice))).as("at " + slice.x()).isGreaterThanOrEqualTo(0.95);
        }
        assertThat(share(draws, band.slices())).as("whole curves").isLessThan(0.95);
    }

    private static double share(List<Curve> draws, List<Bootstrap.Band.Slice> slices) {
        return (double) draws.stream()
                        .filter(draw -> slices.stream().allMatch(slice -> {
                            double height = height(draw, slice.x());
                            return height >= slice.low() - 1e-9 && height <= slice.high() + 1e-9;
                        }))
                        .count()
                / draws.size();
    }

    /** The curve's upper end at a place. */
    private static double height(Curve curve, double x) {
        double highest = 0;
        for (int i = 1; i < curve.points().size(); i++) {
            Curve.Point a = curve.points().get(i - 1);
            Curve.Point b = curve.points().get(i);
            if (x >= a.x() && x <= b.x()) {
                double part = b.x() == a.x() ? 1 : (x - a.x()) / (b.x() - a.x());
                highest = Math.max(highest, a.y() + part * (b.y() - a.y()));
            }
        }
        return highest;
    }

    /** AUC and accuracy do not notice a common factor, the Brier score does. */
    @Holds("classification.calibration.text")
    @Test
    void theBrierScoreNoticesWhatTheAreaDoesNot() {
        double[] p = trained.parameters();
        double factor = 1.5;
        Replay sharp = Replay.of(Recipes.book()
                        .withEdits(List.of(
                                new Edit.SetParameter(Recipes.UPDATES, "0.weight", List.of(0, 0), factor * p[0]),
                                new Edit.SetParameter(Recipes.UPDATES, "0.weight", List.of(0, 1), factor * p[1]),
                                new Edit.SetParameter(Recipes.UPDATES, "0.bias", List.of(0), factor * p[2]))))
                .toTheEnd();
        assertThat(Curve.roc(sharp.shown()).area()).isEqualTo(Curve.roc(table).area());
        assertThat(brier(sharp)).isNotCloseTo(brier(trained), within(1e-4));
    }

    private static double brier(Replay run) {
        Samples validation = run.data().validation();
        return Calibration.brierScore(Tensor.vector(run.probabilities(validation)), validation.labels());
    }

    /** The largest probability wins, and every class has a curve and thresholds of its own. */
    @Holds("classification.many.text")
    @Test
    void theLargestProbabilityWins() {
        Replay many = Replay.of(Recipes.clouds(Recipes.CLASSES)).toTheEnd();
        Samples points = many.data().validation();
        OneAgainstRest rest = OneAgainstRest.of(many, points);
        int[] predicted = IntStream.range(0, points.size())
                .map(row -> largest(rest.probabilities(row)))
                .toArray();
        assertThat(rest.counts()).isEqualTo(ClassCounts.of(points.labels(), predicted, Recipes.CLASSES));
        assertThat(IntStream.range(0, Recipes.CLASSES)
                        .mapToObj(wanted -> Curve.roc(rest.table(wanted)))
                        .distinct())
                .hasSize(Recipes.CLASSES);
    }

    private static int largest(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElseThrow();
    }
}
