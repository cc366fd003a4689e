package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against counting by brute force, on random scores and on those that are awkward: ties, one class, all equal, perfect. */
class CurveTest {
    private static final double TOLERANCE = 1e-12;

    record Scored(String name, List<Double> scores, List<Integer> labels) {
        @Override
        public String toString() {
            return name;
        }

        ThresholdTable table() {
            double[] values = scores.stream().mapToDouble(Double::doubleValue).toArray();
            return ThresholdTable.of(
                    Tensor.vector(values),
                    labels.stream().mapToInt(Integer::intValue).toArray());
        }

        int count(int label, double threshold) {
            return (int) IntStream.range(0, labels.size())
                    .filter(i -> labels.get(i) == label && scores.get(i) >= threshold)
                    .count();
        }

        int count(int label) {
            return count(label, Double.NEGATIVE_INFINITY);
        }

        List<Double> thresholds() {
            return scores.stream()
                    .map(score -> score + 0.0) // one zero
                    .distinct()
                    .sorted((a, b) -> Double.compare(b, a))
                    .toList();
        }

        boolean hasBothClasses() {
            return count(0) > 0 && count(1) > 0;
        }
    }

    static Stream<Scored> samples() {
        List<Scored> samples = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            int n = 1 + random.nextInt(40);
            int steps = 1 + random.nextInt(i % 2 == 0 ? 6 : 1_000_000); // few steps: many ties
            List<Double> scores = random.doubles(n)
                    .map(s -> Math.floor(s * steps) / steps)
                    .boxed()
                    .toList();
            samples.add(new Scored(
                    "random " + i, scores, random.ints(n, 0, 2).boxed().toList()));
        }
        samples.add(new Scored("all equal", List.of(0.5, 0.5, 0.5, 0.5), List.of(0, 1, 1, 0)));
        samples.add(new Scored("only positives", List.of(0.1, 0.5, 0.9), List.of(1, 1, 1)));
        samples.add(new Scored("only negatives", List.of(0.1, 0.5, 0.9), List.of(0, 0, 0)));
        samples.add(new Scored("one sample", List.of(0.3), List.of(1)));
        samples.add(new Scored("perfect", List.of(0.1, 0.2, 0.8, 0.9), List.of(0, 0, 1, 1)));
        samples.add(new Scored("upside down", List.of(0.9, 0.8, 0.2, 0.1), List.of(0, 0, 1, 1)));
        samples.add(new Scored("ends", List.of(0.0, -0.0, 1.0, Double.MIN_VALUE), List.of(0, 1, 1, 0)));
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void countsAreThoseOfEveryThreshold(Scored sample) {
        ThresholdTable table = sample.table();
        List<Double> thresholds = new ArrayList<>(sample.thresholds());
        thresholds.addAll(List.of(-1.0, 0.0, 0.25, 0.5, 1.0, 2.0));
        for (double threshold : thresholds) {
            int tp = sample.count(1, threshold);
            int fp = sample.count(0, threshold);
            assertThat(table.at(threshold))
                    .isEqualTo(new ConfusionMatrix(sample.count(0) - fp, fp, sample.count(1) - tp, tp));
        }
    }

    /** The chance that a positive is scored above a negative, ties half: Mann and Whitney's U. */
    @Holds("classification.compare.text")
    @ParameterizedTest
    @MethodSource("samples")
    void theAreaUnderRocIsTheChanceOfTheRightOrder(Scored sample) {
        double wins = 0;
        for (int i = 0; i < sample.labels.size(); i++) {
            for (int j = 0; j < sample.labels.size(); j++) {
                if (sample.labels.get(i) == 1 && sample.labels.get(j) == 0) {
                    double difference = sample.scores.get(i) - sample.scores.get(j);
                    wins += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
                }
            }
        }
        double area = Curve.roc(sample.table()).area();
        if (sample.hasBothClasses()) {
            assertThat(area).isCloseTo(wins / sample.count(1) / sample.count(0), within(TOLERANCE));
        } else {
            assertThat(area).isNaN();
        }
    }

