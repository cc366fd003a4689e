package dev.paso.experiment;

import java.util.concurrent.CountDownLatch;

/** Workers that do nothing until they are let go: what is there before that was worked out by whoever asked. */
public final class HeldWork implements AutoCloseable {
    private final Work work = new Work(1);
    private final CountDownLatch go = new CountDownLatch(1);

    public HeldWork() {
        for (Work.Length length : Work.Length.values()) {
            work.begin(this, length, isWanted -> {
                hold();
                return true;
            });
        }
    }

    private void hold() {
        try {
            go.await();
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
