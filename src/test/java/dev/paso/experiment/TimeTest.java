package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paso.Until;
import dev.paso.core.train.Edit;
import dev.paso.core.train.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the clock decides: when updates are made, and when a run is left alone. */
class TimeTest {
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final ManualTimer timer = new ManualTimer();
    private final Runs runs = new Runs(new RunSettings(2, 2, Limits.DEFAULT, IDLE, Duration.ofSeconds(10), 30), timer);

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void aPaceInStepsMakesOneUpdateABeat() {
        Run run = runs.open(Recipes.moons(1_000));
        run.setPace(new Pace(4, Pace.Unit.STEPS));
        run.train();
        Until.step(run, 1);
        for (int step = 2; step <= 10; step++) {
            awaitAlarm();
            timer.advance(Duration.ofMillis(249));
            assertThat(run.snapshot().step()).isEqualTo(step - 1);
            timer.advance(Duration.ofMillis(1));
            Until.step(run, step);
        }
    }

    @Test
    void aRunThatWaitsForItsBeatHasOneAlarmHoweverOftenItIsWoken() {
        Run run = runs.open(Recipes.moons(1_000));
        run.setPace(new Pace(0.001, Pace.Unit.STEPS));
        run.train();
        Until.step(run, 1);
        for (int i = 0; i < 20; i++) {
            run.settled().orTimeout(Until.LONGEST.toSeconds(), TimeUnit.SECONDS).join();
        }
        Until.holds("the last one is set", () -> timer.waiting() == 1);
    }

