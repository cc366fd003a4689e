package dev.paso.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final int MOST = 60;
    private final CountDownLatch rush = new CountDownLatch(1);

    @Test
    void afterARushItsThreadsGoThoughThereIsAlwaysSomethingToDo() {
        try (ThreadPoolExecutor workers = new Workers(MOST, Duration.ofMillis(200))) {
            for (int i = 0; i < MOST; i++) {
                workers.execute(this::waitsForTheRush);
            }
            assertThat(workers.getPoolSize()).as("each has a thread of its own").isEqualTo(MOST);
            rush.countDown();
            Until.holds("few threads do all the rest", () -> {
                does(workers);
                return workers.getPoolSize() <= Workers.LEAST;
            });
        }
    }

    @Test
    void whatComesWhileAllOfThemWorkWaitsItsTurn() {
        try (ThreadPoolExecutor workers = new Workers(MOST, Duration.ofMillis(200))) {
            AtomicInteger done = new AtomicInteger();
            for (int i = 0; i < 5 * MOST; i++) {
                workers.execute(() -> {
                    waitsForTheRush();
                    done.incrementAndGet();
                });
            }
            assertThat(workers.getPoolSize()).isEqualTo(MOST);
            rush.countDown();
            Until.holds("all are done", () -> done.get() == 5 * MOST);
        }
    }

    /** What comes just when the last thread ends its task is not forgotten. */
    @Test
    void nothingIsForgottenBetweenTwoTasks() {
        try (ThreadPoolExecutor workers = new Workers(Workers.LEAST, Duration.ofMillis(200))) {
            AtomicInteger done = new AtomicInteger();
            for (int round = 0; round < 2_000; round++) {
                int before = done.get();
                for (int i = 0; i < 2 * Workers.LEAST; i++) {
                    workers.execute(done::incrementAndGet);
                }
                Until.holds("all of the round are done", () -> done.get() == before + 2 * Workers.LEAST);
            }
        }
    }

    private static void does(ThreadPoolExecutor workers) {
        try {
            workers.submit(() -> {}).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitsForTheRush() {
        try {
            rush.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
