package dev.paso.experiment;

import dev.paso.core.Require;
import dev.paso.core.train.Limits;
import java.time.Duration;

/**
 * What a host gives its runs.
 *
 * @param threads that train, at least 1
 * @param maxRuns open at once, at least 1
 * @param limits of each experiment
 * @param idle a run nobody watches pauses after this long, and goes on when it is watched again
 * @param gone a viewer counts as gone after this long without acknowledging a frame
 * @param framesPerSecond at most, for each viewer, at least 1
 * @param maxGhosts runs that a screen keeps to compare with, at least 0
 */
public record RunSettings(
        int threads, int maxRuns, Limits limits, Duration idle, Duration gone, int framesPerSecond, int maxGhosts) {
    private static final int USUAL_GHOSTS = 5;

    public static final RunSettings DEFAULT = new RunSettings(
            Runtime.getRuntime().availableProcessors(),
            200,
            Limits.DEFAULT,
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            30,
            USUAL_GHOSTS);

    /** With the usual number of ghosts. */
    public RunSettings(int threads, int maxRuns, Limits limits, Duration idle, Duration gone, int framesPerSecond) {
        this(threads, maxRuns, limits, idle, gone, framesPerSecond, USUAL_GHOSTS);
    }

    public RunSettings {
        Require.atLeast("threads", threads, 1);
        Require.atLeast("maxRuns", maxRuns, 1);
        Require.positive("idle", idle.toNanos());
        Require.positive("gone", gone.toNanos());
        Require.inRange("framesPerSecond", framesPerSecond, 1, 1_000);
        Require.atLeast("maxGhosts", maxGhosts, 0);
    }
}
