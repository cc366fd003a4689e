package dev.paso.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.paso.experiment.Frame;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a line says over a carrier, in which order, and what becomes of it when the carrier is lost. */
@ExtendWith(BarePage.class)
class LineTest {
    private static final String KNOCK = "KNOCK";
    private static final String TICK = "TICK";
    private static final String WELCOME = "WELCOME";

    private static final int BUILDS_ON = 1 + 2 * Integer.BYTES + Double.BYTES; // where a frame says by how much

    private Line line;

    @BeforeEach
    void lay() {
        line = Line.of(UI.getCurrent());
    }

    /** Keeps what it is given, and has handed nothing over before somebody says so. */
    private static final class Held implements Carrier {
        private final List<String> sent = new ArrayList<>();
        private final List<Done> done = new ArrayList<>();
        private boolean isClosed;

        @Override
        public void send(Message message, Done told) {
            sent.add(message instanceof Message.Framed frame ? "frame of " + frame.stream() : message.toString());
            done.add(told);
        }

        @Override
        public void close() {
            isClosed = true;
        }

        /** What is under way arrives, and all that comes after it. */
        void arrive() {
            while (!done.isEmpty()) {
                done.removeFirst().accept(true);
            }
        }
    }

    /** Remembers what a browser said of it. */
    private static final class Told implements Stream {
        private final List<String> all = new ArrayList<>();

        @Override
        public void acknowledge(long sequence) {
            all.add("acknowledge " + sequence);
        }

        @Override
        public void resume(long sequence) {
            all.add("resume " + sequence);
        }

        @Override
        public void rest() {
            all.add("rest");
        }

        @Override
        public void want(Set<Frame.Kind> kinds) {
            all.add("want " + kinds);
        }
    }

    private Held connected(int turn) {
        Held carrier = new Held();
        assertThat(line.connect(carrier, turn, List.of())).isTrue();
        return carrier;
    }

    private void send(int stream, long sequence) {
        line.send(stream, 1, sequence, new Packed("{}", List.of()));
    }

    @Test
    void whoComesIsWelcomeAndFetchesWhatItMayHaveMissed() {
        Held carrier = connected(0);
        assertThat(carrier.sent).as("one after the other").containsExactly(WELCOME);
        carrier.arrive();
        assertThat(carrier.sent).containsExactly(WELCOME, KNOCK);
    }

    @Test
    void oneThatFailsKeepsNoOtherFromItsTurn() {
        List<String> seen = new ArrayList<>();
        Lines.each(List.of("one", "two", "three"), name -> {
            seen.add(name);
            if (name.equals("two")) {
                throw new IllegalStateException("made by this test");
            }
        });
        assertThat(seen).containsExactly("one", "two", "three");
    }

    @Test
    void aSignThatWaitsAlreadyIsNotSaidTwice() {
        Held carrier = connected(0);
        line.send(Message.Sign.KNOCK);
        line.send(Message.Sign.KNOCK);
        carrier.arrive();
        assertThat(carrier.sent).containsExactly(WELCOME, KNOCK);
    }

    @Test
    void aPageKnocksOnceUntilItIsFetched() {
        Held carrier = connected(0);
        carrier.arrive();
        carrier.sent.clear();
        UI.getCurrent().add(new Div());
        line.knockIfChanged();
        carrier.arrive();
        line.knockIfChanged();
        carrier.arrive();
        assertThat(carrier.sent).containsExactly(KNOCK);
        line.come();
        line.knockIfChanged();
        carrier.arrive();
        assertThat(carrier.sent).containsExactly(KNOCK, KNOCK);
    }

    @Test
    void aTickIsSaidOnlyWhereNothingElseIsOnItsWay() {
        Held carrier = connected(0);
        carrier.arrive();
        line.tick();
        line.tick();
        assertThat(carrier.sent).containsExactly(WELCOME, KNOCK, TICK);
        carrier.arrive();
        line.tick();
        assertThat(carrier.sent).containsExactly(WELCOME, KNOCK, TICK, TICK);
    }

    @Test
    void anotherCarrierTakesTheFirstOnesPlaceAndWhatWasOnItsWayIsLost() {
        Told told = new Told();
        int stream = line.join(told);
        Held first = connected(0);
        send(stream, 1);
        send(stream, 2);
        Held second = new Held();
        line.connect(second, 0, List.of(new Said.Place(stream, 7, "")));
        assertThat(first.isClosed).isTrue();
        second.arrive();
        assertThat(second.sent).as("the stream begins again by itself").containsExactly(WELCOME, KNOCK);
        assertThat(told.all).containsExactly("resume 0", "resume 7");
    }

    /** What the frame before holds is not sent again; where that one may be lost, it is. */
    @Test
    void theFirstFrameOverAnotherCarrierBuildsOnNothing() {
        int stream = line.join(new Told());
        List<Integer> buildsOn = new ArrayList<>();
        Consumer<Message> look = message -> {
            if (message instanceof Message.Framed frame) {
                buildsOn.add(frame.bytes().order(ByteOrder.LITTLE_ENDIAN).getInt(BUILDS_ON));
            }
        };
        line.connect(looking(look), 0, List.of());
        send(stream, 1);
        send(stream, 2);
        line.connect(looking(look), 0, List.of());
        send(stream, 3);
        send(stream, 4);
        assertThat(buildsOn).containsExactly(0, 1, 0, 1);
    }

    private static Carrier looking(Consumer<Message> look) {
        return new Carrier() {
            @Override
            public void send(Message message, Done done) {
                look.accept(message);
                done.accept(true);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void whatDoesNotArriveLeavesTheLineWithoutACarrier() {
        Held first = connected(0);
        first.done.getFirst().accept(false);
        assertThat(first.isClosed).isTrue();
        line.send(Message.Sign.LEAVING);
        assertThat(first.sent).as("nothing more is tried there").containsExactly(WELCOME);
        Held second = connected(0);
        second.arrive();
        assertThat(second.sent).containsExactly(WELCOME, KNOCK);
    }

    @Test
    void whatACarrierSaysThatWasReplacedChangesNothing() {
        Held first = connected(0);
        Held second = connected(0);
        first.done.getFirst().accept(true);
        assertThat(second.sent).as("the welcome is still on its way").containsExactly(WELCOME);
        line.disconnect(first);
        second.arrive();
        assertThat(second.sent).containsExactly(WELCOME, KNOCK);
    }

    @Test
    void ofAStreamThatIsLeftNothingMoreIsSaid() {
        Told told = new Told();
        int left = line.join(told);
        int other = line.join(new Told());
        Held carrier = connected(0);
        send(left, 1);
        send(other, 1);
        line.leave(left);
        send(left, 2);
        carrier.arrive();
        assertThat(carrier.sent).containsExactly(WELCOME, KNOCK, "frame of " + other);
        line.acknowledge(left, 1);
        assertThat(told.all).containsExactly("resume 0");
    }

    @Test
    void aClosedLineTakesNobodyAndSaysNothing() {
        Held first = connected(0);
        line.close();
        assertThat(first.isClosed).isTrue();
        Held late = new Held();
        assertThat(line.connect(late, 0, List.of())).isFalse();
        assertThat(late.isClosed).isTrue();
        line.send(Message.Sign.LEAVING);
        assertThat(late.sent).isEmpty();
    }

    @Test
    void whatABrowserSaysReachesItsStream() {
        Told told = new Told();
        int stream = line.join(told);
        line.acknowledge(stream, 5);
        line.want(stream, "field losses nothing");
        line.acknowledge(stream + 1, 6);
        assertThat(told.all).containsExactly("acknowledge 5", "want [FIELD]");
    }
}
