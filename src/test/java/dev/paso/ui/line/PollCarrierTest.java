package dev.paso.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollCarrierTest {
    private static final byte[] KNOCK = {1, 0, 0, 0, 1}; // one byte long, and its kind

    private final PollCarrier carrier = new PollCarrier();
    private final List<byte[]> answers = new ArrayList<>();
    private int done;

    private void send() {
        carrier.send(Message.Sign.KNOCK, worked -> done++);
    }

    @Test
    void aRequestThatWaitsGetsWhatComes() {
        carrier.poll(answers::add);
        assertThat(answers).isEmpty();
        send();
        assertThat(answers).containsExactly(KNOCK);
        assertThat(done).isEqualTo(1);
    }

    @Test
    void anotherRequestEndsTheOneThatWaits() {
        List<byte[]> later = new ArrayList<>();
        carrier.poll(answers::add);
        carrier.poll(later::add);
        assertThat(answers).containsExactly(new byte[0]);
        send();
        assertThat(later).containsExactly(KNOCK);
    }

    @Test
    void withoutRequestsOnlySoMuchIsTakenAndTheRestWaitsForOne() {
        for (int i = 0; i < 4; i++) {
            send();
        }
        assertThat(done).as("the fourth is held").isEqualTo(3);
        carrier.poll(answers::add);
        assertThat(answers.getFirst()).hasSize(4 * KNOCK.length);
        assertThat(done).isEqualTo(4);
    }

    @Test
    void whatIsClosedHoldsNothingAndAnswersWhoWaits() {
        for (int i = 0; i < 4; i++) {
            send();
        }
        carrier.close();
        carrier.poll(answers::add);
        carrier.release();
        assertThat(answers).containsExactly(new byte[0]);
        assertThat(done).as("the one that was held is let go").isEqualTo(3);
    }
}
