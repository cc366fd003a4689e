package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StudyTest {
    private final Work work = new Work(2);
    private final Desk desk = new Desk(work);
    private final AtomicInteger told = new AtomicInteger();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    StudyTest() {
        desk.setListener(told::incrementAndGet);
    }

    @AfterEach
    void end() {
        gate.countDown();
        desk.close();
        work.close();
    }

    /** Waits at the gate until nobody wants it. */
    private String slowly(String key, BooleanSupplier isWanted) {
        begun.add(key);
        while (gate.getCount() > 0) {
            if (!isWanted.getAsBoolean()) {
                ended.add(key);
                throw new CancellationException();
            }
            Thread.onSpinWait();
        }
        return key.toUpperCase(Locale.ROOT);
    }

    @Test
    void askingNeverWaitsAndOfEqualThingsIsDoneOnce() {
        Study<String, String> study = desk.study(Work.Length.LENGTHY, this::slowly);
        assertThat(study.of("a").isWaiting()).isTrue();
        assertThat(study.of("a").isWaiting()).isTrue();
        gate.countDown();
        Until.holds("it is found", () -> study.of("a").found().isPresent());
        assertThat(study.of("a").found()).hasValue("A");
        assertThat(begun).containsExactly("a");
        Until.holds("the listener is told", () -> told.get() > 0);
    }

    @Test
    void theNewestWinsAndTheOneBeforeIsGivenUp() {
        Study<String, String> study = desk.study(Work.Length.LENGTHY, this::slowly);
        study.want("a");
        Until.holds("a is under way", () -> begun.contains("a"));
        study.want("b");
        Until.holds("a is given up", () -> ended.contains("a"));
        Until.holds("b is under way", () -> begun.contains("b"));
        gate.countDown();
        Until.holds("b is found", () -> study.of("b").found().isPresent());
        assertThat(study.latest()).hasValue("B");
    }

    @Test
    void oneThatFollowsIsNeverWorkedOnTwiceAtOnceAndEndsAtTheNewest() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Study<Integer, Integer> study = desk.following(Work.Length.LENGTHY, (step, isWanted) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.yield();
            atOnce.decrementAndGet();
            return step;
        });
        for (int step = 0; step <= 1_000; step++) {
            study.want(step);
        }
        Until.holds(
                "it is there",
                () -> study.latest().filter(step -> step == 1_000).isPresent());
        assertThat(most).hasValue(1);
    }

    @Test
    void whatFailsSaysWhyAndIsNotTriedAgainForTheSame() {
        Study<String, String> study = desk.study(Work.Length.BRIEF, (key, isWanted) -> {
            begun.add(key);
            throw new IllegalStateException("no " + key);
        });
        Until.holds("it failed", () -> study.of("tea").failure().isPresent());
        assertThat(study.of("tea").failure().orElseThrow()).hasMessage("no tea");
        assertThat(study.of("tea").isWaiting()).isFalse();
        assertThat(begun).containsExactly("tea");
    }

    @Test
    void withItsDeskEverythingIsGivenUpAndNothingBegins() {
        Study<String, String> study = desk.study(Work.Length.LENGTHY, this::slowly);
        study.want("a");
        Until.holds("a is under way", () -> begun.contains("a"));
        desk.close();
        Until.holds("a is given up", () -> ended.contains("a"));
        assertThat(study.of("b").isWaiting()).isTrue();
        assertThat(desk.isBusy()).isFalse();
        assertThat(begun).containsExactly("a");
    }

    @Test
    void whatIsForgottenIsWorkedOutAnew() {
        gate.countDown();
        Study<String, String> study = desk.study(Work.Length.LENGTHY, this::slowly);
        Until.holds("it is found", () -> study.of("a").found().isPresent());
        study.forget();
        assertThat(study.latest()).isEmpty();
        Until.holds("it is found again", () -> study.of("a").found().isPresent());
        assertThat(begun).containsExactly("a", "a");
    }

    @Test
    void whatIsForgottenIsGivenUp() {
        Study<String, String> study = desk.study(Work.Length.LENGTHY, this::slowly);
        study.want("a");
        Until.holds("a is under way", () -> begun.contains("a"));
        study.forget();
        Until.holds("a is given up", () -> ended.contains("a"));
        assertThat(desk.isBusy()).isFalse();
        assertThat(study.latest()).isEmpty();
    }

    @Test
    void whatWasFoundForOneIsNoAnswerForAnother() {
        Study<String, String> study =
                desk.study(Work.Length.LENGTHY, (key, isWanted) -> key.equals("a") ? "A" : slowly(key, isWanted));
        Until.holds("a is found", () -> study.of("a").found().isPresent());
        assertThat(study.of("b").isWaiting()).isTrue();
        study.want("c");
        Until.holds("c is under way", () -> begun.contains("c"));
        assertThat(study.latest()).as("until then, whatever was given up").hasValue("A");
    }
}
