package dev.paso.ui.line;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;

/** A web socket. */
final class SocketCarrier implements Carrier {
    static final long PATIENCE_MILLIS = 20_000; // a browser that takes nothing for so long is given up

    private final Session session;

    SocketCarrier(Session session) {
        this.session = session;
        session.getAsyncRemote().setSendTimeout(PATIENCE_MILLIS);
    }

    @Override
    public void send(Message message, Done done) {
        try {
            session.getAsyncRemote().sendBinary(message.bytes(), result -> done.accept(result.isOK()));
        } catch (IllegalStateException | IllegalArgumentException gone) { // it was closed meanwhile
            done.accept(false);
        }
    }

    @Override
    public void close() {
        close(session, CloseReason.CloseCodes.NORMAL_CLOSURE, "");
    }

    static void close(Session session, CloseReason.CloseCode code, String reason) {
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException | IllegalStateException gone) {
            System.getLogger(SocketCarrier.class.getName())
                    .log(System.Logger.Level.DEBUG, "a web socket was gone before it was closed", gone);
        }
    }
}
