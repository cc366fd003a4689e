package dev.paso.fault;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The conditions that all connections of a proxy share; who must wait for better ones waits here. */
final class Network {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final AtomicLong held = new AtomicLong();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private Conditions conditions = Conditions.FINE;

    synchronized Conditions conditions() {
        return conditions;
    }

    synchronized void change(UnaryOperator<Conditions> change) {
        conditions = change.apply(conditions);
        notifyAll();
    }

    /** Bytes that were read and not passed on yet. */
    long held() {
        return held.get();
    }

    void hold(int bytes) {
        held.addAndGet(bytes);
    }

    void release(int bytes) {
        held.addAndGet(-bytes);
    }

    void loseAnswer() {
        answersToLose.incrementAndGet();
    }

    /** Whether the answer to a request that is passed on now is to be lost. */
    boolean losesAnswer() {
        return answersToLose.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    /** Waits as long as nothing flows; then as long as so many bytes, read at {@code since}, take under these conditions. */
    void carry(int bytes, long since) throws InterruptedException {
        awaitFlow();
        Conditions now = conditions();
        sleepUntil(since + now.delay().toNanos());
        if (now.bytesPerSecond() > 0) {
            sleepUntil(System.nanoTime() + bytes * NANOS_PER_SECOND / now.bytesPerSecond());
        }
        awaitFlow();
    }

    boolean isIdleTooLong(long lastMoved) {
        Duration timeout = conditions().idleTimeout();
        return timeout.isPositive() && System.nanoTime() - lastMoved > timeout.toNanos();
    }

    private synchronized void awaitFlow() throws InterruptedException {
        while (!conditions.flows()) {
            wait();
        }
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
