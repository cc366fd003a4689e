package dev.paso.experiment;

import dev.paso.core.train.Limits;
import java.time.Duration;

/** A host with a few runs, for tests that are not about how many there are. */
public final class SmallHost {
    private static final int MOST_RUNS = 10;

    private SmallHost() {}

    public static Runs runs(int threads) {
        return new Runs(
                new RunSettings(threads, MOST_RUNS, Limits.DEFAULT, Duration.ofMinutes(1), Duration.ofSeconds(10), 30));
    }
}
