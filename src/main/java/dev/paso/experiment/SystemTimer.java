package dev.paso.experiment;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The machine's own time, with one thread that waits for moments to come. What is near in time happens at one beat: to wake a thread
 * for each learner would take longer than most of what it then does.
 */
final class SystemTimer implements Timer, AutoCloseable {
    private static final long BEAT = 4_000_000; // nanoseconds
    private final ScheduledThreadPoolExecutor executor = Threads.clock();

    SystemTimer() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Runnable at(long at, Runnable action) {
        Future<?> alarm = executor.schedule(action, beatFrom(at) - nanos(), TimeUnit.NANOSECONDS);
        return () -> alarm.cancel(false);
    }

    private static long beatFrom(long at) {
        return Math.ceilDiv(at, BEAT) * BEAT;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
