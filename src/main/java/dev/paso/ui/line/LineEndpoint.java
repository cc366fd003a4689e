package dev.paso.ui.line;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
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
    private static final int PART = 512; // characters: what a page says fits, but for its first words
    private static final long WORDLESS_MILLIS = 10_000; // a web socket on which no page is named

    private final Lines lines;

    private LineEndpoint(Lines lines) {
        this.lines = lines;
    }

    /** Has {@code container} serve this. For each page it keeps room for a message: little, for long ones come in parts. */
    public static void join(ServerContainer container, Lines lines) throws DeploymentException {
        container.setDefaultMaxTextMessageBufferSize(PART);
        container.setDefaultMaxBinaryMessageBufferSize(1);
        container.addEndpoint(config(lines));
    }

    private static ServerEndpointConfig config(Lines lines) {
        return ServerEndpointConfig.Builder.create(LineEndpoint.class, PATH)
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new LineEndpoint(lines));
                    }

                    @Override
                    public List<Extension> getNegotiatedExtensions(List<Extension> known, List<Extension> wanted) {
                        return List.of(); // frames are small already: to compress them again costs more than it saves
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
    private final class Ear implements MessageHandler.Partial<String> {
        private final Session session;
        private final String sessionId;
        private final SocketCarrier carrier;
        private String begun = "";
        private volatile Optional<Line> line = Optional.empty();

        Ear(Session session, String sessionId) {
            this.session = session;
            this.sessionId = sessionId;
            carrier = new SocketCarrier(session);
            session.getUserProperties().put(EAR, this);
        }

        @Override
        public void onMessage(String part, boolean isLast) {
            String text = begun + part;
            if (text.length() > Said.LONGEST) {
                SocketCarrier.close(session, CloseReason.CloseCodes.TOO_BIG, "too long");
                return;
            }
            begun = isLast ? "" : text;
            if (isLast) {
                hear(text);
            }
        }

        private void hear(String text) {
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
