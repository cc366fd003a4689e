package dev.paso.ui.first;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A page of the server's own that takes frames for a while, as a browser does: what Java remembers of that need not be counted again
 * before it compiles it for a class.
 */
final class Practice implements WebSocket.Listener {
    private static final byte FRAME = 0;
    private static final int BEFORE_SEQUENCE = Integer.BYTES + Integer.BYTES; // the stream's number and the page's revision

    private CompletableFuture<WebSocket> said = CompletableFuture.completedFuture(null);

    /** @param hello what a page says first on its line */
    static void take(URI line, String cookie, String hello, Duration howLong) throws IOException {
        Practice practice = new Practice();
        try (HttpClient http = HttpClient.newHttpClient()) {
            WebSocket socket = http.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .buildAsync(line, practice)
                    .join();
            practice.say(socket, hello);
            Thread.sleep(howLong);
            socket.abort();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean isLast) {
        ByteBuffer message = part.order(ByteOrder.LITTLE_ENDIAN);
        if (message.remaining() > BEFORE_SEQUENCE + Double.BYTES && message.get() == FRAME) {
            int stream = message.getInt();
            message.getInt();
            say(socket, "{\"streams\":[{\"stream\":" + stream + ",\"sequence\":" + (long) message.getDouble() + "}]}");
        }
        socket.request(1);
        return null;
    }

    /** One message after the other, as the socket wants it. */
    private synchronized void say(WebSocket socket, String what) {
        said = said.thenCompose(before -> socket.sendText(what, true));
    }
}
