package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Until;
import dev.paso.experiment.Work.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final Work work = new Work(2);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void end() {
        go.countDown();
        work.close();
    }

    @Test
    void neverMoreThanSoManyLongJobsAreWorkedOnAndAllComeToTheirTurn() {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(2);
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asked.add(work.begin(i, Length.LENGTHY, isWanted -> {
                most.accumulateAndGet(working.incrementAndGet(), Math::max);
                begun.countDown();
                await(go);
                return working.decrementAndGet();
            }));
        }
        await(begun);
        go.countDown();
        asked.forEach(CompletableFuture::join);
        assertThat(most).hasValue(2);
        assertThat(working).hasValue(0);
    }

    @Test
    void whoWantsMuchDoesNotKeepTheOthersWaiting() {
        holdBoth();
        List<String> order = new CopyOnWriteArrayList<>();
        CountDownLatch rest = new CountDownLatch(1);
        work.begin(
                "held",
                Length.LENGTHY,
                isWanted -> { // the other one does all that follows, one after the other
                    await(rest);
                    return "held";
                });
        List<CompletableFuture<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.add(work.begin("greedy", Length.LENGTHY, isWanted -> order.add("greedy")));
        }
        asked.add(work.begin("one", Length.LENGTHY, isWanted -> order.add("one")));
        asked.add(work.begin("other", Length.LENGTHY, isWanted -> order.add("other")));
        go.countDown();
        asked.forEach(CompletableFuture::join);
        rest.countDown();
        assertThat(order.subList(0, 4)).contains("one", "other");
    }

    @Test
    void whatIsBriefDoesNotWaitForWhatIsLong() {
        holdBoth();
        assertThat(work.begin("one", Length.BRIEF, isWanted -> "found").join()).isEqualTo("found");
    }

    @Test
    void whoeverFailsGivesTheirTurnBack() {
        assertThatThrownBy(() -> work.begin("one", Length.LENGTHY, isWanted -> {
                            throw new IllegalStateException("no table");
                        })
                        .join())
                .hasMessageContaining("no table");
        assertThat(work.begin("one", Length.LENGTHY, isWanted -> "a table").join())
                .isEqualTo("a table");
    }

    @Test
    void whoeverLeavesTheLineIsNotWorkedForAndWhoeverLeavesInTheMiddleIsToldSo() {
        AtomicBoolean isSeen = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Object> left = work.begin("one", Length.LENGTHY, isWanted -> {
            begun.countDown();
            await(go);
            isSeen.set(!isWanted.getAsBoolean());
            return "nothing";
        });
        await(begun);
        CompletableFuture<Object> held = work.begin("other", Length.LENGTHY, isWanted -> {
            await(go);
            return "held";
        });
        AtomicInteger worked = new AtomicInteger();
        CompletableFuture<Integer> never = work.begin("one", Length.LENGTHY, isWanted -> worked.incrementAndGet());
        left.cancel(false);
        never.cancel(false);
        go.countDown();
        held.join();
        work.begin("one", Length.LENGTHY, isWanted -> "last").join();
        Until.holds("whoever leaves in the middle is told so", isSeen::get);
        assertThat(worked).hasValue(0);
    }

    private void holdBoth() {
        CountDownLatch begun = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            work.begin("held", Length.LENGTHY, isWanted -> {
                begun.countDown();
                await(go);
                return "held";
            });
        }
        await(begun);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
