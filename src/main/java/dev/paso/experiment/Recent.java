package dev.paso.experiment;

import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.Trainer;
import java.util.Optional;

/** The last two places of a training that are some milliseconds apart; none of large models. For one thread at a time. */
final class Recent {
    private static final long MOST_BYTES = 60_000; // whatever a lab may be about is less

    private Optional<Checkpoint> last = Optional.empty();
    private Optional<Checkpoint> before = Optional.empty();

    /** Keeps where {@code trainer} stands. */
    void offer(Trainer trainer) {
        if (trainer.isDiverged() || trainer.checkpointBytes() > MOST_BYTES) {
            return;
        }
        if (last.filter(place -> place.step() == trainer.step()).isPresent()) {
            last = Optional.of(trainer.checkpoint());
            return;
        }
        before = last;
        last = Optional.of(trainer.checkpoint());
    }

    /** The newest of them before {@code step}. */
    Optional<Checkpoint> before(long step) {
        return last.filter(place -> place.step() < step).or(() -> before).filter(place -> place.step() < step);
    }

    /** What came later is no more true. */
    void dropAfter(long step) {
        before = before.filter(place -> place.step() <= step);
        last = last.filter(place -> place.step() <= step).or(() -> before);
    }

    void clear() {
        last = Optional.empty();
        before = Optional.empty();
    }
}
