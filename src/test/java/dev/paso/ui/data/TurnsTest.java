package dev.paso.ui.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void neverMoreThanSoManyReadAtOnceAndAllComeToTheirTurn() throws InterruptedException {
        Turns turns = new Turns(2);
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asked.add(turns.take(() -> {
                most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                begun.countDown();
                await(go);
                return reading.decrementAndGet();
            }));
        }
        await(begun);
        go.countDown();
        asked.forEach(CompletableFuture::join);
        assertThat(most).hasValue(2);
        assertThat(reading).hasValue(0);
    }

    @Test
    void whoeverFailsGivesTheirTurnBack() {
        Turns turns = new Turns(1);
        assertThatThrownBy(() -> turns.take(() -> {
                            throw new IllegalArgumentException("no table");
                        })
                        .join())
                .hasMessageContaining("no table");
        assertThat(turns.take(() -> "a table").join()).isEqualTo("a table");
    }

    @Test
    void whoeverLeavesTheLineIsNotReadFor() {
        Turns turns = new Turns(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger read = new AtomicInteger();
        CompletableFuture<Void> before = turns.take(() -> {
            await(go);
            return null;
        });
        CompletableFuture<Integer> left = turns.take(read::incrementAndGet);
        CompletableFuture<Integer> stayed = turns.take(read::incrementAndGet);
        left.cancel(false);
        go.countDown();
        before.join();
        assertThat(stayed.join()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
