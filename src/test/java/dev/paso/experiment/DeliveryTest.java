package dev.paso.experiment;

import static dev.paso.experiment.DeliveredFrames.FRAME;
import static dev.paso.experiment.DeliveredFrames.GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** When a frame is sent, to whom, and what is in the first and in the last. */
class DeliveryTest {
    @AutoClose
    private final DeliveredFrames delivered = new DeliveredFrames();

    private final ManualTimer timer = delivered.timer;
    private final Runs runs = delivered.runs;
    private final List<Frame> frames = delivered.frames;

    @Test
    void aNewViewerGetsEverythingAtOnce() {
        Run run = runs.open(Recipes.moons(10));
        run.train();
        Until.state(run, State.FINISHED);
        run.watch(frames::add);
        delivered.await(1);
        Frame first = frames.getFirst();
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.status().state()).isEqualTo(State.FINISHED);
        assertThat(first.losses().from()).isZero();
        assertThat(first.losses().epochs()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(first.part(Frame.Field.class)).isPresent();
        assertThat(first.part(Inside.Network.class)).isPresent();
        assertThat(first.part(Frame.Threshold.class)).isPresent();
        assertThat(first.part(Frame.Line.class)).isEmpty();
    }

    @Test
    void aViewerGetsTheKindsItWantsAndMoreAtOnceWhenItWantsMore() {
        Run run = runs.open(Recipes.moons(10));
        Viewer viewer = run.watch(frames::add);
        List<Frame> others = new CopyOnWriteArrayList<>();
        run.watch(others::add);
        delivered.await(1);
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
    void whatIsWantedBesidesIsSentAtOnceAndWhatIsNotWantedAnyMoreIsNoReason() {
        Run run = runs.open(Recipes.moons(10));
        Viewer viewer = run.watch(frames::add);
        delivered.await(1);
        viewer.acknowledge(1);
        viewer.want(Set.of(Frame.Kind.FIELD));
        List<Frame> later = new CopyOnWriteArrayList<>();
        run.watch(later::add);
        Until.holds("whoever came later has a frame", () -> !later.isEmpty());
        int before = frames.size();
        assertThat(before).isLessThanOrEqualTo(2); // it may get the picture that was made for the other
        viewer.acknowledge(before);
        viewer.want(Set.of(Frame.Kind.FIELD, Frame.Kind.NETWORK));
        delivered.await(before + 1);
        assertThat(frames.get(before).parts().stream().map(Frame.Part::kind))
                .containsExactly(Frame.Kind.FIELD, Frame.Kind.NETWORK);
    }

    /** A viewer to whom two frames of a run that trains are under way. */
    private Viewer behind(Run run) {
        Viewer viewer = run.watch(frames::add);
        run.train();
        delivered.await(1);
        delivered.moveOn(run, FRAME);
        delivered.await(2);
        return viewer;
    }

    @Test
    void atMostTwoFramesAreUnderWayAndTheNewestFollowsTheAcknowledgement() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = behind(run);
        for (int i = 0; i < 20; i++) {
            delivered.moveOn(run, FRAME);
        }
        assertThat(frames).hasSize(2);
        long step = run.snapshot().step();
        viewer.acknowledge(1);
        delivered.await(3);
        assertThat(frames.get(2).sequence()).isEqualTo(3);
        assertThat(frames.get(2).status().step())
                .isGreaterThan(frames.get(1).status().step());
        assertThat(step).isPositive();
    }

