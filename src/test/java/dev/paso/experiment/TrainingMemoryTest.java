package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.EnumSet;
import java.util.Optional;
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
            history.add(epoch, 1.0 / epoch, OptionalDouble.empty(), OptionalDouble.empty(), 0.1);
        }
        Frame.Losses all = history.view().since(0);
        assertThat(all.epochs())
                .hasSizeBetween(History.CAPACITY / 2, History.CAPACITY + 1)
                .startsWith(1)
                .endsWith(1_000_000);
        assertThat(all.validation()).containsOnly(OptionalDouble.empty());
        assertThat(history.bytes()).isLessThan(MEGABYTE / 2);
    }

    @Test
    void whatIsNoNumberIsAGap() {
        History history = new History();
        history.add(1, Double.POSITIVE_INFINITY, OptionalDouble.empty(), OptionalDouble.of(Double.NaN), 0.1);
        Frame.Losses losses = history.view().since(0);
        assertThat(losses.training()).containsExactly(OptionalDouble.empty());
        assertThat(losses.validation()).containsExactly(OptionalDouble.empty());
    }

    /** Else who knows as many epochs of the recipe before would never be told those of this one. */
    @Test
    void theLossesOfAnotherRecipeAreAllNewToWhoKnowsThoseOfTheOneBefore() {
        Training training = new Training(Recipe.of(Recipes.line(0.01, 60)));
        advance(training, 60);
        long known = picture(training).losses().mark();
        training.start(Recipe.of(Recipes.line(0.02, 60)));
        advance(training, 60);
        History.View losses = picture(training).losses();
        assertThat(losses.since(known)).isEqualTo(losses.since(0));
    }

    @Test
    void whatIsRememberedAtAStepIsWhatARunStoppedThereRemembers() {
        ExperimentSpec spec = Recipes.line(0.01, 5_000);
        PreparedData data = Recipe.of(spec).data();
        Training training = new Training(new Recipe(0, spec, spec.epochs(), data));
        advance(training, 5_000);
        Frame.Losses known = picture(training).losses().since(0);
        assertThat(known.epochs()).hasSizeLessThan(History.CAPACITY + 2);
        for (int step : new int[] {4_100, 1_003, 2_001, 640, 17, 0, 999, 3_333}) {
            if (step < training.step()) {
                training.rewind(step);
            }
            advance(training, step);
            Training fresh = new Training(new Recipe(0, spec, spec.epochs(), data));
            advance(fresh, step);
            assertThat(picture(training).losses().since(0))
                    .as("losses at %d", step)
                    .isEqualTo(picture(fresh).losses().since(0));
            assertThat(picture(training).path())
                    .as("path at %d", step)
                    .isEqualTo(picture(fresh).path());
            assertThat(distributions(training)).as("distributions at %d", step).isEqualTo(distributions(fresh));
        }
    }

    private static void advance(Training training, long step) {
        while (training.step() < step) {
            training.update();
        }
    }

    private static Picture picture(Training training) {
        return training.picture(1, training.snapshot(State.PAUSED, 0, Optional.empty()), false);
    }

    private static OverTime.Distributions distributions(Training training) {
        Picture picture = picture(training);
        return picture.builder()
                .draw(picture, EnumSet.of(Frame.Kind.DISTRIBUTIONS))
                .part(OverTime.Distributions.class)
                .orElseThrow();
    }
}
