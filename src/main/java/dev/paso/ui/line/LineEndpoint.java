package dev.paso.ui.line;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Where web sockets arrive. The first thing a browser says is the key of its page; one that belongs to no page of its session is told so,
 * and makes its page anew.
 */
public final class LineEndpoint extends Endpoint {
    public static final String PATH = "/line";

    /** Closes a web socket whose page is not there any more. */
    static final CloseCode UNKNOWN = () -> 4404;

    private static final String SESSION = "session";
    private static final String EAR = "ear";
    private static final long WORDLESS_MILLIS = 10_000; // a web socket on which no page is named

    private final Lines lines;

    private LineEndpoint(Lines lines) {
        this.lines = lines;
    }

    /** How a container serves this. */
    public static ServerEndpointConfig config(Lines lines) {
        return ServerEndpointConfig.Builder.create(LineEndpoint.class, PATH)
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new LineEndpoint(lines));
                    }

                    @Override
                    public void modifyHandshake(
                            ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
                        String id = request.getHttpSession() instanceof HttpSession session ? session.getId() : "";
                        config.getUserProperties().put(SESSION, id);
                    }
                })
                .build();
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        String sessionId = String.valueOf(config.getUserProperties().get(SESSION));
        session.setMaxTextMessageBufferSize(Said.LONGEST);
        session.setMaxBinaryMessageBufferSize(1);
        session.setMaxIdleTimeout(WORDLESS_MILLIS);
        session.addMessageHandler(String.class, new Ear(session, sessionId));
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (session.getUserProperties().remove(EAR) instanceof Ear ear) {
            ear.leave();
        }
    }

    @Override
    public void onError(Session session, Throwable cause) {
        System.getLogger(LineEndpoint.class.getName()).log(System.Logger.Level.DEBUG, "a web socket broke", cause);
    }

    /** Hears one web socket. */
    private final class Ear implements MessageHandler.Whole<String> {
        private final Session session;
        private final String sessionId;
        private final SocketCarrier carrier;
        private volatile Optional<Line> line = Optional.empty();

        Ear(Session session, String sessionId) {
            this.session = session;
            this.sessionId = sessionId;
            carrier = new SocketCarrier(session);
            session.getUserProperties().put(EAR, this);
        }

        @Override
        public void onMessage(String text) {
            try {
                hear(Said.of(text));
            } catch (JacksonException | IllegalArgumentException nonsense) {
                SocketCarrier.close(session, CloseReason.CloseCodes.CANNOT_ACCEPT, "not understood");
            }
        }

        private void hear(Said said) {
            if (!said.hello().isEmpty()) {
                line = lines.find(said.hello(), sessionId);
                session.setMaxIdleTimeout(0); // from now on the line looks after it
            }
            if (line.isEmpty()) {
                SocketCarrier.close(session, UNKNOWN, "no such page");
                return;
            }
            Conversation.hear(lines, line.get(), said, carrier);
        }

        void leave() {
            line.ifPresent(one -> one.disconnect(carrier));
        }
    }
}
