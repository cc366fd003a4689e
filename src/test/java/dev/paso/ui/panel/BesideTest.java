package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import dev.paso.Until;
import dev.paso.experiment.HeldWork;
import dev.paso.experiment.Work;
import dev.paso.ui.line.BarePage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked beside a page: how often it is worked out, and what of it is shown. */
@ExtendWith(BarePage.class)
class BesideTest {
    private static final double BRIEF = 1e7;
    private static final double LENGTHY = 1e9;

    private final HeldWork held = new HeldWork();
    private final AtomicInteger worked = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Beside beside = new Beside(held.work(), failed::incrementAndGet);
    private final List<String> shown = new ArrayList<>();

    @AfterEach
    void end() {
        held.close();
    }

    @Test
    void whatTakesNoTimeIsShownAtOnce() {
        ask(1, "quick");
        assertThat(shown).containsExactly("quick");
    }

    @Test
    void whatTakesLongerIsShownWhenItIsKnown() {
        ask(BRIEF, "brief");
        MockVaadin.clientRoundtrip();
        assertThat(worked).hasValue(0);
        held.letGo();
        untilShown("brief");
        ask(LENGTHY, "lengthy");
        untilShown("brief", "lengthy");
    }

    /** Long ones have a thread of their own. */
    @Test
    void whatIsBriefDoesNotWaitForWhatIsLengthy() {
        held.letGo();
        CountDownLatch end = new CountDownLatch(1);
        held.work().begin(this, Work.Length.LENGTHY, isWanted -> {
            await(end);
            return true;
        });
        ask(BRIEF, "brief");
        untilShown("brief");
        ask(LENGTHY, "lengthy");
        MockVaadin.clientRoundtrip();
        held.work().begin(this, Work.Length.BRIEF, isWanted -> true).join();
        assertThat(worked).hasValue(1);
        end.countDown();
        untilShown("brief", "lengthy");
    }

    @Test
    void ofManyQuestionsTheFirstAndTheNewestAreAnswered() {
        for (String question : List.of("first", "second", "third", "newest")) {
            ask(LENGTHY, question);
        }
        held.letGo();
        untilShown("first", "newest");
        assertThat(worked).hasValue(2);
    }

    @Test
    void whatNobodyWantsAnyMoreIsSpared() {
        ask(LENGTHY, "first");
        ask(LENGTHY, "second");
        beside.forget();
        ask(LENGTHY, "third");
        held.letGo();
        untilShown("third");
        assertThat(worked).hasValue(1);
        assertThat(failed).hasValue(0);
    }

    @Test
    void whatIsForgottenIsNotAskedLater() {
        ask(LENGTHY, "first");
        ask(LENGTHY, "second");
        assertThat(beside.isAsked()).isTrue();
        beside.forget();
        assertThat(beside.isAsked()).isFalse();
        held.letGo();
        held.work().begin(this, Work.Length.LENGTHY, isWanted -> true).join();
        MockVaadin.clientRoundtrip();
        held.work().begin(this, Work.Length.LENGTHY, isWanted -> true).join();
        assertThat(worked).hasValue(0);
    }

    /** However often somebody changes their mind, one thread works for them. */
    @Test
    void whatIsBegunEndsBeforeTheNextBegins() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        beside.ask(
                LENGTHY,
                () -> {
                    begun.countDown();
                    await(end);
                    return "old";
                },
                shown::add);
        held.letGo();
        await(begun);
        beside.forget();
        ask(BRIEF, "new");
        MockVaadin.clientRoundtrip();
        held.work().begin(this, Work.Length.BRIEF, isWanted -> true).join();
        assertThat(worked).hasValue(0);
        end.countDown();
        untilShown("new");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsKnownAtOnceTakesThePlaceOfWhatIsNotKnownYet() {
        ask(LENGTHY, "late");
        ask(1, "quick");
        held.letGo();
        ask(LENGTHY, "last");
        untilShown("quick", "last");
    }

    @Test
    void aFailureIsToldAndTheNextQuestionIsAnswered() {
        beside.ask(LENGTHY, BesideTest::fail, shown::add);
        ask(LENGTHY, "next");
        held.letGo();
        untilShown("next");
        assertThat(failed).hasValue(1);
    }

    private static String fail() {
        throw new IllegalStateException("made by this test");
    }

    private void ask(double multiplications, String question) {
        beside.ask(
                multiplications,
                () -> {
                    worked.incrementAndGet();
                    return question;
                },
                shown::add);
    }

    private void untilShown(String... all) {
        Until.holds("all is shown", () -> {
            MockVaadin.clientRoundtrip();
            return shown.size() >= all.length;
        });
        assertThat(shown).containsExactly(all);
    }
}
