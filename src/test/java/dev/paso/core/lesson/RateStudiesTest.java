package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import org.junit.jupiter.api.Test;

class RateStudiesTest {
    private final ExperimentSpec spec = spec(new SchedulerSpec.None());
    private final PreparedData data = Chapter2.data(spec);

    @Test
    void aStepScheduleHalvesTheRateOfEveryTenthEpoch() {
        RateTrace trace = RateTrace.of(spec(new SchedulerSpec.StepLr(10, 0.5)), data, () -> true);
        assertThat(trace.rates()).hasSize(30 * 5);
        assertThat(trace.validationLosses()).hasSize(30);
        for (int update = 0; update < 150; update++) {
            assertThat(trace.rates().get(update)).isCloseTo(0.1 * Math.pow(0.5, update / 50), within(1e-15));
        }
    }

    @Holds("training-loop.range.text")
    @Test
    void aRangeTestMeasuresWhatARunAtTheseRatesWould() {
        RangeTest test = RangeTest.of(spec, data, 1e-4, 10, 100);
        assertThat(test.rates().getFirst()).isEqualTo(1e-4);
        assertThat(test.rates().get(1) / test.rates().get(0)).isCloseTo(Math.pow(1e5, 1.0 / 99), within(1e-9));
        Trainer first = new Trainer(spec, data, event -> {});
        first.update();
        assertThat(test.losses().getFirst()).isEqualTo(first.losses().last().orElseThrow());
        assertThat(test.smoothed().getFirst()).isCloseTo(test.losses().getFirst(), within(1e-12));
    }

    @Test
    void itSuggestsARateThatTrainsAndStopsWhereTheLossBlowsUp() {
        RangeTest test = RangeTest.of(spec, data, 1e-4, 10, 150);
        double suggested = test.rates().get(test.steepest().orElseThrow());
        assertThat(suggested).isBetween(0.01, 0.8);
        assertThat(test.rates().get(test.lowest())).isGreaterThan(suggested);
        assertThat(test.rates().size()).isLessThan(150);
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RangeTest.of(spec, data, 0, 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> RangeTest.of(spec, data, 1, 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> RangeTest.of(spec, data, 0.1, 1, 1));
    }

    private static ExperimentSpec spec(SchedulerSpec scheduler) {
        return Chapter2.spec(Chapter2.TORCH, Dialect.TORCH, 0, scheduler, 30);
    }
}