    @Test
    void aPaceInEpochsMakesWholeEpochs() {
        Run run = runs.open(Recipes.moons(1_000));
        run.setPace(new Pace(1, Pace.Unit.EPOCHS));
        run.train();
        Until.step(run, 5);
        awaitAlarm();
        timer.advance(Duration.ofSeconds(1));
        Until.step(run, 10);
        assertThat(run.snapshot().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aDragWhileTrainingIsOneEditAndTheRunWaitsForTheHand() {
        Run run = runs.open(Recipes.line(0.1, 1_000_000));
        run.train();
        Until.holds("it trains", () -> run.snapshot().step() > 100);
        run.edit(step -> new Edit.SetLr(step, 0.001));
        Until.holds("the hand is on it", () -> run.spec().edits().size() == 1);
        long held = run.spec().edits().getFirst().step();
        for (int i = 2; i <= 50; i++) {
            double lr = 0.001 * i;
            timer.advance(Duration.ofMillis(400)); // a slow network brings the moves one by one
            run.edit(step -> new Edit.SetLr(step, lr));
            Until.holds(
                    "it is at the hand", () -> ((Edit.SetLr) run.spec().edits().getFirst()).lr() == lr);
        }
        assertThat(run.spec().edits()).singleElement().extracting(Edit::step).isEqualTo(held);
        assertThat(run.snapshot().step()).isEqualTo(held);
        assertThat(run.snapshot().state()).isEqualTo(State.RUNNING);
        awaitAlarm();
        timer.advance(Duration.ofMillis(500));
        Until.holds("it goes on", () -> run.snapshot().step() > held);
    }

    @Test
    void whoPausesOrStepsDoesNotWaitForTheHand() {
        Run run = runs.open(Recipes.line(0.1, 1_000_000));
        run.train();
        Until.holds("it trains", () -> run.snapshot().step() > 100);
        run.edit(step -> new Edit.SetLr(step, 0.001));
        run.stepBatch();
        Until.state(run, State.PAUSED);
        Until.step(run, run.spec().edits().getFirst().step() + 1);
    }

    @Test
    void aStalledMachineDoesNotMakeUpForLostTimeInABurst() {
        Run run = runs.open(Recipes.moons(1_000));
        run.setPace(new Pace(4, Pace.Unit.STEPS));
        run.train();
        Until.step(run, 1);
        awaitAlarm();
        timer.stall(Duration.ofSeconds(30));
        timer.advance(Duration.ZERO);
        Until.step(run, 2);
        awaitAlarm();
        timer.advance(Duration.ofMillis(100));
        assertThat(run.snapshot().step()).isEqualTo(2);
    }

    @Test
    void aPaceBeyondWhatAlarmsCanGiveIsKeptOnAverage() {
        Metronome metronome = new Metronome();
        metronome.start(new Pace(10_000, Pace.Unit.STEPS), 0);
        long now = 0;
        int beats = 0;
        while (now < 10_000_000_000L) {
            while (metronome.beat(now)) {
                beats++;
            }
            long next = metronome.next(now);
            assertThat(next - now).as("rest").isGreaterThanOrEqualTo(10_000_000);
            now = next;
        }
        assertThat(beats).isBetween(99_800, 100_200);
    }

    @Test
    void aPaceCanChangeOnTheWay() {
        Run run = runs.open(Recipes.moons(1_000_000));
        run.train();
        Until.holds("it runs", () -> run.snapshot().step() > 100);
        run.setPace(new Pace(0.001, Pace.Unit.STEPS));
        awaitAlarm();
        long step = run.snapshot().step();
        run.setPace(Pace.FULL);
        Until.holds("it runs on", () -> run.snapshot().step() > step + 100);
    }

    @Test
    void aRunThatNobodyWatchesPausesAndGoesOnWhenItIsWatchedAgain() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer first = run.watch(frame -> {});
        run.train();
        Until.state(run, State.RUNNING);
        first.close();
        timer.advance(IDLE.minusMillis(1));
        long step = run.snapshot().step();
        Until.holds("it runs", () -> run.snapshot().step() > step);
        assertThat(run.snapshot().state()).isEqualTo(State.RUNNING);
        timer.advance(Duration.ofMillis(1));
        Until.state(run, State.PAUSED);
        long rest = run.snapshot().step();
        List<Frame> frames = new CopyOnWriteArrayList<>();
        run.watch(frames::add);
        Until.holds("it goes on", () -> run.snapshot().step() > rest);
        assertThat(run.snapshot().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aRunThatWasPausedByHandStaysPausedWhenItIsWatchedAgain() {
        Run run = runs.open(Recipes.moons(1_000_000));
        run.train();
        Until.state(run, State.RUNNING);
        timer.advance(IDLE);
        Until.state(run, State.PAUSED);
        run.pause();
        List<Frame> frames = new CopyOnWriteArrayList<>();
        run.watch(frames::add);
        Until.holds("a frame comes", () -> !frames.isEmpty());
        assertThat(frames.getFirst().status().state()).isEqualTo(State.PAUSED);
        assertThat(run.snapshot().step()).isEqualTo(frames.getFirst().status().step());
    }

    @Test
    void aViewerThatIsGoneDoesNotKeepARunAwake() {
        Run run = runs.open(Recipes.moons(1_000_000));
        List<Frame> frames = new CopyOnWriteArrayList<>();
        Viewer viewer = run.watch(frames::add);
        run.train();
        Until.holds("a frame comes", () -> !frames.isEmpty());
        timer.advance(Duration.ofMillis(40));
        Until.holds("another frame comes", () -> frames.size() == 2);
        timer.advance(Duration.ofSeconds(10));
        timer.advance(IDLE);
        Until.state(run, State.PAUSED);
        viewer.acknowledge(2);
        Until.state(run, State.RUNNING);
    }

    @Test
    void thereAreNoMoreRunsThanAllowedButThoseLeftAloneMakeRoom() {
        Run first = runs.open(Recipes.moons(10));
        timer.advance(Duration.ofSeconds(1));
        Run second = runs.open(Recipes.moons(10));
        assertThatExceptionOfType(TooManyRunsException.class)
                .isThrownBy(() -> runs.open(Recipes.moons(10)))
                .withMessage("runs must be at most 2, and all are in use");
        timer.advance(IDLE);
        second.watch(frame -> {});
        runs.open(Recipes.moons(10));
        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
        assertThat(runs.size()).isEqualTo(2);
    }

    @Test
    void aLargeRunIsGivenUpByTheLastWhoWatchesIt() {
        Run large = runs.open(Recipes.wide(1_000));
        Viewer silent = large.watch(frame -> {});
        Viewer other = large.watch(frame -> {});
        large.giveUp(silent);
        assertThat(large.isClosed()).isFalse();
        other.close();
        large.giveUp(silent);
        assertThat(large.isClosed()).isTrue();
        assertThat(runs.memory()).isZero();

        Run small = runs.open(Recipes.moons(10));
        small.giveUp(small.watch(frame -> {}));
        assertThat(small.isClosed()).isFalse();
    }

    private void awaitAlarm() {
        Until.holds("the run waits for its beat", () -> timer.waiting() > 0);
    }
}
