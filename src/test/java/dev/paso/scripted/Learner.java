package dev.paso.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learner without a browser, who speaks as Vaadin's client does: opens the playground, presses Train and acknowledges each frame as
 * soon as it is there.
 */
public final class Learner implements WebSocket.Listener, AutoCloseable {
    private static final Pattern FRAME = Pattern.compile(
            "\\\\\"sequence\\\\\":(\\d+),.{0,60}\\\\\"state\\\\\":\\\\\"(\\w+).{0,60}\\\\\"step\\\\\":(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)}");
    private static final Pattern HEARD = Pattern.compile("\"clientId\":(\\d+)");
    private static final int ELEMENT_PROPERTIES = 1;
    private static final int TEXT_PROPERTIES = 7;
    private static final int CHILDREN = 2;
    private static final int LONGEST_SECONDS = 60;

    private final HttpClient http;
    private final URI address;
    private final String query;
    private final AtomicInteger frames = new AtomicInteger();
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch moved = new CountDownLatch(1);
    private final Queue<String> arrived = new ArrayDeque<>();
    private final Queue<Drag> drags = new ArrayDeque<>();
    private final List<Double> heard = new ArrayList<>();
    private final StringBuilder incoming = new StringBuilder();
    private final String cookie;
    private String csrfToken = "";
    private int framesNode;
    private int trainNode;
    private int thresholdNode;
    private int syncId;
    private int clientId;
    private int promise;
    private long pressed;
    private volatile long firstMoved;
    private volatile boolean isGone;
    private @Nullable WebSocket socket;
    private CompletableFuture<WebSocket> sending = CompletableFuture.completedFuture(null);

    /** A threshold that was told, in which message and when. */
    private record Drag(int message, long sent) {}

