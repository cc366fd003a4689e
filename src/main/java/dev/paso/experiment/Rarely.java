package dev.paso.experiment;

/** Something that is to be done at most once in a while. For one thread at a time. */
final class Rarely {
    private final long pause;
    private long doneAt;
    private boolean isDone;

    /** @param pause nanoseconds */
    Rarely(long pause) {
        this.pause = pause;
    }

    boolean isDue(long now) {
        return !isDone || now - doneAt >= pause;
    }

    void done(long now) {
        isDone = true;
        doneAt = now;
    }
}
