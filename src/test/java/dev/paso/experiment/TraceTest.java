package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paso.Until;
import dev.paso.core.landscape.FittedLine;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final RunSettings SETTINGS =
            new RunSettings(1, 5, Limits.DEFAULT, Duration.ofHours(1), Duration.ofHours(1), 1_000);

    @Test
    void aTraceIsWhatTrainingLeft() {
        ExperimentSpec spec = Recipes.line(0.1, 50).edited(new Edit.SetLr(10, 0.02));
        List<Double> losses = new ArrayList<>();
        Recipe recipe = Recipe.of(spec);
        Trainer trainer = recipe.trainer(event -> {
            if (event instanceof TrainingEvent.EpochCompleted epoch) {
                losses.add(epoch.trainingLoss());
            }
        });
        for (int i = 0; i < 30; i++) {
            trainer.update();
        }
        Trace trace = Trace.of(spec, recipe.data(), 30);
        assertThat(trace.losses().training())
                .extracting(loss -> loss.orElseThrow())
                .isEqualTo(losses);
        assertThat(trace.path()).hasSize(31);
        assertThat(trace.path().getLast().x()).isEqualTo(trainer.parameters()[1]);
        assertThat(trace.path().getLast().y()).isEqualTo(trainer.parameters()[0]);
        double[] drawn = trace.line().orElseThrow().y().float64();
        FittedLine line =
                new FittedLine(spec, recipe.data(), dev.paso.core.engine.Predictor.of(spec.model(), spec.dtype()));
        assertThat(drawn).containsExactly(line.y(trainer.parameters()));
    }

    @Test
    void aModelInThePlaneLeavesItsBoundaryAndNoPath() {
        ExperimentSpec spec = Recipes.moons(3);
        Trace trace = Trace.of(spec, Recipe.of(spec).data(), 1_000);
        assertThat(trace.field()).isPresent();
        assertThat(trace.path().size()).isLessThanOrEqualTo(1);
        assertThat(trace.losses().epochs()).containsExactly(1, 2, 3);
    }

    @Test
    void anInterruptedReplayStops() {
        ExperimentSpec spec = Recipes.line(0.1, 50);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Trace.of(spec, Recipe.of(spec).data(), 50));
    }

    @Test
    void aBranchWithNoChangeReproducesItsTrunkBitForBit() {
        try (Runs runs = new Runs(SETTINGS)) {
            Run run = runs.open(Recipes.moons(40));
            run.train();
            Until.state(run, State.FINISHED);
            List<Double> trunk = RunTest.parameters(run);
            run.goTo(77); // in the middle of an epoch
            Until.step(run, 77);
            run.branch();
            Until.holds("what came after is forgotten", () -> run.snapshot().furthest() == 77);
            run.train();
            Until.state(run, State.FINISHED);
            assertThat(RunTest.parameters(run)).isEqualTo(trunk);
        }
    }

    @Test
    void aBranchForgetsWhatWasChangedLater() {
        try (Runs runs = new Runs(SETTINGS)) {
            Run run = runs.open(Recipes.line(0.1, 60));
            run.goTo(40);
            run.edit(step -> new Edit.SetLr(step, 0.02));
            run.goTo(20);
            Until.step(run, 20);
            assertThat(run.spec().edits()).hasSize(1);
            run.branch();
            Until.holds("the later edit is gone", () -> run.spec().edits().isEmpty());
            run.train();
            Until.state(run, State.FINISHED);
            assertThat(RunTest.parameters(run))
                    .isEqualTo(RunTest.parameters(RunTest.trained(Recipes.line(0.1, 60), 60)));
        }
    }
}
