package dev.paso.network;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks WebDriver BiDi with a browser: commands and their results, and events.
 *
 * @see <a href="https://www.w3.org/TR/webdriver-bidi/">WebDriver BiDi</a>
 */
final class BiDi implements AutoCloseable {
    private static final int LONGEST_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final BiConsumer<String, JsonNode> events;
    private final WebSocket socket;

    /** The browser refused a command. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String reason) {
            super(reason);
        }
    }

    /** @param events told the name of each event and its parameters, on another thread */
    BiDi(URI address, BiConsumer<String, JsonNode> events) {
        this.events = events;
        socket = http.newWebSocketBuilder()
                .buildAsync(address, new Incoming())
                .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** @throws RefusedException where the browser says no */
    JsonNode send(String method, Map<String, ?> parameters) {
        long id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        String text = JsonMapper.shared().writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(text, true).join();
        try {
            return answer.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new RefusedException(method + ": " + e.getCause());
        } finally {
            open.remove(id);
        }
    }

    private void take(JsonNode message) {
        String type = message.path("type").asString("");
        if (type.equals("event")) {
            events.accept(message.path("method").asString(""), message.path("params"));
            return;
        }
        CompletableFuture<JsonNode> answer = open.get(message.path("id").asLong());
        if (answer == null) {
            return; // nobody waits for it any more
        }
        if (type.equals("success")) {
            answer.complete(message.path("result"));
        } else {
            answer.completeExceptionally(new RefusedException(message.path("error")
                            .asString("") + ", " + message.path("message").asString("")));
        }
    }

    private final class Incoming implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                JsonNode message = JsonMapper.shared().readTree(parts.toString());
                parts.setLength(0);
                take(message);
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
