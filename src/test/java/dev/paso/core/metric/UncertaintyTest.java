package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.Tensor;
import dev.paso.core.metric.Uncertainty.Plan;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against {@link Bootstrap}, which keeps every draw, and whose own test draws them case by case. */
class UncertaintyTest {
    private static final Plan PLAN = new Plan(25, 3, 0.9, 7, List.of(Metric.PRECISION, Metric.F1, Metric.MCC));

    static List<CurveTest.Scored> samples() {
        return CurveTest.samples().toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drawsThatAreLetGoSayWhatDrawsThatAreKeptSay(CurveTest.Scored sample) {
        Tensor scores = Tensor.vector(
                sample.scores().stream().mapToDouble(Double::doubleValue).toArray());
        int[] labels = sample.labels().stream().mapToInt(Integer::intValue).toArray();
        Uncertainty found = Uncertainty.of(scores, labels, PLAN, () -> true);
        Bootstrap kept = Bootstrap.of(scores, labels, PLAN.times(), PLAN.seed());
        assertThat(found.draws()).isEqualTo(kept.draws());
        assertThat(found.roc()).isEqualTo(kept.roc(PLAN.level(), PLAN.slices()));
        assertThat(found.precisionRecall()).isEqualTo(kept.precisionRecall(PLAN.level(), PLAN.slices()));
        assertThat(found.rocArea()).isEqualTo(kept.rocArea(PLAN.level()));
        assertThat(found.averagePrecision()).isEqualTo(kept.averagePrecision(PLAN.level()));
        assertThat(found.metrics()).containsOnlyKeys(PLAN.metrics());
        found.metrics().forEach((metric, ranges) -> {
            assertThat(ranges).hasSize(PLAN.slices() + 1);
            for (int i = 0; i <= PLAN.slices(); i++) {
                assertThat(ranges.get(i))
                        .as("%s at slice %d", metric, i)
                        .isEqualTo(kept.interval(PLAN.level(), metric, (double) i / PLAN.slices()));
            }
        });
    }

    @Test
    void itStopsOnceItIsNotWanted() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> Uncertainty.of(
                        Tensor.vector(0.1, 0.4, 0.6, 0.9),
                        new int[] {0, 1, 0, 1},
                        PLAN,
                        () -> asked.incrementAndGet() < 3))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void impossiblePlansAreRefused() {
        assertThatThrownBy(() -> new Plan(0, 1, 0.9, 7, List.of())).hasMessage("times must be at least 1, was 0");
        assertThatThrownBy(() -> new Plan(1, 1, 1, 7, List.of())).hasMessage("level must be in (0, 1), was 1");
        assertThatThrownBy(() -> new Plan(1, 1, 0.9, 0, List.of())).hasMessage("slices must be at least 1, was 0");
    }
}