    Learner(HttpClient http, URI address, String query) throws IOException, InterruptedException {
        this.http = http;
        this.address = address;
        this.query = query;
        HttpResponse<String> page = get("/playground?" + query, "");
        cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** Returns when the first picture has come. */
    void open() throws IOException, InterruptedException {
        JsonNode start = json(get("/?v-r=init&location=playground&query=" + encoded(query), cookie)
                .body());
        csrfToken = start.at("/appConfig/uidl/Vaadin-Security-Key").asString();
        String pushId = start.at("/appConfig/uidl/Vaadin-Push-ID").asString();
        int ui = start.at("/appConfig/v-uiId").asInt();
        URI push = URI.create(address.toString().replaceFirst("http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + ui
                + "&v-pushId=" + pushId + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"
                + "&X-Vaadin-LastSeenServerSyncId=0");
        socket = http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(push, this)
                .join();
        await(connected, "answer on the web socket");
        navigate(ui);
        await(opened, "first frame");
    }

    private void navigate(int ui) throws IOException, InterruptedException {
        String message = message(
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"playground\",\"query\":\""
                        + query + "\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + ui))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode answer = json(body);
        synchronized (this) {
            framesNode = nodeWith(answer, "tag", 0, "paso-frames");
            thresholdNode = nodeWith(answer, "tag", 0, "paso-threshold");
            trainNode = parentOf(answer, nodeWith(answer, "text", TEXT_PROPERTIES, "Train"));
            read(body);
        }
    }

    private static int nodeWith(JsonNode answer, String key, int feature, String value) {
        return answer.path("changes")
                .valueStream()
                .filter(change -> change.path("key").asString("").equals(key)
                        && change.path("feat").asInt() == feature
                        && change.path("value").asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the page has no " + value))
                .path("node")
                .asInt();
    }

    private static int parentOf(JsonNode answer, int child) {
        return answer.path("changes")
                .valueStream()
                .filter(change -> change.path("feat").asInt() == CHILDREN
                        && change.path("addNodes").valueStream().anyMatch(node -> node.asInt() == child))
                .findFirst()
                .orElseThrow()
                .path("node")
                .asInt();
    }

    synchronized void train() {
        pressed = System.nanoTime();
        send("{\"type\":\"event\",\"node\":" + trainNode
                + ",\"event\":\"click\",\"data\":{\"event.shiftKey\":false,\"event.metaKey\":false,\"event.detail\":1,"
                + "\"event.ctrlKey\":false,\"event.clientX\":0,\"event.clientY\":0,\"event.altKey\":false,"
                + "\"event.button\":0,\"event.screenY\":0,\"event.screenX\":0}}");
    }

    /** Lets the threshold come to rest there: what a page tells of a drag. */
    synchronized void dragTo(double threshold) {
        drags.add(new Drag(clientId, System.nanoTime()));
        send("{\"type\":\"mSync\",\"node\":" + thresholdNode + ",\"feature\":" + ELEMENT_PROPERTIES
                + ",\"property\":\"threshold\",\"value\":" + threshold + "},{\"type\":\"event\",\"node\":"
                + thresholdNode
                + ",\"event\":\"threshold-changed\",\"data\":{\"event.detail.threshold\":" + threshold + "}}");
    }

    /** Of each threshold that was told, milliseconds until the server answered that it had taken the message. */
    synchronized List<Double> millisUntilHeard() {
        return List.copyOf(heard);
    }

    /** Milliseconds from pressing Train to the first frame in which an update was made; waits for it. */
    double millisToFirstMove() throws InterruptedException {
        await(moved, "frame that moved");
        return (firstMoved - pressed) / 1e6;
    }

    /** Frames so far. */
    public int frames() {
        return frames.get();
    }

    /** Neither reads nor answers any more, and does not close the connection: a lid was shut, a cable pulled. */
    public void vanish() {
        isGone = true;
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        if (isGone) {
            return null;
        }
        incoming.append(data);
        if (last) {
            String text = incoming.toString();
            incoming.setLength(0);
            connected.countDown();
            read(text);
        }
        socket.request(1);
        return null;
    }

    private static void await(CountDownLatch latch, String what) throws InterruptedException {
        if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no " + what + " came within " + LONGEST_SECONDS + " s");
        }
    }

    /** Takes what the server says, by either way; one message may bring two frames. */
    private void read(String message) {
        Matcher sync = SYNC.matcher(message.substring(Math.max(0, message.length() - 40)));
        if (sync.find()) {
            syncId = Integer.parseInt(sync.group(1));
        }
        Matcher answer = HEARD.matcher(message);
        if (!drags.isEmpty() && answer.find()) {
            int next = Integer.parseInt(
                    answer.group(1)); // the message that the server expects next: those before are taken
            while (!drags.isEmpty() && drags.element().message < next) {
                heard.add((System.nanoTime() - drags.remove().sent) / 1e6);
            }
        }
        Matcher frame = FRAME.matcher(message);
        while (frame.find()) {
            arrived.add(frame.group(1));
            frames.incrementAndGet();
            if (Long.parseLong(frame.group(3)) > 0 && moved.getCount() > 0) {
                firstMoved = System.nanoTime();
                moved.countDown();
            }
        }
        acknowledge();
    }

    /** Frames may come before the answer that says which element shows them. */
    private void acknowledge() {
        while (framesNode > 0 && !arrived.isEmpty()) {
            send("{\"type\":\"publishedEventHandler\",\"node\":" + framesNode
                    + ",\"templateEventMethodName\":\"acknowledge\",\"templateEventMethodArgs\":[" + arrived.remove()
                    + "],\"promise\":" + promise++ + "}");
            opened.countDown();
        }
    }

    /** Java's web socket takes one message at a time. */
    private void send(String call) {
        String message = message(call);
        String framed = message.length() + "|" + message;
        WebSocket open = Objects.requireNonNull(socket);
        sending = sending.thenCompose(before -> open.sendText(framed, true));
    }

    private synchronized String message(String call) {
        return "{\"csrfToken\":\"" + csrfToken + "\",\"rpc\":[" + call + "],\"syncId\":" + syncId + ",\"clientId\":"
                + clientId++ + "}";
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String text) {
        int begin = text.indexOf('{');
        int end = text.lastIndexOf('}');
        return JsonMapper.shared().readTree(text.substring(begin, end + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
