package dev.paso.experiment;

/** The time, and being called at a time: the real one, or a test's own. */
interface Timer {
    /** Nanoseconds since some fixed moment. */
    long nanos();

    /** Calls {@code action}, which must return at once, when {@link #nanos} reaches {@code at}; the result calls that off. */
    Runnable at(long at, Runnable action);
}
