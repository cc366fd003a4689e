package dev.paso.bench.fuzz;

import dev.paso.json.HostileFiles;
import java.util.Locale;

/** How many files came to which end, and how long the slowest took. */
record Tally(
        long refused, long diverged, long finished, long stopped, long failed, double slowestMillis, long slowest) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, -1);

    static Tally of(HostileFiles.Fate fate, double millis, long seed) {
        boolean isOver = fate.trainer()
                .filter(trainer -> !trainer.isDiverged() && trainer.isOver())
                .isPresent();
        boolean isRefused = fate.refusal().isPresent();
        return new Tally(
                isRefused ? 1 : 0,
                fate.isDiverged() ? 1 : 0,
                isOver ? 1 : 0,
                isRefused || fate.isDiverged() || isOver ? 0 : 1,
                0,
                millis,
                seed);
    }

    static Tally failure(double millis, long seed) {
        return new Tally(0, 0, 0, 0, 1, millis, seed);
    }

    Tally and(Tally other) {
        boolean isSlower = slowestMillis >= other.slowestMillis;
        return new Tally(
                refused + other.refused,
                diverged + other.diverged,
                finished + other.finished,
                stopped + other.stopped,
                failed + other.failed,
                Math.max(slowestMillis, other.slowestMillis),
                isSlower ? slowest : other.slowest);
    }

    long files() {
        return refused + diverged + finished + stopped + failed;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d files: %,d refused in plain words, %,d trained (%,d of them to their end, %,d until they diverged), %,d failed;"
                        + " the slowest took %,.0f ms (file %d)",
                files(),
                refused,
                finished + diverged + stopped,
                finished,
                diverged,
                failed,
                slowestMillis,
                slowest);
    }
}
