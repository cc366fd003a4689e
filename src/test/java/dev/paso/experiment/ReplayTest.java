package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.core.train.Edit;
import dev.paso.core.train.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but the recipe, the edits and the number of updates decides the numbers. */
class ReplayTest {
    private static final RunSettings SETTINGS =
            new RunSettings(2, 50, Limits.DEFAULT, Duration.ofHours(1), Duration.ofHours(1), 1_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverLearnersDoTheNumbersAreThoseOfTheRecipeAndItsEdits(long seed) {
        Random random = new Random(seed);
        try (Runs runs = new Runs(SETTINGS)) {
            List<Run> several = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                several.add(runs.open(Recipes.moons(100 + 100 * i)));
            }
            List<Watcher> watchers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                disturb(several.get(random.nextInt(several.size())), random, watchers);
                Thread.onSpinWait();
            }
            for (Run run : several) {
                assertSameAsTrainingAlone(run);
            }
        }
    }

    private static void disturb(Run run, Random random, List<Watcher> watchers) {
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> run.train();
            case 3 -> run.pause();
            case 4 -> run.stepBatch();
            case 5 -> run.stepEpoch();
            case 6 -> run.setPace(new Pace(1 + random.nextInt(5_000), Pace.Unit.values()[random.nextInt(2)]));
            case 7 -> run.setPace(Pace.FULL);
            case 8 -> run.goTo(random.nextInt(500));
            case 9 -> {
                double value = random.nextGaussian();
                boolean isWeight = random.nextBoolean();
                run.edit(step -> isWeight
                        ? new Edit.SetParameter(step, "0.weight", List.of(1, 1), value)
                        : new Edit.SetLr(step, 0.01 + Math.abs(value) / 10));
            }
            default -> {
                watchers.add(new Watcher(run));
                if (random.nextBoolean()) {
                    watchers.removeFirst().close();
                }
            }
        }
    }

    private static void assertSameAsTrainingAlone(Run run) {
        run.edit(step -> new Edit.SetPosWeight(step, 2));
        run.pause();
        long step = settled(run);
        List<Edit> edits = run.spec().edits();
        assertThat(edits.stream().filter(Edit.SetPosWeight.class::isInstance)).hasSize(1);
        assertThat(RunTest.parameters(run))
                .as("parameters at step %d after %s", step, edits)
                .isEqualTo(RunTest.parameters(RunTest.trained(run.spec(), step)));
    }

    /** Waits until the last command has been obeyed. */
    private static long settled(Run run) {
        Until.holds(
                "the edit is made", () -> run.spec().edits().stream().anyMatch(Edit.SetPosWeight.class::isInstance));
        Until.holds("it rests", () -> run.snapshot().state() != State.RUNNING);
        return run.snapshot().step();
    }

    @Test
    void aRecipeThatReplacesAnotherKeepsItsEditsUntilReset() {
        try (Runs runs = new Runs(SETTINGS);
                Run run = runs.open(Recipes.moons(100))) {
            run.replace(Recipes.moons(100).edited(new Edit.SetLr(20, 0.3)));
            run.goTo(60);
            Until.step(run, 60);
            assertThat(run.spec().edits()).containsExactly(new Edit.SetLr(20, 0.3));
            assertThat(RunTest.parameters(run)).isEqualTo(RunTest.parameters(RunTest.trained(run.spec(), 60)));
            run.reset();
            Until.step(run, 0);
            assertThat(run.spec().edits()).isEmpty();
        }
    }

    @Test
    void thirtyLearnersOnTwoThreadsAllMove() {
        try (Runs runs = new Runs(SETTINGS)) {
            List<Run> everyone = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                everyone.add(runs.open(Recipes.moons(1_000_000)));
            }
            everyone.forEach(Run::train);
            for (int round = 1; round <= 3; round++) {
                List<Long> before =
                        everyone.stream().map(run -> run.snapshot().step()).toList();
                Until.holds("everyone moved", () -> {
                    for (int i = 0; i < before.size(); i++) {
                        if (everyone.get(i).snapshot().step() <= before.get(i)) {
                            return false;
                        }
                    }
                    return true;
                });
            }
            everyone.forEach(run -> assertThat(run.snapshot().state()).isEqualTo(State.RUNNING));
        }
    }

    @Test
    void runsCanBeClosedWhileTheyWorkAndAreWatched() {
        try (Runs runs = new Runs(SETTINGS)) {
            for (int round = 0; round < 20; round++) {
                Run run = runs.open(Recipes.moons(1_000_000));
                Watcher watcher = new Watcher(run);
                run.train();
                watcher.await("training", frame -> frame.status().step() > 0);
                run.goTo(400_000);
                run.close();
                long step = run.snapshot().step();
                watcher.close();
                assertThat(run.isClosed()).isTrue();
                assertThat(run.snapshot().step()).isGreaterThanOrEqualTo(step);
            }
            assertThat(runs.size()).isZero();
            Run next = runs.open(Recipes.moons(10));
            next.train();
            Until.state(next, State.FINISHED);
        }
    }

    @Test
    void whatGoesWrongEndsTheRunInPlainWordsAndResetHealsIt() {
        try (Runs runs = new Runs(SETTINGS)) {
            Run run = runs.open(Recipes.moons(10));
            Thread caller = Thread.currentThread();
            run.edit(step -> {
                if (Thread.currentThread() != caller) {
                    throw new UnsupportedOperationException("the sky fell");
                }
                return new Edit.SetLr(step, 1);
            });
            Until.state(run, State.FAILED);
            assertThat(run.snapshot().failure()).contains("training stopped at step 0: the sky fell");
            run.reset();
            Until.state(run, State.READY);
            assertThat(run.snapshot().failure()).isEmpty();
            run.train();
            Until.state(run, State.FINISHED);
        }
    }
}
