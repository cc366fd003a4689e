package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paso.Holds;
import dev.paso.Until;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunTest {
    private final Runs runs = new Runs(new RunSettings(
            2,
            10,
            new Limits(1_000, 10, 64, 10_000, 100_000, 1_000, 10, 1_000),
            Duration.ofHours(1),
            Duration.ofHours(1),
            1_000));

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void aRunIsReadyBeforeItIsTold() {
        Run run = runs.open(Recipes.moons(10));
        assertThat(run.snapshot().state()).isEqualTo(State.READY);
        assertThat(run.snapshot().totalSteps()).isEqualTo(50);
        assertThat(run.data().validation().size()).isEqualTo(20);
        assertThat(run.spec()).isEqualTo(Recipes.moons(10));
    }

    @Test
    void trainingEndsWithTheRecipe() {
        Run run = runs.open(Recipes.moons(10));
        run.train();
        Until.state(run, State.FINISHED);
        Trainer alone = trained(Recipes.moons(10), 50);
        assertThat(run.snapshot().epoch()).isEqualTo(10);
        assertThat(run.snapshot().step()).isEqualTo(50);
        assertThat(run.snapshot().trainingLoss()).isEqualTo(alone.losses().training());
        assertThat(run.snapshot().validationLoss()).isEqualTo(alone.losses().validation());
        assertThat(parameters(run)).isEqualTo(parameters(alone));
    }

    @Test
    void trainingOnAddsTheEpochsOfTheRecipe() {
        Run run = runs.open(Recipes.moons(10));
        run.train();
        Until.state(run, State.FINISHED);
        run.train();
        Until.step(run, 100);
        Until.state(run, State.FINISHED);
        assertThat(run.spec().epochs()).isEqualTo(20);
        assertThat(parameters(run)).isEqualTo(parameters(trained(Recipes.moons(20), 100)));
    }

    @Test
    void trainingOnBeyondTheLimitIsRefusedByItsName() {
        Run run = runs.open(Recipes.moons(600));
        run.train();
        Until.state(run, State.FINISHED);
        assertThatIllegalArgumentException()
                .isThrownBy(run::train)
                .withMessage("epochs must be in [0, 1000], was 1200");
        assertThat(run.snapshot().state()).isEqualTo(State.FINISHED);
    }

    @Holds({"help.transport.batch", "help.transport.epoch"})
    @Test
    void stepsAreMadeOneByOneAndByTheEpoch() {
        Run run = runs.open(Recipes.moons(10));
        run.stepBatch();
        run.stepBatch();
        Until.step(run, 2);
        assertThat(run.snapshot().state()).isEqualTo(State.PAUSED);
        run.stepEpoch();
        Until.step(run, 5);
        run.stepEpoch();
        Until.step(run, 10);
        assertThat(run.snapshot().epoch()).isEqualTo(2);
        assertThat(parameters(run)).isEqualTo(parameters(trained(Recipes.moons(10), 10)));
    }

    @Holds("help.transport.reset")
    @Test
    void resetGoesBackToTheFirstWeightsAndDropsEdits() {
        Run run = runs.open(Recipes.moons(10));
        List<Double> first = parameters(run);
        run.stepEpoch();
        run.edit(step -> new Edit.SetLr(step, 0.5));
        run.train();
        Until.state(run, State.FINISHED);
        assertThat(run.spec().edits()).containsExactly(new Edit.SetLr(5, 0.5));
        run.train();
        Until.step(run, 100);
        run.reset();
        Until.state(run, State.READY);
        assertThat(run.spec()).isEqualTo(Recipes.moons(10));
        assertThat(run.snapshot().trainingLoss()).isEmpty();
        assertThat(parameters(run)).isEqualTo(first);
        run.train();
        Until.state(run, State.FINISHED);
        assertThat(parameters(run)).isEqualTo(parameters(trained(Recipes.moons(10), 50)));
    }

    @Holds("help.scrubber")
    @Test
    void goingToAStepEqualsAFreshRunStoppedThere() {
        Run run = runs.open(Recipes.moons(200));
        run.train();
        Until.state(run, State.FINISHED);
        for (long step : new long[] {999, 17, 0, 500, 503, 16, 1000, 1}) {
            run.goTo(step);
            Until.step(run, step);
            Trainer fresh = trained(Recipes.moons(200), step);
            assertThat(parameters(run)).as("parameters at %d", step).isEqualTo(parameters(fresh));
            assertThat(run.snapshot().trainingLoss()).isEqualTo(fresh.losses().training());
            assertThat(run.snapshot().validationLoss()).isEqualTo(fresh.losses().validation());
            assertThat(run.snapshot().learningRate()).isEqualTo(fresh.learningRate());
            assertThat(run.snapshot().epoch()).isEqualTo(fresh.epoch());
            assertThat(run.snapshot().state())
                    .isEqualTo(step == 0 ? State.READY : step == 1000 ? State.FINISHED : State.PAUSED);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.goTo(1001))
                .withMessage("step must be in [0, 1000], was 1001");
    }

    @Test
    void goingBackKeepsTheEditsAndAnEditThereDropsThoseAfter() {
        Run run = runs.open(Recipes.moons(10));
        run.stepEpoch();
        run.edit(step -> new Edit.SetLr(step, 0.2));
        run.stepEpoch();
        run.edit(step -> new Edit.SetLr(step, 0.3));
        Until.holds(
                "both edits are made", () -> run.spec().edits().size() == 2); // on its way there it was at step 7 too
        run.goTo(7);
        Until.step(run, 7);
        assertThat(run.spec().edits()).containsExactly(new Edit.SetLr(5, 0.2), new Edit.SetLr(10, 0.3));
        run.edit(step -> new Edit.SetPosWeight(step, 4));
        Until.holds(
                "the edit is made",
                () -> run.snapshot().step() == 7 && run.spec().edits().getLast().step() == 7);
        List<Edit> edits = List.of(new Edit.SetLr(5, 0.2), new Edit.SetPosWeight(7, 4));
        assertThat(run.spec().edits()).isEqualTo(edits);
        run.train();
        Until.state(run, State.FINISHED);
        assertThat(parameters(run))
                .isEqualTo(parameters(trained(Recipes.moons(10).withEdits(edits), 50)));
    }

    @Test
    void anEditThatDoesNotFitIsRefusedAtOnce() {
        Run run = runs.open(Recipes.moons(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.edit(step -> new Edit.SetParameter(step, "7.weight", List.of(0, 0), 1)))
                .withMessage(
                        "edits[0].parameter must be one of [0.weight, 0.bias, 3.weight, 3.bias], the parameters of the model, was 7.weight");
        assertThat(run.snapshot().state()).isEqualTo(State.READY);
    }

    @Test
    void anotherRecipeIsThereAtOnce() {
        Run run = runs.open(Recipes.moons(100));
        run.train();
        run.replace(Recipes.line(0.1, 20));
        assertThat(run.spec()).isEqualTo(Recipes.line(0.1, 20));
        assertThat(run.data().raw().inputs()).isEqualTo(1);
        assertThat(run.snapshot().state()).isEqualTo(State.READY);
        assertThat(parameters(run)).isEqualTo(parameters(trained(Recipes.line(0.1, 20), 0)));
        run.train();
        Until.state(run, State.FINISHED);
        assertThat(parameters(run)).isEqualTo(parameters(trained(Recipes.line(0.1, 20), 20)));
    }

    @Test
    void aRefusedRecipeLeavesTheRunAsItWas() {
        Run run = runs.open(Recipes.moons(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.replace(Recipes.moons(5000)))
                .withMessage("epochs must be in [0, 1000], was 5000");
        assertThat(run.spec()).isEqualTo(Recipes.moons(10));
    }

    @Test
    void aRunThatDivergesSaysWhereAndWhatToTry() {
        Run run = runs.open(Recipes.line(3, 1000));
        run.train();
        Until.state(run, State.DIVERGED);
        Divergence divergence = run.snapshot().divergence().orElseThrow();
        assertThat(divergence.step()).isEqualTo(run.snapshot().step()).isGreaterThan(1);
        double stable = divergence.largestStableLearningRate().orElseThrow();
        assertThat(divergence.suggestedLearningRate().orElseThrow())
                .isLessThanOrEqualTo(stable / 2)
                .isGreaterThan(stable / 5);
        assertThatIllegalStateException().isThrownBy(() -> run.edit(step -> new Edit.SetLr(step, 1)));
        run.goTo(3);
        Until.state(run, State.PAUSED);
        assertThat(run.snapshot().divergence()).isEmpty();
        assertThat(parameters(run)).isEqualTo(parameters(trained(Recipes.line(3, 1000), 3)));
    }

    @Test
    void theLargestStableLearningRateIsWhereTrainingBeginsToDiverge() {
        Run run = runs.open(Recipes.line(3, 1000));
        run.train();
        Until.state(run, State.DIVERGED);
        double stable = run.snapshot()
                .divergence()
                .orElseThrow()
                .largestStableLearningRate()
                .orElseThrow();
        Trainer below = trained(Recipes.line(0.999 * stable, 1000), 1000);
        Trainer above = trained(Recipes.line(1.001 * stable, 1000), 1000);
        assertThat(below.losses().last().orElseThrow()).isLessThan(1);
        assertThat(above.losses().last().orElseThrow())
                .isGreaterThan(10 * below.losses().last().orElseThrow());
    }

    @Test
    void aClosedRunTakesNoCommands() {
        Run run = runs.open(Recipes.moons(10));
        run.close();
        assertThat(run.isClosed()).isTrue();
        assertThat(runs.size()).isZero();
        assertThatIllegalStateException().isThrownBy(run::train).withMessage("a closed run can be told nothing");
        assertThatIllegalStateException().isThrownBy(() -> run.watch(frame -> {}));
    }

    static Trainer trained(ExperimentSpec spec, long steps) {
        Trainer trainer = new Trainer(spec, event -> {});
        while (trainer.step() < steps && !trainer.isOver()) {
            trainer.update();
        }
        return trainer;
    }

    static List<Double> parameters(Trainer trainer) {
        return Watcher.floats(Bytes.ofFloat32(trainer.parameters()));
    }

    /** What a new viewer sees. */
    static List<Double> parameters(Run run) {
        long step = run.snapshot().step();
        try (Watcher watcher = new Watcher(run)) {
            Frame frame = watcher.await("step " + step, f -> f.status().step() == step);
            return Watcher.floats(frame.part(Inside.Network.class).orElseThrow().parameters());
        }
    }
}
