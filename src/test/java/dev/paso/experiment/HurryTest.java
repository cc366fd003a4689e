package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import dev.paso.experiment.Frame.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often planes are drawn, by how much a host has to do. */
class HurryTest {
    private static final Duration FRAME = Duration.ofMillis(50);
    private static final List<Kind> ALL = List.of(Kind.FIELD, Kind.NETWORK, Kind.THRESHOLD);

    private final AtomicLong wall = new AtomicLong();
    private final AtomicLong perLook = new AtomicLong(5_000_000); // nanoseconds between two looks at the clock
    private final ManualTimer timer = new ManualTimer();
    private final Threads threads = new Threads(
            new Slices(1, 1, "train"),
            new Slices(1, 0, "deliver", System::nanoTime, () -> wall.addAndGet(perLook.get())));
    private final Delivery delivery = new Delivery(threads, timer, RunSettings.DEFAULT, () -> {});
    private final Training training = new Training(Recipe.of(Recipes.moons(100)));
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final Viewer viewer = delivery.watch(frames::add);
    private long version;

    @AfterEach
    void close() {
        delivery.close();
        threads.close();
    }

    /** The kinds in the next frame of a run in that state. */
    private List<Kind> next(State state) {
        int before = frames.size();
        training.update();
        timer.advance(FRAME);
        delivery.offer(training.picture(++version, training.snapshot(state, 0, Optional.empty()), false));
        Until.holds("another frame", () -> frames.size() > before);
        viewer.acknowledge(frames.getLast().sequence());
        return frames.getLast().parts().stream().map(Frame.Part::kind).toList();
    }

    @Test
    void whereFewLearnTheyComeWithEveryFrame() {
        for (int i = 0; i < 5; i++) {
            assertThat(next(State.RUNNING)).isEqualTo(ALL);
        }
    }

    @Test
    void whereManyLearnTheyComeWithEverySecond() {
        perLook.set(0); // one turn after the other
        for (int i = 0; i < 400; i++) {
            next(State.RUNNING);
        }
        List<List<Kind>> some =
                List.of(next(State.RUNNING), next(State.RUNNING), next(State.RUNNING), next(State.RUNNING));
        assertThat(some).containsSequence(ALL, List.of(Kind.THRESHOLD), ALL);
        assertThat(next(State.PAUSED)).as("at rest").isEqualTo(ALL);
    }

    @Test
    void whereThereIsMoreToDoThanCanBeDoneTheyComeSomeTimesASecond() {
        perLook.set(1_000_000_000); // everybody waits
        assertThat(next(State.RUNNING)).as("the first").isEqualTo(ALL);
        assertThat(next(State.RUNNING)).containsExactly(Kind.THRESHOLD);
        assertThat(next(State.RUNNING)).containsExactly(Kind.THRESHOLD);
        assertThat(next(State.RUNNING)).as("after 150 ms").isEqualTo(ALL);
        assertThat(next(State.RUNNING)).containsExactly(Kind.THRESHOLD);
        assertThat(next(State.PAUSED)).as("at rest").isEqualTo(ALL);
    }
}