    /** Dropped vertices lie on a line between those that are left: linear interpolation finds every threshold's point. */
    @Holds("classification.curves.text")
    @ParameterizedTest
    @MethodSource("samples")
    void rocPassesThroughThePointOfEveryThreshold(Scored sample) {
        if (!sample.hasBothClasses()) {
            return;
        }
        List<Curve.Point> points = Curve.roc(sample.table()).points();
        assertThat(points.getFirst()).isEqualTo(new Curve.Point(0, 0, Double.POSITIVE_INFINITY));
        assertThat(points.getLast().x()).isEqualTo(1);
        assertThat(points.getLast().y()).isEqualTo(1);
        for (double threshold : sample.thresholds()) {
            double x = (double) sample.count(0, threshold) / sample.count(0);
            double y = (double) sample.count(1, threshold) / sample.count(1);
            assertThat(IntStream.range(1, points.size()))
                    .as("(%s, %s) at %s", x, y, threshold)
                    .anyMatch(i -> isBetween(points.get(i - 1), points.get(i), x, y));
        }
    }

    private static boolean isBetween(Curve.Point a, Curve.Point b, double x, double y) {
        double cross = (b.x() - a.x()) * (y - a.y()) - (b.y() - a.y()) * (x - a.x());
        return Math.abs(cross) < TOLERANCE
                && x >= a.x() - TOLERANCE
                && x <= b.x() + TOLERANCE
                && y >= a.y() - TOLERANCE
                && y <= b.y() + TOLERANCE;
    }

    @Holds("classification.curves.text")
    @ParameterizedTest
    @MethodSource("samples")
    void precisionAndRecallAreThoseOfEveryThreshold(Scored sample) {
        List<Curve.Point> points = Curve.precisionRecall(sample.table()).points();
        List<Double> thresholds = sample.thresholds().reversed();
        assertThat(points).hasSize(thresholds.size() + 1);
        for (int i = 0; i < thresholds.size(); i++) {
            double tp = sample.count(1, thresholds.get(i));
            double fp = sample.count(0, thresholds.get(i));
            assertThat(points.get(i).threshold() == thresholds.get(i)).isTrue();
            assertThat(points.get(i).y()).isCloseTo(tp / (tp + fp), within(TOLERANCE));
            assertThat(points.get(i).x()).isCloseTo(sample.count(1) == 0 ? 1 : tp / sample.count(1), within(TOLERANCE));
        }
        assertThat(points.getLast()).isEqualTo(new Curve.Point(0, 1, Double.NaN));
    }

    /** Each positive adds the precision at its own score: the sum over thresholds of gained recall times precision. */
    @ParameterizedTest
    @MethodSource("samples")
    void averagePrecisionIsTheMeanPrecisionAtThePositives(Scored sample) {
        double sum = 0;
        for (int i = 0; i < sample.labels.size(); i++) {
            if (sample.labels.get(i) == 1) {
                double tp = sample.count(1, sample.scores.get(i));
                sum += tp / (tp + sample.count(0, sample.scores.get(i)));
            }
        }
        double expected = sample.count(1) == 0 ? 0 : sum / sample.count(1);
        assertThat(Curve.precisionRecall(sample.table()).averagePrecision()).isCloseTo(expected, within(TOLERANCE));
    }

    /** As scikit-learn's {@code roc_curve}, its first point too. */
    @ParameterizedTest
    @MethodSource("samples")
    void theRateOfAMissingClassIsNowhereANumber(Scored sample) {
        assertThat(Curve.roc(sample.table()).points()).allSatisfy(point -> {
            assertThat(Double.isNaN(point.x())).isEqualTo(sample.count(0) == 0);
            assertThat(Double.isNaN(point.y())).isEqualTo(sample.count(1) == 0);
        });
    }

    @Test
    void ratiosOverNothingAreNotNumbers() {
        ConfusionMatrix nothingPositive = new ConfusionMatrix(3, 0, 0, 0);
        assertThat(nothingPositive.precision()).isNaN();
        assertThat(nothingPositive.recall()).isNaN();
        assertThat(nothingPositive.accuracy()).isEqualTo(1);
        assertThat(new ConfusionMatrix(0, 0, 1, 1).falsePositiveRate()).isNaN();
        assertThat(new ConfusionMatrix(1, 1, 1, 1).accuracy()).isEqualTo(0.5);
    }
}
