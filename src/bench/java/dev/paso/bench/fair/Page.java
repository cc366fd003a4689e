package dev.paso.bench.fair;

import dev.paso.experiment.Frame;
import dev.paso.experiment.Run;
import dev.paso.experiment.State;
import dev.paso.experiment.Viewer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A browser without a screen: it acknowledges each frame as soon as it would have painted it, and counts. */
final class Page implements AutoCloseable {
    private static final long PAINT_MILLIS = 5;

    private final Run run;
    private final ScheduledExecutorService clock;
    private final Viewer viewer;
    private final List<Double> clicks = new ArrayList<>();
    private int frames; // this and all below: guarded by this
    private int fields;
    private int cells;
    private @Nullable State awaited;
    private long clickedAt;

    Page(Run run, Set<Frame.Kind> wanted, ScheduledExecutorService clock) {
        this.run = run;
        this.clock = clock;
        viewer = run.watch(this::take);
        viewer.want(wanted);
    }

    private void take(Frame frame) {
        synchronized (this) {
            frames++;
            frame.part(Frame.Field.class).ifPresent(field -> {
                fields++;
                cells = field.cells().size();
            });
            if (frame.status().state() == awaited) {
                clicks.add((System.nanoTime() - clickedAt) / 1e6);
                awaited = null;
            }
        }
        clock.schedule(() -> acknowledge(frame.sequence()), PAINT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void acknowledge(long sequence) {
        viewer.acknowledge(sequence);
    }

    /** Pause while it trains, Train while it rests; until a frame says so. Nothing while the last click is not answered. */
    synchronized void click() {
        if (awaited != null) {
            return;
        }
        boolean isRunning = run.snapshot().state() == State.RUNNING;
        awaited = isRunning ? State.PAUSED : State.RUNNING;
        clickedAt = System.nanoTime();
        if (isRunning) {
            run.pause();
        } else {
            run.train();
        }
    }

    /** From now on it counts anew. */
    synchronized void reset() {
        frames = 0;
        fields = 0;
        clicks.clear();
    }

    synchronized int frames() {
        return frames;
    }

    synchronized int fields() {
        return fields;
    }

    /** Of the newest plane. */
    synchronized int cells() {
        return cells;
    }

    /** Milliseconds from a click to its frame, sorted; one that waits still counts with what it waited. */
    synchronized List<Double> clicks() {
        List<Double> all = new ArrayList<>(clicks);
        if (awaited != null) {
            all.add((System.nanoTime() - clickedAt) / 1e6);
        }
        Collections.sort(all);
        return all;
    }

    Optional<String> failure() {
        return run.snapshot().failure();
    }

    long step() {
        return run.snapshot().step();
    }

    @Override
    public void close() {
        viewer.close();
        run.close();
    }
}
