package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.train.ExperimentSpec;
import org.junit.jupiter.api.Test;

class MiniBatchTest {
    private final ExperimentSpec spec = Chapter2.pipeline();
    private final Walk walk = new Walk(spec, Chapter2.data(spec));

    @Holds("training-loop.batch.text")
    @Test
    void itsGradientIsThatOfItsSamplesAlone() {
        walk.goTo(7);
        Update update = walk.next();
        MiniBatch batch = MiniBatch.of(walk, update);
        assertThat(update.samples()).hasSize(16);
        assertThat(batch.own().by(LinePlane.BIAS)).isCloseTo(update.gradient().b(), within(1e-12));
        assertThat(batch.own().by(LinePlane.WEIGHT)).isCloseTo(update.gradient().w(), within(1e-12));
        assertThat(batch.own().loss()).isCloseTo(update.loss(), within(1e-12));
    }

    @Holds("training-loop.batch.try")
    @Test
    void farFromTheValleyBatchesAgreeAndInItTheyDoNot() {
        assertThat(angle(0)).isLessThan(10);
        double widest = 0;
        for (int step = 950; step < 1000; step++) {
            widest = Math.max(widest, angle(step));
        }
        assertThat(widest).isGreaterThan(45);
    }

    private double angle(int step) {
        walk.goTo(step);
        return MiniBatch.of(walk, walk.next()).angle();
    }
}
