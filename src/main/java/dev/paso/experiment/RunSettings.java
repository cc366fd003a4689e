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
 * @param memory megabytes of all runs together, in the heap and beside it
 * @param maxGhosts runs that a screen keeps to compare with, at least 0
 */
public record RunSettings(
        int threads,
        int maxRuns,
        Limits limits,
        Duration idle,
        Duration gone,
        int framesPerSecond,
        int memory,
        int maxGhosts) {
    private static final int USUAL_GHOSTS = 5;
    private static final double OF_ALL = 0.625; // of the heap, although much of it lies beside: pages need the rest
    private static final int EIGHTH =
            8; // of the heap is one learner's; four of these fit, and leave room for small ones
    private static final long HEAP = Runtime.getRuntime().maxMemory() / 1_000_000; // megabytes

    public static final RunSettings DEFAULT = new RunSettings(
            Runtime.getRuntime().availableProcessors(),
            200,
            Limits.DEFAULT.withMemory((int) Math.min(Limits.DEFAULT.memory(), HEAP / EIGHTH)),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            30,
            usualMemory(),
            USUAL_GHOSTS);

    /** With the usual memory and number of ghosts. */
    public RunSettings(int threads, int maxRuns, Limits limits, Duration idle, Duration gone, int framesPerSecond) {
        this(threads, maxRuns, limits, idle, gone, framesPerSecond, usualMemory(), USUAL_GHOSTS);
    }

    public RunSettings {
        Require.atLeast("threads", threads, 1);
        Require.atLeast("maxRuns", maxRuns, 1);
        Require.positive("idle", idle.toNanos());
        Require.positive("gone", gone.toNanos());
        Require.inRange("framesPerSecond", framesPerSecond, 1, 1_000);
        Require.atLeast("memory", memory, 1);
        Require.atLeast("maxGhosts", maxGhosts, 0);
    }

    private static int usualMemory() {
        return (int) Math.min(Integer.MAX_VALUE, OF_ALL * HEAP);
    }
}
