package dev.paso.experiment;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a host: few, named, shared by all its learners, and made nowhere else.
 *
 * @param training makes updates and replays; in its slow lane those that take long, and expensive parts of frames
 * @param delivery builds frames and hands them over
 */
record Threads(Slices training, Slices delivery) implements AutoCloseable {
    private static final int REST_SECONDS = 10; // after which a thread without work ends
    private static final int DELIVERY_THREADS =
            4; // more than cores: a browser that is slow to take a frame holds one up

    /** Of {@code count} threads for training; what is slow gets half as many more: never all of the machine. */
    static Threads of(int count) {
        return new Threads(
                new Slices(count, Math.max(1, count / 2), "paso-train"), new Slices(DELIVERY_THREADS, "paso-deliver"));
    }

    /** Threads that end when they had nothing to do for a while. */
    static ThreadPoolExecutor pool(int most, String name) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most,
                most,
                REST_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name, 1).daemon().factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** One that waits for moments to come. */
    static ScheduledThreadPoolExecutor clock() {
        return new ScheduledThreadPoolExecutor(
                1, named("paso-timer"), new ThreadPoolExecutor.DiscardPolicy()); // after close nobody waits any more
    }

    static ThreadFactory named(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }

    @Override
    public void close() {
        training.close();
        delivery.close();
    }
}
