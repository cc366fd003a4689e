package dev.paso.experiment;

import dev.paso.Until;
import dev.paso.core.train.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs whose time stands still until a test moves it, and the frames that came of them. */
final class DeliveredFrames implements AutoCloseable {
    static final Duration GONE = Duration.ofSeconds(10);
    static final Duration FRAME = Duration.ofMillis(50);

    final ManualTimer timer = new ManualTimer();
    final Runs runs = new Runs(new RunSettings(2, 10, Limits.DEFAULT, Duration.ofHours(1), GONE, 20), timer);
    final List<Frame> frames = new CopyOnWriteArrayList<>();

    /** Time passes while the run makes at least one update more. */
    void moveOn(Run run, Duration by) {
        timer.advance(by);
        long step = run.snapshot().step();
        Until.holds("it moves", () -> run.snapshot().step() > step);
    }

    void await(int count) {
        Until.holds(count + " frames", () -> frames.size() >= count);
    }

    @Override
    public void close() {
        runs.close();
    }
}
