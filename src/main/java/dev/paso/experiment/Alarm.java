package dev.paso.experiment;

import java.util.OptionalLong;

/** Rings once, at the earliest of the moments that were asked for. Whoever uses it holds one lock, also when it {@link #hasRung}. */
final class Alarm {
    private final Timer timer;
    private final Runnable onRing;
    private Runnable cancel = () -> {};
    private OptionalLong ringsAt = OptionalLong.empty();

    Alarm(Timer timer, Runnable onRing) {
        this.timer = timer;
        this.onRing = onRing;
    }

    /** @param nanos of the timer; where it rings earlier, that is soon enough to ask again */
    void ringAt(long nanos) {
        if (ringsAt.isPresent() && ringsAt.getAsLong() - nanos <= 0) {
            return;
        }
        cancel.run();
        ringsAt = OptionalLong.of(nanos);
        cancel = timer.at(nanos, onRing);
    }

    /** It rang, and may be asked anew. */
    void hasRung() {
        ringsAt = OptionalLong.empty();
    }

    void stop() {
        cancel.run();
    }
}
