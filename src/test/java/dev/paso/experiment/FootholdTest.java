package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Until;
import dev.paso.core.lesson.Explainer;
import dev.paso.core.lesson.Explanation;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.WeightAt;
import dev.paso.core.train.Edit;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever wants to know more of a run gets a place of it from which its updates can be made again. */
class FootholdTest {
    @AutoClose
    private final Runs runs = SmallHost.runs(2);

    @Test
    void whereARunRestsTheNextUpdateCanBeTold() {
        Run run = runs.open(Recipes.moons(400));
        run.goTo(137);
        Foothold there = run.foothold().join();
        assertThat(there.step()).isEqualTo(137);
        assertThat(there.isOver()).isFalse();
        Explanation told = explain(there, 137, WeightAt.FIRST);
        assertThat(told.update()).isEqualTo(138);
        assertThat(told.step().getLast().value()).isEqualTo(after(run, 138)[0]);
    }

    @Test
    void anEditOfThisStepIsInIt() {
        Run run = runs.open(Recipes.moons(400));
        run.goTo(20);
        run.edit(step -> new Edit.SetLr(step, 0.7));
        Foothold there = run.foothold().join();
        assertThat(explain(there, 20, WeightAt.FIRST).step().getLast().places())
                .anyMatch(place -> place.name().equals("lr") && place.value() == 0.7);
    }

    @Test
    void whereARunIsOverItsLastUpdateCanBeTold() {
        Run run = runs.open(Recipes.moons(40));
        run.train();
        Until.state(run, State.FINISHED);
        Foothold there = run.foothold().join();
        long last = run.snapshot().totalSteps();
        assertThat(there.isOver()).isTrue();
        assertThat(new Explainer(there.spec(), there.data())
                        .explain(there.here(), last, OptionalInt.empty(), WeightAt.FIRST))
                .as("after the end")
                .isEmpty();
        Explanation told = new Explainer(there.spec(), there.data())
                .explain(there.before().orElseThrow(), last - 1, OptionalInt.empty(), WeightAt.FIRST)
                .orElseThrow();
        assertThat(told.update()).isEqualTo(last);
        assertThat(told.step().getLast().value()).isEqualTo(after(run, last)[0]);
    }

    /** Or a panel that asks at every frame would bring forth the next frame itself. */
    @Test
    void askingBringsNoFrame() {
        Run run = runs.open(Recipes.moons(40));
        try (Watcher watcher = new Watcher(run)) {
            run.goTo(3);
            Frame there = watcher.await("the step", frame -> frame.status().step() == 3);
            run.foothold().join();
            run.foothold().join();
            run.stepBatch();
            Frame next = watcher.await("the next step", frame -> frame.status().step() == 4);
            assertThat(next.sequence()).isEqualTo(there.sequence() + 1);
        }
    }

    @Test
    void aRunThatIsClosedIsAskedInVain() {
        Run run = runs.open(Recipes.moons(40));
        run.close();
        assertThatThrownBy(run::foothold).isInstanceOf(RunOverException.class);
    }

    private static Explanation explain(Foothold there, long step, WeightAt weight) {
        return new Explainer(there.spec(), there.data())
                .explain(there.here(), step, OptionalInt.empty(), weight)
                .orElseThrow();
    }

    private static double[] after(Run run, long step) {
        Replay straight = Replay.of(run.spec());
        straight.goTo(step);
        return straight.parameters();
    }
}
