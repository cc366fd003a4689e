package dev.paso.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.web.Admission.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Admission.Settings THREE = new Admission.Settings(3, 100, 100);

    private int pages;
    private int fromAddress;
    private int ofBrowser;
    private long now;

    private final Crowd crowd = new Crowd() {
        @Override
        public int pages() {
            return pages;
        }

        @Override
        public int pagesFrom(String address) {
            return fromAddress;
        }

        @Override
        public int pagesOf(String sessionId) {
            return ofBrowser;
        }
    };

    private Admission admission(Admission.Settings settings) {
        return new Admission(settings, crowd, () -> now);
    }

    private static Answer.Wait wait(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Wait.class);
        return (Answer.Wait) answer;
    }

    @Test
    void whoeverComesWhileThereIsRoomComesIn() {
        pages = 2;
        assertThat(admission(THREE).ask("a", "", "")).isEqualTo(Answer.Welcome.COME_IN);
    }

    @Test
    void aClassOf150ComesFromOneAddressWithItsTeacher() {
        pages = 150;
        fromAddress = 150;
        assertThat(admission(Admission.Settings.DEFAULT).ask("a", "", "")).isEqualTo(Answer.Welcome.COME_IN);
    }

    @Test
    void aFullHostHasThemWaitInTheOrderInWhichTheyCame() {
        pages = 3;
        Admission admission = admission(THREE);
        Answer.Wait first = wait(admission.ask("a", "", ""));
        Answer.Wait second = wait(admission.ask("b", "", ""));
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(wait(admission.ask("b", "", second.ticket()))).isEqualTo(second);
        pages = 2;
        assertThat(wait(admission.ask("c", "", "")).number())
                .as("a newcomer does not pass those who wait")
                .isEqualTo(3);
        assertThat(wait(admission.ask("b", "", second.ticket())).number()).isEqualTo(2);
        assertThat(admission.ask("a", "", first.ticket())).isEqualTo(Answer.Welcome.COME_IN);
        pages = 2;
        assertThat(admission.ask("b", "", second.ticket())).isEqualTo(Answer.Welcome.COME_IN);
    }

    @Test
    void whoeverDoesNotAskAnyMoreHasLeftTheLine() {
        pages = 3;
        Admission admission = admission(THREE);
        wait(admission.ask("a", "", ""));
        now += Duration.ofSeconds(19).toNanos();
        Answer.Wait second = wait(admission.ask("b", "", ""));
        assertThat(second.number()).isEqualTo(2);
        now += Duration.ofSeconds(2).toNanos();
        assertThat(wait(admission.ask("b", "", second.ticket())).number()).isEqualTo(1);
    }

    @Test
    void whoeverGoesOnAskingKeepsTheirPlace() {
        pages = 3;
        Admission admission = admission(THREE);
        Answer.Wait first = wait(admission.ask("a", "", ""));
        for (int i = 0; i < 10; i++) {
            now += Duration.ofSeconds(Admission.AGAIN_SECONDS).toNanos();
            assertThat(wait(admission.ask("a", "", first.ticket()))).isEqualTo(first);
        }
        assertThat(wait(admission.ask("b", "", "")).number()).isEqualTo(2);
    }

    @Test
    void aTicketThatSomebodyMadeUpIsWorthNothing() {
        pages = 3;
        Admission admission = admission(THREE);
        Answer.Wait answer = wait(admission.ask("a", "", "made up"));
        assertThat(answer.ticket()).isNotEqualTo("made up").hasSizeGreaterThan(10);
    }

    @Test
    void oneBrowserAndOneNetworkHaveLimitsOfTheirOwn() {
        Admission admission = admission(new Admission.Settings(100, 10, 5));
        ofBrowser = 5;
        assertThat(admission.ask("a", "session", "")).isEqualTo(new Answer.Enough(true, 5));
        assertThat(admission.ask("a", "", "")).isEqualTo(Answer.Welcome.COME_IN);
        ofBrowser = 4;
        fromAddress = 10;
        assertThat(admission.ask("a", "session", "")).isEqualTo(new Answer.Enough(false, 10));
    }
}
