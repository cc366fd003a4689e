package dev.paso.experiment;

import java.util.concurrent.CountDownLatch;

/** Workers that do nothing until they are let go: what is there before that was worked out by whoever asked. */
public final class HeldWork implements AutoCloseable {
    private final Work work = new Work(1);
    private CountDownLatch go = new CountDownLatch(0);

    public HeldWork() {
        hold();
    }

    /** Holds them, when they have done what they were asked. */
    public void hold() {
        letGo();
        CountDownLatch held = new CountDownLatch(1);
        go = held;
        for (Work.Length length : Work.Length.values()) {
            work.begin(this, length, isWanted -> {
                await(held);
                return true;
            });
        }
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Work work() {
        return work;
    }

    public void letGo() {
        go.countDown();
    }

    @Override
    public void close() {
        letGo();
        work.close();
    }
}
