package dev.paso.web;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that wait for requests in a stack: the one that worked last works next. Tomcat's own wait in a queue, where ten learners
 * keep a hundred threads of a rush alive, and their buffers, because each has a turn before it has been idle for long.
 */
final class Workers extends ThreadPoolExecutor {
    static final int LEAST = 4;

    /** @param most threads; what comes while all of them work waits its turn */
    Workers(int most, Duration idle) {
        super(
                LEAST,
                most,
                idle.toNanos(),
                TimeUnit.NANOSECONDS,
                new Stack(),
                Thread.ofPlatform().name("http-exec-", 1).daemon().factory(),
                (task, workers) -> ((Workers) workers).later(task));
    }

    /** A thread that ended its task meanwhile may have missed this one: it is called until it has come. */
    private void later(Runnable task) {
        if (isShutdown()) {
            throw new RejectedExecutionException("no thread comes for it any more");
        }
        Stack stack = (Stack) getQueue();
        stack.late.add(task);
        while (isWaitedFor(stack) && !stack.offer(Workers::nothing)) {
            if (getPoolSize() < getMaximumPoolSize() && stack.late.remove(task)) {
                execute(task); // that thread went home: another begins
                return;
            }
            Thread.onSpinWait();
        }
    }

    private boolean isWaitedFor(Stack stack) {
        return !isShutdown() && !stack.late.isEmpty() && getActiveCount() < getMaximumPoolSize();
    }

    private static void nothing() {}

    /** Idle threads wait here, the latest on top, unless somebody has waited for one of them. */
    private static final class Stack extends SynchronousQueue<Runnable> {
        final transient Queue<Runnable> late = new ConcurrentLinkedQueue<>();

        @Override
        public @Nullable Runnable poll(long patience, TimeUnit unit) throws InterruptedException {
            Runnable task = late.poll();
            return task != null ? task : super.poll(patience, unit);
        }

        @Override
        public Runnable take() throws InterruptedException {
            Runnable task = late.poll();
            return task != null ? task : super.take();
        }
    }
}
