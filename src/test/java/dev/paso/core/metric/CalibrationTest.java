package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Tensor;
import dev.paso.core.metric.Calibration.Bin;
import dev.paso.core.metric.Calibration.Strategy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of scikit-learn's documentation, and properties on random and awkward scores. */
class CalibrationTest {
    private static final double TOLERANCE = 1e-12;

    static List<CurveTest.Scored> samples() {
        return CurveTest.samples().toList();
    }

    @Test
    void theCurveIsThatOfScikitLearnsExample() {
        Tensor scores = Tensor.vector(0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9, 1);
        int[] labels = {0, 0, 0, 0, 1, 1, 1, 1, 1};
        List<Bin> bins = Calibration.of(scores, labels, 3, Strategy.UNIFORM).bins();
        assertThat(bins).extracting(Bin::frequency).containsExactly(0.0, 0.5, 1.0);
        assertThat(bins.stream().mapToDouble(Bin::meanScore).toArray())
                .containsExactly(new double[] {0.2, 0.525, 0.85}, within(TOLERANCE));
    }

    @Holds("classification.calibration.text")
    @Test
    void brierScoreAndLogLossAreThoseOfScikitLearnsExamples() {
        assertThat(of(Tensor.vector(0.1, 0.9, 0.8, 0.3), 0, 1, 1, 0).brierScore())
                .isCloseTo(0.0375, within(TOLERANCE));
        assertThat(of(Tensor.vector(0.9, 0.1, 0.2, 0.65), 1, 0, 0, 1).logLoss()).isCloseTo(0.21616, within(5e-6));
    }

    private static Calibration of(Tensor scores, int... labels) {
        return Calibration.of(scores, labels, 5, Strategy.UNIFORM);
    }

    @Test
    void theExpectedErrorCountsABinByItsPoints() {
        Calibration calibration = of(Tensor.vector(0.1, 0.1, 0.1, 0.9), 0, 0, 1, 1);
        double ofThree = 1.0 / 3 - 0.1;
        double ofOne = 1 - 0.9;
        assertThat(calibration.expectedError()).isCloseTo((3 * ofThree + ofOne) / 4, within(TOLERANCE));
    }

    @Test
    void probabilitiesOfZeroAndOneCountAsInScikitLearn() {
        assertThat(of(Tensor.vector(0, 1), 1, 1).logLoss()).isCloseTo(18.021826694558577, within(1e-12)); // log_loss
        assertThat(of(Tensor.vector(0, 1), 0, 1).logLoss()).isCloseTo(0, within(1e-15));
    }

    /** Each score is in the one bin whose range holds it. */
    @ParameterizedTest
    @MethodSource("samples")
    void binsHoldWhatIsBetweenTheirEdges(CurveTest.Scored sample) {
        for (Strategy strategy : Strategy.values()) {
            for (int count : new int[] {1, 3, 10}) {
                Calibration calibration = of(sample, count, strategy);
                int total = 0;
                for (Bin bin : calibration.bins()) {
                    List<Integer> inside = IntStream.range(0, sample.scores().size())
                            .filter(i -> isIn(
                                    bin,
                                    sample.scores().get(i),
                                    calibration.bins().getFirst()))
                            .boxed()
                            .toList();
                    assertThat(inside).hasSize(bin.count());
                    assertThat(inside.stream()
                                    .mapToInt(i -> sample.labels().get(i))
                                    .sum())
                            .isEqualTo(bin.positives());
                    assertThat(bin.meanScore())
                            .isCloseTo(
                                    inside.stream()
                                            .mapToDouble(i -> sample.scores().get(i))
                                            .average()
                                            .orElseThrow(),
                                    within(TOLERANCE));
                    total += bin.count();
                }
                assertThat(total).isEqualTo(sample.scores().size());
                assertThat(calibration.expectedError()).isBetween(0.0, 1.0);
            }
        }
    }

    private static boolean isIn(Bin bin, double score, Bin first) {
        return score <= bin.high() && (score > bin.low() || bin == first && score == bin.low());
    }

    @Test
    void quantileBinsHoldEquallyManyWhereNothingTies() {
        Tensor scores = Tensor.vector(
                IntStream.range(0, 40).mapToDouble(i -> i * i / 1600.0).toArray());
        assertThat(Calibration.of(scores, new int[40], 8, Strategy.QUANTILE).bins())
                .extracting(Bin::count)
                .containsOnly(5);
    }

    /** Squared distance is the spread of probabilities around what is seen, bin by bin: both sums by hand. */
    @ParameterizedTest
    @MethodSource("samples")
    void scoresAreMeansOverThePoints(CurveTest.Scored sample) {
        Calibration calibration = of(sample, 5, Strategy.UNIFORM);
        double brier = 0;
        double log = 0;
        int n = sample.scores().size();
        for (int i = 0; i < n; i++) {
            double given = sample.labels().get(i) == 1
                    ? sample.scores().get(i)
                    : 1 - sample.scores().get(i);
            brier += (1 - given) * (1 - given) / n;
            log -= Math.log(Math.max(given, 2.220446049250313e-16)) / n; // numpy.finfo(float).eps
        }
        assertThat(calibration.brierScore()).isCloseTo(brier, within(TOLERANCE));
        assertThat(calibration.logLoss()).isCloseTo(log, within(1e-9));
    }

    private static Calibration of(CurveTest.Scored sample, int count, Strategy strategy) {
        return Calibration.of(
                Tensor.vector(sample.scores().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                sample.labels().stream().mapToInt(Integer::intValue).toArray(),
                count,
                strategy);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> of(Tensor.vector(0.5, 1.5), 0, 1))
                .hasMessage("scores[1] must be in [0.0, 1.0], was 1.5");
        assertThatThrownBy(() -> of(Tensor.vector(Double.NaN), 0)).hasMessageContaining("was NaN");
        assertThatThrownBy(() -> of(Tensor.vector())).hasMessage("scores must be at least 1, was 0");
    }
}
