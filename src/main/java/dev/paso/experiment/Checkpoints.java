package dev.paso.experiment;

import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.Trainer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Places from which a run can be replayed, evenly spaced; when there are too many every other one is dropped. They are a cache:
 * without any a run is replayed from its start.
 */
final class Checkpoints {
    static final int MOST = 64;
    static final long MOST_BYTES = 400_000;
    static final int FIRST_SPACING = 16;

    private final TreeMap<Long, Checkpoint> places = new TreeMap<>();
    private long spacing = FIRST_SPACING;

    /** Keeps the place where {@code trainer} stands, if one is due there. */
    void offer(Trainer trainer) {
        if (trainer.step() % spacing != 0 || trainer.isDiverged() || places.containsKey(trainer.step())) {
            return;
        }
        if (trainer.checkpointBytes() > MOST_BYTES) { // too large to be kept, and so to be made
            return;
        }
        Checkpoint checkpoint = trainer.checkpoint();
        places.put(checkpoint.step(), checkpoint);
        while (places.size() > Math.min(MOST, MOST_BYTES / checkpoint.bytes())) {
            thin();
        }
    }

    private void thin() {
        spacing = Math.min(2 * spacing, Long.MAX_VALUE / 4);
        boolean isLast = places.size() == 1;
        places.keySet().removeIf(step -> isLast || step % spacing != 0);
    }

    /** The last place at or before {@code step}. */
    Optional<Checkpoint> nearest(long step) {
        return Optional.ofNullable(places.floorEntry(step)).map(Map.Entry::getValue);
    }

    /** After an edit what came later is no more true. */
    void dropAfter(long step) {
        places.tailMap(step, false).clear();
    }

    void clear() {
        places.clear();
        spacing = FIRST_SPACING;
    }

    /** About how much memory they hold. */
    long bytes() {
        return places.values().stream().mapToLong(Checkpoint::bytes).sum();
    }
}
