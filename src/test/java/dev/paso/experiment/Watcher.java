package dev.paso.experiment;

import dev.paso.Until;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A browser that acknowledges every frame at once. */
final class Watcher implements AutoCloseable {
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final Viewer viewer;
    private long acknowledged;

    Watcher(Run run) {
        viewer = run.watch(frames::add);
    }

    /** Waits for a frame, acknowledging all before it. */
    Frame await(String what, Predicate<Frame> isWanted) {
        Until.holds("a frame of " + what, () -> !frames.isEmpty() && isWanted.test(acknowledge()));
        return frames.getLast();
    }

    private Frame acknowledge() {
        Frame last = frames.getLast();
        if (last.sequence() > acknowledged) {
            acknowledged = last.sequence();
            viewer.acknowledge(acknowledged);
        }
        return last;
    }

    static List<Double> floats(Bytes bytes) {
        ByteBuffer buffer = bytes.toBuffer();
        List<Double> values = new ArrayList<>();
        while (buffer.hasRemaining()) {
            values.add((double) buffer.getFloat());
        }
        return values;
    }

    @Override
    public void close() {
        viewer.close();
    }
}
