package dev.paso.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request stands in for a web socket that is lost, and for no other. */
class StandInTest {
    private Line line;

    @BeforeEach
    void lay() {
        MockVaadin.setup(new Routes());
        line = new Line("key", "address", UI.getCurrent(), 0);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
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
