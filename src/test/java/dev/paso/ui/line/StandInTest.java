package dev.paso.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request stands in for a web socket that is lost, and for no other. */
@ExtendWith(BarePage.class)
class StandInTest {
    private Line line;

    @BeforeEach
    void lay() {
        line = Line.of(UI.getCurrent());
    }

    @Test
    void aRequestDoesNotTakeThePlaceOfTheWebSocketThatItStoodInFor() {
        assertThat(line.connect(socket(sent -> {}), 3, List.of())).isTrue();
        assertThat(line.connect(new PollCarrier(), 3, List.of())).isFalse();
        assertThat(line.connect(new PollCarrier(), 4, List.of()))
                .as("of a later one it does")
                .isTrue();
    }

    @Test
    void aRequestTakesThePlaceOfAWebSocketThatIsGone() {
        SendResult gone = new SendResult(quiet(Session.class, sent -> {}), new IOException("gone"));
        assertThat(line.connect(socket(sent -> sent.onResult(gone)), 3, List.of()))
                .isTrue();
        assertThat(line.connect(new PollCarrier(), 3, List.of())).isTrue();
    }

    /** @param sending what becomes of each message */
    private static SocketCarrier socket(Consumer<SendHandler> sending) {
        return new SocketCarrier(quiet(Session.class, sending));
    }

    /** Something that does nothing, and whose parts do nothing, but for what is sent. */
    private static <T> T quiet(Class<T> type, Consumer<SendHandler> sending) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals("sendBinary")) {
                sending.accept((SendHandler) given[1]);
            }
            return method.getReturnType().isInterface() ? quiet(method.getReturnType(), sending) : null;
        }));
    }
}
