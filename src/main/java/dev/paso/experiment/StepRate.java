package dev.paso.experiment;

/** Steps per second while a run is running, over the last half second or so. */
final class StepRate {
    private static final long WINDOW = 500_000_000;

    private long since;
    private long firstStep;
    private double perSecond;
    private boolean isFirst;

    /** A run that just began to run. */
    void start(long now, long step) {
        since = now;
        firstStep = step;
        isFirst = true;
    }

    /** Steps were made up to {@code step}. */
    void measure(long now, long step) {
        long passed = now - since;
        if (passed <= 0 || !isFirst && passed < WINDOW) {
            return;
        }
        perSecond = (step - firstStep) * 1e9 / passed;
        if (passed >= WINDOW) {
            since = now;
            firstStep = step;
            isFirst = false;
        }
    }

    void clear() {
        perSecond = 0;
    }

    double perSecond() {
        return perSecond;
    }
}
