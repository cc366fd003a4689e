package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is, on a clock that only work moves. */
class SlicesTest {
    private static final int MILLISECOND = 1_000_000;

    private final AtomicLong clock = new AtomicLong();
    private final Slices slices = new Slices(1, 1, "test", clock::get, System::nanoTime);
    private final CountDownLatch begin = new CountDownLatch(1);
    private final List<String> turns = new CopyOnWriteArrayList<>();

    private Slices.@Nullable Seat sleeper;
    private int wakeAt;

    @AfterEach
    void close() {
        slices.close();
    }

    @Test
    void turnsAreFairByTheTimeTheyTake() {
        holdTheThread();
        busy("cheap", 2, 30);
        busy("dear", 20, 30);
        begin.countDown();
        Until.holds("all is done", () -> turns.size() == 60);
        List<String> both = turns.subList(0, turns.lastIndexOf("cheap"));
        assertThat(both.stream().filter("dear"::equals)).hasSizeBetween(2, 4); // 30 turns of 2 ms against 3 of 20
    }

    @Test
    void whoRestedForLongHasNoMoreThanTheOthers() {
        holdTheThread();
        busy("first", 2, 20);
        busy("second", 2, 20);
        Slices.Seat late = seat("late", 2, 20);
        wakeAfter(20, late);
        begin.countDown();
        Until.holds("all is done", () -> turns.size() == 60);
        List<String> shared = turns.subList(turns.indexOf("late"), turns.lastIndexOf("first"));
        long others = shared.stream().filter("first"::equals).count();
        assertThat(others).isGreaterThanOrEqualTo(9);
        assertThat(shared.stream().filter("late"::equals).count()).isBetween(others - 2, others + 2);
    }

    /** The only thread there is belongs to everyone. */
    @Test
    void whateverASliceThrowsTheOthersHaveTheirTurnsAndSoHasItsOwner() {
        for (Throwable thrown : List.of(new IllegalStateException("wanted"), new StackOverflowError("wanted"))) {
            AtomicInteger calls = new AtomicInteger();
            Slices.Seat failing = slices.seat(() -> {
                if (calls.getAndIncrement() == 0) {
                    fail(thrown);
                }
                return false;
            });
            failing.wake();
            Until.holds("it failed", () -> calls.get() == 1);
            int before = turns.size();
            busy("other", 1, 1);
            Until.holds("the other has its turn", () -> turns.size() > before);
            failing.wake();
            Until.holds("so has it", () -> calls.get() == 2);
        }
    }

    private static void fail(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(thrown);
        }
    }

    @Test
    void whoWasWokenDoesNotWaitForARoundOfTheBusy() {
        holdTheThread();
        for (int i = 0; i < 10; i++) {
            busy("busy", 2, 5);
        }
        wakeAfter(25, seat("woken", 1, 1));
        begin.countDown();
        Until.holds("all is done", () -> turns.size() == 51);
        assertThat(turns.indexOf("woken")).isBetween(25, 26);
    }

    @Test
    void whoIsWokenAgainAndAgainForLongTurnsWaitsAsTheBusyDo() {
        holdTheThread();
        busy("cheap", 2, 60);
        Slices.Seat[] greedy = new Slices.Seat[1];
        AtomicInteger left = new AtomicInteger(20);
        greedy[0] = slices.seat(() -> {
            clock.addAndGet(50 * MILLISECOND);
            turns.add("greedy");
            if (left.decrementAndGet() > 0) {
                greedy[0].wake(); // asks anew each time, as a paced run does
            }
            return false;
        });
        greedy[0].wake();
        begin.countDown();
        Until.holds("all is done", () -> turns.size() == 80);
        List<String> both = turns.subList(0, turns.lastIndexOf("cheap"));
        assertThat(both.stream().filter("greedy"::equals)).hasSizeLessThanOrEqualTo(5); // 120 ms of the cheap one's
    }

    @Test
    void longWorkHoldsNobodyUpWhoIsInTheOtherLane() {
        CountDownLatch endless = new CountDownLatch(1);
        Slices.Seat slow = slices.seat(Slices.Lane.SLOW, () -> {
            turns.add("slow");
            await(endless);
            return false;
        });
        slow.wake();
        Until.holds("the slow one is at work", () -> turns.contains("slow"));
        seat("quick", 1, 3).wake();
        Until.holds("the quick one is done", () -> turns.size() == 4);
        endless.countDown();
    }

    @Test
    void aSeatCanMoveToTheOtherLane() {
        holdTheThread();
        Slices.Seat moved = seat("moved", 1, 2);
        moved.move(Slices.Lane.SLOW);
        moved.wake();
        Until.holds("it works although the quick thread is held", () -> turns.size() == 2);
        begin.countDown();
    }

    /** Wakes a seat in the turn after which there were so many. */
    private void wakeAfter(int count, Slices.Seat seat) {
        sleeper = seat;
        wakeAt = count;
    }

    private void turn(String name) {
        turns.add(name);
        if (turns.size() == wakeAt && sleeper != null) {
            sleeper.wake();
        }
    }

    /** Nobody in the quick lane begins before all have come. */
    private void holdTheThread() {
        CountDownLatch held = new CountDownLatch(1);
        slices.seat(() -> {
                    held.countDown();
                    await(begin);
                    return false;
                })
                .wake();
        await(held);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void busy(String name, int millis, int count) {
        seat(name, millis, count).wake();
    }

    private Slices.Seat seat(String name, int millis, int count) {
        AtomicInteger left = new AtomicInteger(count);
        return slices.seat(() -> {
            clock.addAndGet((long) millis * MILLISECOND);
            turn(name);
            return left.decrementAndGet() > 0;
        });
    }
}
