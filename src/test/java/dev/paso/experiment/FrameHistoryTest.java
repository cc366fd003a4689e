package dev.paso.experiment;

import static dev.paso.experiment.DeliveredFrames.FRAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.core.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames tell of the losses what a browser lacks, whatever it lost on the way. */
class FrameHistoryTest {
    @AutoClose
    private final DeliveredFrames delivered = new DeliveredFrames();

    private final ManualTimer timer = delivered.timer;
    private final Runs runs = delivered.runs;
    private final List<Frame> frames = delivered.frames;

    @Test
    void aBrowserThatIsBackGetsAFrameAtOnceThatGoesOnWhereItWas() {
        Run run = runs.open(Recipes.line(0.1, 100));
        Viewer viewer = run.watch(frames::add);
        delivered.await(1);
        viewer.acknowledge(1);
        goTo(run, 10);
        delivered.await(2);
        viewer.acknowledge(2);
        goTo(run, 20);
        delivered.await(3); // is lost
        viewer.resume(2);
        delivered.await(4);
        Frame.Losses losses = frames.get(3).losses();
        assertThat(losses.from()).isEqualTo(frames.get(2).losses().from()).isPositive();
        assertThat(losses.epochs()).isEqualTo(frames.get(2).losses().epochs()).isNotEmpty();
    }

    /** Time passes only when the run is there: a frame shows its last picture. */
    private void goTo(Run run, long step) {
        run.goTo(step);
        run.settled().orTimeout(30, TimeUnit.SECONDS).join();
        timer.advance(FRAME);
    }

    @Test
    void aBrowserThatIsBackAfterItWasGivenUpBeginsAgain() {
        Run run = runs.open(Recipes.line(0.1, 100));
        Viewer viewer = run.watch(frames::add);
        delivered.await(1);
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
        delivered.await(1);
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
}
