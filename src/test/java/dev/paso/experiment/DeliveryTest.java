package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private static final Duration GONE = Duration.ofSeconds(10);
    private static final Duration FRAME = Duration.ofMillis(50);

    private final ManualTimer timer = new ManualTimer();
    private final Runs runs = new Runs(new RunSettings(2, 10, Limits.DEFAULT, Duration.ofHours(1), GONE, 20), timer);
    private final List<Frame> frames = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void aNewViewerGetsEverythingAtOnce() {
        Run run = runs.open(Recipes.moons(10));
        run.train();
        Until.state(run, State.FINISHED);
        run.watch(frames::add);
        awaitFrames(1);
        Frame first = frames.getFirst();
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.status().state()).isEqualTo(State.FINISHED);
        assertThat(first.losses().from()).isZero();
        assertThat(first.losses().epochs()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(first.part(Frame.Field.class)).isPresent();
        assertThat(first.part(Frame.Network.class)).isPresent();
        assertThat(first.part(Frame.Threshold.class)).isPresent();
        assertThat(first.part(Frame.Line.class)).isEmpty();
    }

    @Test
    void aViewerGetsTheKindsItWantsAndMoreAtOnceWhenItWantsMore() {
        Run run = runs.open(Recipes.moons(10));
        Viewer viewer = run.watch(frames::add);
        List<Frame> others = new CopyOnWriteArrayList<>();
        run.watch(others::add);
        awaitFrames(1);
        viewer.acknowledge(1);
        viewer.want(Set.of(Frame.Kind.FIELD));
        timer.advance(FRAME);
        viewer.want(Set.of(Frame.Kind.FIELD, Frame.Kind.NETWORK));
        Until.holds("both kinds come", () -> {
            timer.advance(FRAME);
            viewer.acknowledge(frames.getLast().sequence());
            return frames.getLast().parts().stream()
                    .map(Frame.Part::kind)
                    .toList()
                    .equals(List.of(Frame.Kind.FIELD, Frame.Kind.NETWORK));
        });
        assertThat(others)
                .isNotEmpty()
                .allSatisfy(
                        frame -> assertThat(frame.part(Frame.Threshold.class)).isPresent());
    }

    @Test
    void atMostTwoFramesAreUnderWayAndTheNewestFollowsTheAcknowledgement() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = run.watch(frames::add);
        run.train();
        awaitFrames(1);
        moveOn(run, FRAME);
        awaitFrames(2);
        for (int i = 0; i < 20; i++) {
            moveOn(run, FRAME);
        }
        assertThat(frames).hasSize(2);
        long step = run.snapshot().step();
        viewer.acknowledge(1);
        awaitFrames(3);
        assertThat(frames.get(2).sequence()).isEqualTo(3);
        assertThat(frames.get(2).status().step())
                .isGreaterThan(frames.get(1).status().step());
        assertThat(step).isPositive();
    }

    @Test
    void framesComeNoFasterThanTheLimit() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = run.watch(frame -> frames.add(frame));
        run.train();
        awaitFrames(1);
        viewer.acknowledge(1);
        moveOn(run, FRAME.dividedBy(2));
        moveOn(run, FRAME.dividedBy(4));
        assertThat(frames).hasSize(1);
        moveOn(run, FRAME.dividedBy(4));
        awaitFrames(2);
    }

    @Test
    void aFrameThatComesLateDoesNotDelayTheNext() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = run.watch(frames::add);
        run.train();
        awaitFrames(1);
        moveOn(run, FRAME);
        awaitFrames(2);
        moveOn(run, FRAME.plusMillis(15));
        assertThat(frames).as("under way").hasSize(2);
        viewer.acknowledge(2);
        awaitFrames(3);
        viewer.acknowledge(3);
        moveOn(run, FRAME.minusMillis(16));
        assertThat(frames).hasSize(3);
        moveOn(run, Duration.ofMillis(1));
        awaitFrames(4);
    }

    @Test
    void aViewerThatNeverAcknowledgesIsGoneAndTheRunGoesOn() {
        Run run = runs.open(Recipes.moons(1_000_000));
        run.watch(frames::add);
        run.train();
        awaitFrames(1);
        moveOn(run, FRAME);
        awaitFrames(2);
        moveOn(run, GONE);
        moveOn(run, GONE);
        assertThat(frames).hasSize(2);
        assertThat(timer.waiting()).as("alarms left behind").isZero();
        assertThat(run.snapshot().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aLateAcknowledgementBringsAViewerBackWithEverything() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = run.watch(frames::add);
        run.train();
        awaitFrames(1);
        moveOn(run, FRAME);
        awaitFrames(2);
        moveOn(run, GONE);
        moveOn(run, GONE);
        viewer.acknowledge(2);
        awaitFrames(3);
        assertThat(frames.get(2).losses().from()).isZero();
        assertThat(frames.get(2).losses().epochs()).startsWith(1);
    }

    @Test
    void theLastFrameIsDeliveredHoweverLateTheAcknowledgement() {
        Run run = runs.open(Recipes.moons(10));
        Viewer viewer = run.watch(frames::add);
        awaitFrames(1);
        run.stepBatch();
        timer.advance(FRAME);
        awaitFrames(2);
        run.train();
        Until.state(run, State.FINISHED);
        timer.advance(FRAME);
        assertThat(frames).hasSize(2);
        viewer.acknowledge(2);
        awaitFrames(3);
        assertThat(frames.get(2).status().state()).isEqualTo(State.FINISHED);
        assertThat(frames.get(2).losses().epochs()).endsWith(10);
    }

    @Test
    void aClosedViewerGetsNothingMore() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = run.watch(frames::add);
        awaitFrames(1);
        viewer.close();
        viewer.acknowledge(1);
        run.train();
        moveOn(run, FRAME);
        moveOn(run, FRAME);
        assertThat(frames).hasSize(1);
    }

    @Test
    void aSinkThatThrowsIsDroppedAndTheOthersAreServed() {
        Run run = runs.open(Recipes.moons(10));
        List<Frame> thrown = new CopyOnWriteArrayList<>();
        run.watch(frame -> {
            thrown.add(frame);
            throw new IllegalStateException("the browser is gone: this test wants it so");
        });
        Viewer viewer = run.watch(frames::add);
        awaitFrames(1);
        viewer.acknowledge(1);
        run.stepBatch();
        timer.advance(FRAME);
        awaitFrames(2);
        assertThat(thrown).hasSize(1);
    }

    @Test
    void anotherRecipeIsShownAtOnceFromItsStart() {
        Run run = runs.open(Recipes.moons(50));
        Viewer viewer = run.watch(frames::add);
        run.train();
        Until.state(run, State.FINISHED);
        awaitFrames(1);
        viewer.acknowledge(frames.getLast().sequence());
        Until.holds("the finish is shown", () -> {
            timer.advance(FRAME);
            return frames.getLast().status().state() == State.FINISHED;
        });
        viewer.acknowledge(frames.getLast().sequence());
        int before = frames.size();
        run.replace(Recipes.line(0.1, 10));
        awaitFrames(before + 1);
        Frame frame = frames.getLast();
        assertThat(frame.part(Frame.Line.class)).isPresent();
        assertThat(frame.part(Frame.Field.class)).isEmpty();
        assertThat(frame.status().state()).isEqualTo(State.READY);
        assertThat(frame.losses().from()).isZero();
        assertThat(frame.losses().epochs()).isEmpty();
        assertThat(frame.recipe()).isEqualTo(run.recipe()).isEqualTo(1);
        assertThat(frames.get(before - 1).recipe()).isZero();
    }

    @Test
    void aBrowserThatIsBackGetsAFrameAtOnceThatGoesOnWhereItWas() {
        Run run = runs.open(Recipes.line(0.1, 100));
        Viewer viewer = run.watch(frames::add);
        awaitFrames(1);
        viewer.acknowledge(1);
        run.goTo(10);
        timer.advance(FRAME);
        awaitFrames(2);
        viewer.acknowledge(2);
        run.goTo(20);
        timer.advance(FRAME);
        awaitFrames(3); // is lost
        viewer.resume(2);
        awaitFrames(4);
        Frame.Losses losses = frames.get(3).losses();
        assertThat(losses.from()).isEqualTo(frames.get(2).losses().from()).isPositive();
        assertThat(losses.epochs()).isEqualTo(frames.get(2).losses().epochs()).isNotEmpty();
    }

    @Test
    void aBrowserThatIsBackAfterItWasGivenUpBeginsAgain() {
        Run run = runs.open(Recipes.line(0.1, 100));
        Viewer viewer = run.watch(frames::add);
        awaitFrames(1);
        timer.advance(RunSettings.DEFAULT.gone());
        run.goTo(10);
        viewer.resume(1);
        Until.holds("the whole history comes", () -> {
            timer.advance(FRAME);
            return !frames.getLast().losses().epochs().isEmpty();
        });
        assertThat(frames.getLast().losses().from()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void incrementsAddUpToTheWholeHistoryHoweverTheyAreAcknowledged(long seed) {
        Random random = new Random(seed);
        Run run = runs.open(Recipes.line(0.1, 2_600));
        Viewer viewer = run.watch(frames::add);
        awaitFrames(1);
        Browser browser = new Browser();
        for (int i = 0; i < 120; i++) {
            if (random.nextInt(12) == 0) {
                run.goTo(random.nextInt(Math.toIntExact(run.snapshot().step()) + 1));
            } else {
                run.goTo(Math.min(2_600, run.snapshot().step() + random.nextInt(200)));
            }
            if (random.nextInt(3) > 0) {
                timer.advance(FRAME);
            }
            browser.catchUp(frames);
            if (random.nextBoolean()) {
                viewer.acknowledge(browser.seen);
            }
        }
        run.goTo(2_600);
        Until.state(run, State.FINISHED);
        Until.holds("the end is shown", () -> {
            browser.catchUp(frames);
            viewer.acknowledge(browser.seen);
            timer.advance(FRAME);
            return frames.getLast().status().state() == State.FINISHED;
        });
        browser.catchUp(frames);
        List<Double> all = new ArrayList<>();
        Trainer alone = new Trainer(Recipes.line(0.1, 2_600), event -> {});
        while (!alone.isOver()) {
            alone.update();
            all.add(alone.losses().training().orElseThrow());
        }
        List<Integer> kept = IntStream.rangeClosed(1, 2_600)
                .filter(epoch -> (epoch - 1) % 4 == 0 || epoch == 2_600)
                .boxed()
                .toList();
        assertThat(browser.epochs).isEqualTo(kept);
        assertThat(browser.training)
                .isEqualTo(kept.stream()
                        .map(epoch -> OptionalDouble.of(all.get(epoch - 1)))
                        .toList());
    }

    /** What paso-frames does with the losses. */
    private static final class Browser {
        private final List<Integer> epochs = new ArrayList<>();
        private final List<OptionalDouble> training = new ArrayList<>();
        private long seen;

        void catchUp(List<Frame> frames) {
            for (Frame frame : frames) {
                if (frame.sequence() > seen) {
                    seen = frame.sequence();
                    Frame.Losses losses = frame.losses();
                    assertThat(losses.from()).isLessThanOrEqualTo(epochs.size());
                    assertThat(losses.epochs()).hasSizeLessThanOrEqualTo(History.CAPACITY + 1);
                    epochs.subList(losses.from(), epochs.size()).clear();
                    training.subList(losses.from(), training.size()).clear();
                    epochs.addAll(losses.epochs());
                    training.addAll(losses.training());
                }
            }
        }
    }

    /** Time passes while the run makes at least one update more. */
    private void moveOn(Run run, Duration by) {
        timer.advance(by);
        long step = run.snapshot().step();
        Until.holds("it moves", () -> run.snapshot().step() > step);
    }

    private void awaitFrames(int count) {
        Until.holds(count + " frames", () -> frames.size() >= count);
    }
}