    @Test
    void framesComeNoFasterThanTheLimit() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = run.watch(frames::add);
        run.train();
        delivered.await(1);
        viewer.acknowledge(1);
        delivered.moveOn(run, FRAME.dividedBy(2));
        delivered.moveOn(run, FRAME.dividedBy(4));
        assertThat(frames).hasSize(1);
        delivered.moveOn(run, FRAME.dividedBy(4));
        delivered.await(2);
    }

    @Test
    void aFrameThatComesLateDoesNotDelayTheNext() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = behind(run);
        delivered.moveOn(run, FRAME.plusMillis(15));
        assertThat(frames).as("under way").hasSize(2);
        viewer.acknowledge(2);
        delivered.await(3);
        viewer.acknowledge(3);
        delivered.moveOn(run, FRAME.minusMillis(16));
        assertThat(frames).hasSize(3);
        delivered.moveOn(run, Duration.ofMillis(1));
        delivered.await(4);
    }

    @Test
    void aViewerThatNeverAcknowledgesIsGoneAndTheRunGoesOn() {
        Run run = runs.open(Recipes.moons(1_000_000));
        behind(run);
        delivered.moveOn(run, GONE);
        delivered.moveOn(run, GONE);
        assertThat(frames).hasSize(2);
        assertThat(timer.waiting()).as("alarms left behind").isZero();
        assertThat(run.snapshot().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aLateAcknowledgementBringsAViewerBackWithEverything() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = behind(run);
        delivered.moveOn(run, GONE);
        delivered.moveOn(run, GONE);
        viewer.acknowledge(2);
        delivered.await(3);
        assertThat(frames.get(2).losses().from()).isZero();
        assertThat(frames.get(2).losses().epochs()).startsWith(1);
    }

    @Test
    void theLastFrameIsDeliveredHoweverLateTheAcknowledgement() {
        Run run = runs.open(Recipes.moons(10));
        Viewer viewer = run.watch(frames::add);
        delivered.await(1);
        run.stepBatch();
        timer.advance(FRAME);
        delivered.await(2);
        run.train();
        Until.state(run, State.FINISHED);
        timer.advance(FRAME);
        assertThat(frames).hasSize(2);
        viewer.acknowledge(2);
        delivered.await(3);
        if (frames.get(2).status().state() != State.FINISHED) { // the picture before the last one, which was on its way
            viewer.acknowledge(3);
            timer.advance(FRAME);
            delivered.await(4);
        }
        assertThat(frames.getLast().status().state()).isEqualTo(State.FINISHED);
        assertThat(frames.getLast().losses().epochs()).endsWith(10);
    }

    @Test
    void aClosedViewerGetsNothingMore() {
        Run run = runs.open(Recipes.moons(1_000_000));
        Viewer viewer = run.watch(frames::add);
        delivered.await(1);
        viewer.close();
        viewer.acknowledge(1);
        run.train();
        delivered.moveOn(run, FRAME);
        delivered.moveOn(run, FRAME);
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
        delivered.await(1);
        viewer.acknowledge(1);
        run.stepBatch();
        timer.advance(FRAME);
        delivered.await(2);
        assertThat(thrown).hasSize(1);
    }

    @Test
    void anotherRecipeIsShownAtOnceFromItsStart() {
        Run run = runs.open(Recipes.moons(50));
        Viewer viewer = run.watch(frames::add);
        run.train();
        Until.state(run, State.FINISHED);
        delivered.await(1);
        viewer.acknowledge(frames.getLast().sequence());
        Until.holds("the finish is shown", () -> {
            timer.advance(FRAME);
            return frames.getLast().status().state() == State.FINISHED;
        });
        viewer.acknowledge(frames.getLast().sequence());
        int before = frames.size();
        run.replace(Recipes.line(0.1, 10));
        delivered.await(before + 1);
        Frame frame = frames.getLast();
        assertThat(frame.part(Frame.Line.class)).isPresent();
        assertThat(frame.part(Frame.Field.class)).isEmpty();
        assertThat(frame.status().state()).isEqualTo(State.READY);
        assertThat(frame.losses().from()).isZero();
        assertThat(frame.losses().epochs()).isEmpty();
        assertThat(frame.recipe()).isEqualTo(run.recipe()).isEqualTo(1);
        assertThat(frames.get(before - 1).recipe()).isZero();
    }
}
