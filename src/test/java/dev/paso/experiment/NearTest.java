package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.Walk;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever looks closer at a run goes on from a place near it, and finds what a replay from the beginning finds. */
class NearTest {
    @AutoClose
    private final Runs runs = SmallHost.runs(2);

    @Test
    void aRunOfManyUpdatesIsLookedIntoFromAFewUpdatesBefore() {
        Run run = runs.open(Recipes.line(0.1, 1_000_000));
        try (Watcher watcher = new Watcher(run)) {
            run.train();
            watcher.await("many updates", frame -> frame.status().step() > 700_000);
            run.pause();
            Frame rest = watcher.await("rest", frame -> frame.status().state() == State.PAUSED);
            long step = rest.status().step();
            Near near = rest.near().orElseThrow();
            assertThat(step - near.place().step())
                    .as("updates to be made again")
                    .isBetween(1L, 200_000L);
            Walk walk = new Walk(run.spec(), run.data());
            walk.goTo(step, near.place(), near.path());
            Walk straight = new Walk(run.spec(), run.data());
            straight.goTo(step);
            assertThat(walk.line()).isEqualTo(straight.line());
            assertThat(walk.last()).isEqualTo(straight.last());
            assertThat(walk.next()).isEqualTo(straight.next());
            assertThat(walk.path().getFirst()).isEqualTo(straight.path().getFirst());
            assertThat(walk.path().getLast()).isEqualTo(straight.path().getLast());
        }
    }

    @Test
    void everyFrameIsNearAPlaceOfItsOwnRunWhateverWasDoneBefore() {
        Run run = runs.open(Recipes.moons(400));
        try (Watcher watcher = new Watcher(run)) {
            run.train();
            Until.state(run, State.FINISHED);
            for (int i = 0; i < 12; i++) {
                long step = 1_900 - 150L * i;
                run.goTo(step);
                double lr = 0.01 + 0.001 * i;
                run.edit(at -> new Edit.SetLr(at, lr));
                run.stepEpoch();
                run.stepBatch();
                Frame there = watcher.await(
                        "the step after the edit",
                        frame -> frame.status().step() == step + 6
                                && frame.near().isPresent());
                compare(run.spec(), there.status().step(), there.near());
            }
        }
    }

    private static void compare(ExperimentSpec spec, long step, Optional<Near> near) {
        assertThat(near.orElseThrow().place().step()).isLessThan(step);
        Replay closer = Replay.of(spec);
        closer.goTo(step, near.orElseThrow().place());
        Replay straight = Replay.of(spec);
        straight.goTo(step);
        assertThat(closer.parameters()).isEqualTo(straight.parameters());
        assertThat(closer.lastLoss()).isEqualTo(straight.lastLoss());
        assertThat(closer.trainingLoss()).isEqualTo(straight.trainingLoss());
    }
}
