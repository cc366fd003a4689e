package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.Until;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What commands do to work that is under way, and to what was told before them. */
class ObeyTest {
    /** Whose updates take so long that it is never done. */
    private static final ExperimentSpec ENDLESS = Recipes.wide(600).withEpochs(80_000);

    private static final long FAR = 1_900_000;
    private static final int MEMORY = 20; // megabytes

    @AutoClose
    private final Runs runs = new Runs(
            new RunSettings(2, 10, Limits.DEFAULT, Duration.ofHours(1), Duration.ofHours(1), 1_000, MEMORY * 10, 5));

    private static void settle(Run run) {
        run.settled().orTimeout(Until.LONGEST.toSeconds(), TimeUnit.SECONDS).join();
    }

    private Run underWay() {
        Run run = runs.open(ENDLESS);
        run.goTo(FAR);
        Until.holds("it is under way", () -> run.snapshot().step() > 0);
        return run;
    }

    @Test
    void aPauseEndsTheWayToAStep() {
        Run run = underWay();
        run.pause();
        settle(run);
        assertThat(run.snapshot().step()).isBetween(1L, FAR - 1);
        assertThat(run.snapshot().state()).isEqualTo(State.PAUSED);
    }

    /** Nor for what waits there. */
    @Test
    void anotherRecipeWaitsForNoWayToAStep() {
        Run run = underWay();
        run.stepBatch();
        run.replace(Recipes.line(0.1, 20));
        run.train();
        Until.state(run, State.FINISHED);
        assertThat(run.snapshot().step()).isEqualTo(20);
    }

    /** Its updates take so long that whoever makes short ones would wait for them. */
    @Test
    void aRecipeThatTurnsOutLongIsTrainedWhereLongOnesAre() {
        Run run = runs.open(Recipes.moons(10));
        assertThat(threadOf(run)).doesNotContain("slow");
        run.replace(Recipes.wide(1_500));
        assertThat(threadOf(run)).contains("slow");
        run.replace(Recipes.moons(10));
        assertThat(threadOf(run)).doesNotContain("slow");
    }

    private static String threadOf(Run run) {
        List<String> threads = new CopyOnWriteArrayList<>();
        run.edit(step -> {
            threads.add(Thread.currentThread().getName());
            return new Edit.SetLr(step, 0.02);
        });
        settle(run);
        return threads.getLast(); // the first one only checked it
    }

    @Test
    void aRecipeBeginsWithoutTheSpeedOfTheOneBefore() {
        Run run = runs.open(Recipes.moons(1_000_000));
        for (Runnable begin : new Runnable[] {run::reset, () -> run.replace(Recipes.moons(1_000_000))}) {
            run.train();
            Until.holds("its speed is known", () -> run.snapshot().stepsPerSecond() > 0);
            run.pause();
            begin.run();
            run.stepBatch();
            settle(run);
            assertThat(run.snapshot().step()).isOne();
            assertThat(run.snapshot().stepsPerSecond()).isZero();
        }
    }

    @Test
    void aRecipeThatTakesMoreMemoryThanThereIsIsRefusedAndTheOldOneStays() {
        RunSettings small =
                new RunSettings(1, 10, Limits.DEFAULT, Duration.ofHours(1), Duration.ofHours(1), 30, MEMORY, 5);
        try (Runs host = new Runs(small)) {
            Run run = host.open(Recipes.moons(10));
            long before = host.memory();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.replace(Recipes.wide(1_000)))
                    .withMessageContaining("memory left");
            assertThat(run.spec()).isEqualTo(Recipes.moons(10));
            assertThat(host.memory()).isEqualTo(before);
        }
    }
}
