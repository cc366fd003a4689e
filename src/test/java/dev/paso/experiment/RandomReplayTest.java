package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.RandomSpecs;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random experiments over every part of the file, edited, paused, rewound and resumed at random. */
class RandomReplayTest {
    private static final int EXPERIMENTS = 600;
    private static final int STEPS = 120;

    @Test
    void theStateAfterAStepIsThatOfAStraightRun() {
        int replayed = 0;
        for (int seed = 0; seed < EXPERIMENTS; seed++) {
            ExperimentSpec spec = RandomSpecs.tame(seed);
            if (isTrainable(spec)) {
                Training training = new Training(Recipe.of(spec));
                disturb(training, new Random(seed));
                assertSame("experiment " + seed, training, straight(training.spec(), training.step()));
                replayed++;
            }
        }
        assertThat(replayed).isGreaterThan(EXPERIMENTS / 2);
    }

    /** A checkpoint may be taken anywhere, and any other trainer of the recipe goes on from it. */
    @Test
    void checkpointsMayLieAsTheyLike() {
        for (int seed = EXPERIMENTS; seed < 2 * EXPERIMENTS; seed++) {
            ExperimentSpec spec = RandomSpecs.tame(seed);
            if (!isTrainable(spec)) {
                continue;
            }
            Random spacings = new Random(seed);
            Trainer trainer = new Trainer(spec, event -> {});
            long last = Math.min(STEPS, trainer.totalSteps());
            while (trainer.step() < last && !trainer.isOver()) {
                for (int i = spacings.nextInt(20); i >= 0 && trainer.step() < last; i--) {
                    trainer.update();
                }
                Checkpoint place = trainer.checkpoint();
                trainer = new Trainer(spec, event -> {});
                trainer.restore(place);
            }
            Trainer straight = straight(spec, trainer.step());
            assertThat(trainer.parameters()).as("experiment %d", seed).isEqualTo(straight.parameters());
            assertThat(trainer.isDiverged()).isEqualTo(straight.isDiverged());
        }
    }

    private static boolean isTrainable(ExperimentSpec spec) {
        try {
            return new Trainer(spec, event -> {}).totalSteps() > 0;
        } catch (IllegalArgumentException tooFewSamples) {
            return false;
        }
    }

    private static void disturb(Training training, Random random) {
        for (int i = 0; i < 12; i++) {
            switch (random.nextInt(4)) {
                case 0 -> reach(training, training.furthest() * random.nextInt(101) / 100);
                case 1 -> edit(training, random);
                default -> reach(training, Math.min(STEPS, training.step() + random.nextInt(30)));
            }
        }
    }

    private static void reach(Training training, long step) {
        if (step < training.step()) {
            training.rewind(step);
        }
        while (training.step() < step && !training.isOver()) {
            training.update();
        }
    }

    private static void edit(Training training, Random random) {
        if (training.isOver()) {
            return;
        }
        List<ModelSpec.Slice> slices = training.spec().model().parameters();
        ModelSpec.Slice slice = slices.get(random.nextInt(slices.size()));
        List<Integer> index = slice.shape().stream().map(random::nextInt).toList();
        training.edit(
                random.nextBoolean()
                        ? new Edit.SetLr(training.step(), 0.01 + random.nextDouble() / 10)
                        : new Edit.SetParameter(training.step(), slice.name(), index, random.nextGaussian()));
    }

    private static Trainer straight(ExperimentSpec spec, long step) {
        Trainer trainer = new Trainer(spec, event -> {});
        while (trainer.step() < step) {
            trainer.update();
        }
        return trainer;
    }

    private static void assertSame(String what, Training training, Trainer straight) {
        Snapshot snapshot = training.snapshot(State.PAUSED, 0, Optional.empty());
        assertThat(training.picture(0, snapshot, false).parameters()).as(what).isEqualTo(straight.parameters());
        assertThat(snapshot.learningRate()).as(what).isEqualTo(straight.learningRate());
        assertThat(snapshot.epoch()).as(what).isEqualTo(straight.epoch());
        assertThat(snapshot.trainingLoss()).as(what).isEqualTo(straight.losses().training());
        assertThat(snapshot.validationLoss())
                .as(what)
                .isEqualTo(straight.losses().validation());
        assertThat(training.isDiverged()).as(what).isEqualTo(straight.isDiverged());
    }
}
