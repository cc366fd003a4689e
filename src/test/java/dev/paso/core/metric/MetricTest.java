package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The examples of scikit-learn's documentation, every small matrix against the definition, and nothing to divide by. */
class MetricTest {
    private static final double TOLERANCE = 1e-12;
    private static final ConfusionMatrix SKEWED = new ConfusionMatrix(90, 2, 5, 3);

    @Test
    void valuesAreThoseOfScikitLearnsExamples() {
        assertThat(Metric.MCC.of(new ConfusionMatrix(0, 1, 1, 2)).getAsDouble()).isCloseTo(-1.0 / 3, within(TOLERANCE));
        assertThat(Metric.BALANCED_ACCURACY.of(new ConfusionMatrix(3, 1, 1, 1)).getAsDouble())
                .isEqualTo(0.625);
        assertThat(Metric.F1.of(new ConfusionMatrix(1, 0, 2, 1)).getAsDouble()).isEqualTo(0.5);
    }

    @Holds({"classification.threshold.text", "classification.misses.text"})
    @Test
    void everyMetricFollowsItsDefinition() {
        assertThat(value(Metric.ACCURACY)).isEqualTo(0.93);
        assertThat(value(Metric.PRECISION)).isEqualTo(3.0 / 5);
        assertThat(value(Metric.RECALL)).isEqualTo(3.0 / 8);
        assertThat(value(Metric.FALSE_POSITIVE_RATE)).isEqualTo(2.0 / 92);
        assertThat(value(Metric.SPECIFICITY)).isEqualTo(90.0 / 92);
        assertThat(value(Metric.NEGATIVE_PREDICTIVE_VALUE)).isEqualTo(90.0 / 95);
        assertThat(value(Metric.F1)).isCloseTo(2 / (1 / (3.0 / 5) + 1 / (3.0 / 8)), within(TOLERANCE));
        assertThat(value(Metric.YOUDEN_J)).isCloseTo(3.0 / 8 + 90.0 / 92 - 1, within(TOLERANCE));
    }

    private static double value(Metric metric) {
        return metric.of(SKEWED).getAsDouble();
    }

    /** MCC is Pearson's correlation of the two columns of zeros and ones. */
    @Test
    void matthewsIsTheCorrelationOfTruthAndPrediction() {
        for (int code = 0; code < 4 * 4 * 4 * 4; code++) {
            ConfusionMatrix m = new ConfusionMatrix(code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6);
            double n = m.tn() + m.fp() + m.fn() + m.tp();
            double truth = (m.tp() + m.fn()) / n;
            double called = (m.tp() + m.fp()) / n;
            double spread = truth * (1 - truth) * called * (1 - called);
            if (n > 0 && spread > 0) {
                assertThat(Metric.MCC.of(m).getAsDouble())
                        .as("%s", m)
                        .isCloseTo((m.tp() / n - truth * called) / Math.sqrt(spread), within(TOLERANCE));
            } else {
                assertThat(Metric.MCC.of(m)).as("%s", m).isEmpty();
            }
        }
    }

    @Test
    void ratiosOverNothingHaveNoValue() {
        ConfusionMatrix nothing = new ConfusionMatrix(0, 0, 0, 0);
        assertThat(List.of(Metric.values()))
                .allMatch(metric -> metric.of(nothing).isEmpty());
        ConfusionMatrix noPositives = new ConfusionMatrix(3, 0, 0, 0);
        assertThat(List.of(Metric.PRECISION, Metric.RECALL, Metric.F1, Metric.BALANCED_ACCURACY, Metric.YOUDEN_J))
                .allMatch(metric -> metric.of(noPositives).isEmpty());
        assertThat(Metric.ACCURACY.of(noPositives)).hasValue(1);
        assertThat(Metric.SPECIFICITY.of(new ConfusionMatrix(0, 0, 1, 1))).isEmpty();
    }

    @Test
    void manyCasesDoNotOverflow() {
        int many = Integer.MAX_VALUE / 2;
        ConfusionMatrix even = new ConfusionMatrix(many, many, many, many);
        assertThat(Metric.MCC.of(even)).hasValue(0);
        assertThat(IntStream.range(0, Metric.values().length).mapToObj(i -> Metric.values()[i].of(even)))
                .allMatch(value -> value.getAsDouble() == 0.5 || value.getAsDouble() == 0);
    }
}
