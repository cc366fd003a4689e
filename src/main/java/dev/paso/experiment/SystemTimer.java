package dev.paso.experiment;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's own time, with one thread that waits for moments to come. */
final class SystemTimer implements Timer, AutoCloseable {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().name("paso-timer").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // after close nobody waits any more

    SystemTimer() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Runnable at(long at, Runnable action) {
        Future<?> alarm = executor.schedule(action, at - nanos(), TimeUnit.NANOSECONDS);
        return () -> alarm.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
