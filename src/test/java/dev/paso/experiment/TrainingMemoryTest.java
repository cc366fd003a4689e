package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.train.Trainer;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrainingMemoryTest {
    private static final int MEGABYTE = 1_000_000;

    @Test
    void aLongRunKeepsLittleAndNeverFarFromAnyStep() {
        Training training = new Training(Recipe.of(Recipes.moons(20_000)));
        while (!training.isOver()) {
            training.update();
        }
        assertThat(training.bytes()).isLessThan(MEGABYTE / 2);
        for (long step = 0; step < 100_000; step += 9_973) {
            training.rewind(step);
            assertThat(step - training.step()).isBetween(0L, 100_000L / 32);
        }
    }

    @Test
    void aModelTooLargeToRememberIsReplayedFromItsStart() {
        Checkpoints checkpoints = new Checkpoints();
        Trainer trainer = new Trainer(Recipes.wide(400), event -> {});
        for (int i = 0; i < 40; i++) {
            checkpoints.offer(trainer);
            trainer.update();
        }
        assertThat(checkpoints.bytes()).isLessThanOrEqualTo(Checkpoints.MOST_BYTES);
        assertThat(checkpoints.nearest(40)).isEmpty();
    }

    @Test
    void aHistoryKeepsTheFirstAndTheNewestEpoch() {
        History history = new History();
        for (int epoch = 1; epoch <= 1_000_000; epoch++) {
            history.add(epoch, 1.0 / epoch, OptionalDouble.empty());
        }
        Frame.Losses all = history.view().since(0);
        assertThat(all.epochs())
                .hasSizeBetween(History.CAPACITY / 2, History.CAPACITY + 1)
                .startsWith(1)
                .endsWith(1_000_000);
        assertThat(all.validation()).containsOnly(OptionalDouble.empty());
        assertThat(history.bytes()).isLessThan(MEGABYTE / 10);
    }

    @Test
    void whatIsNoNumberIsAGap() {
        History history = new History();
        history.add(1, Double.POSITIVE_INFINITY, OptionalDouble.of(Double.NaN));
        Frame.Losses losses = history.view().since(0);
        assertThat(losses.training()).containsExactly(OptionalDouble.empty());
        assertThat(losses.validation()).containsExactly(OptionalDouble.empty());
    }
}
