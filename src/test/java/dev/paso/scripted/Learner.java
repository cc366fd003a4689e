package dev.paso.scripted;

import dev.paso.ui.line.Lines;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learner without a browser, who speaks as a page does: opens the playground, presses Train and acknowledges each frame as soon as it
 * is there.
 */
public final class Learner implements WebSocket.Listener, AutoCloseable {
    private static final Pattern STEP = Pattern.compile("\"step\":(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final int ELEMENT_PROPERTIES = 1;
    private static final int TEXT_PROPERTIES = 7;
    private static final int CHILDREN = 2;
    private static final int LONGEST_SECONDS = 60;
    private static final int KNOCK = 1;
    private static final Duration BEAT = Duration.ofSeconds(60); // as vaadin.heartbeatInterval has it

    private final HttpClient http;
    private final URI address;
    private final String query;
    private final String wanted; // parts of frames
    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicReference<Awaited> awaited = new AtomicReference<>(Awaited.NOTHING);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch moved = new CountDownLatch(1);
    private volatile Far far = new Far(Long.MAX_VALUE, new CountDownLatch(0));
    private final Queue<Long> drags = new ArrayDeque<>(); // when each was told
    private final List<Double> heard = new ArrayList<>();
    private final List<ByteBuffer> incoming = new ArrayList<>();
    private final String cookie;
    private String csrfToken = "";
    private String key = ""; // of the page's line
    private int page;
    private int lineNode;
    private int trainNode;
    private int thresholdNode;
    private int syncId;
    private int clientId;
    private int promise;
    private double longestAnswer; // milliseconds
    private long pressed;
    private long beatAt = System.nanoTime();
    private volatile long firstMoved;
    private volatile boolean isGone;
    private @Nullable JsonNode screen;
    private @Nullable WebSocket socket;
    private CompletableFuture<?> requests = CompletableFuture.completedFuture(null);
    private CompletableFuture<WebSocket> words = CompletableFuture.completedFuture(null);

    /** A state of the run that a frame is to show, and who waits for it. */
    private record Awaited(String state, CountDownLatch there) {
        private static final Awaited NOTHING = new Awaited("", new CountDownLatch(0));
    }

    /** A step of the run that a frame is to have passed, and who waits for it. */
    private record Far(long step, CountDownLatch there) {}

    Learner(HttpClient http, URI address, String query, String wanted) throws IOException, InterruptedException {
        this.http = http;
        this.address = address;
        this.query = query;
        this.wanted = wanted;
        HttpResponse<String> page = get("/playground?" + query, "");
        cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** Returns when the first picture has come. */
    void open() throws IOException, InterruptedException {
        JsonNode start = json(get("/?v-r=init&location=playground&query=" + encoded(query), cookie)
                .body());
        page = start.at("/appConfig/v-uiId").asInt();
        JsonNode uidl = start.at("/appConfig/uidl");
        csrfToken = uidl.path("Vaadin-Security-Key").asString();
        lineNode = nodeWith(uidl, "tag", 0, "paso-line");
        key = change(uidl, lineNode, "key").path("value").asString();
        screen =
                json(post("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"playground\","
                                + "\"query\":\"" + query
                                + "\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}")
                        .join());
        thresholdNode = nodeWith(screen, "tag", 0, "paso-threshold");
        trainNode = parentOf(screen, nodeWith(screen, "text", TEXT_PROPERTIES, "Train"));
        socket = http.newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(URI.create(address.toString().replaceFirst("http", "ws") + "/line"), this)
                .join();
        say("{\"hello\":\"" + key + "\",\"isBack\":true,\"streams\":[{\"stream\":1,\"sequence\":0,\"want\":\"" + wanted
                + "\"}]}");
        await(opened, "first frame");
    }

    private static JsonNode change(JsonNode answer, int node, String key) {
        return answer.path("changes")
                .valueStream()
                .filter(change -> change.path("node").asInt() == node
                        && change.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow();
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
        click();
    }

    /** Pauses what trains, or goes on; returns how many milliseconds it took until a frame showed that. */
    double click(boolean isTraining) throws InterruptedException {
        Awaited answer = new Awaited(isTraining ? "paused" : "running", new CountDownLatch(1));
        awaited.set(answer);
        long begin = System.nanoTime();
        click();
        await(answer.there, "frame that is " + answer.state);
        return (System.nanoTime() - begin) / 1e6;
    }

    private synchronized CompletableFuture<String> click() {
        return post("{\"type\":\"event\",\"node\":" + trainNode
                + ",\"event\":\"click\",\"data\":{\"event.shiftKey\":false,\"event.metaKey\":false,\"event.detail\":1,"
                + "\"event.ctrlKey\":false,\"event.clientX\":0,\"event.clientY\":0,\"event.altKey\":false,"
                + "\"event.button\":0,\"event.screenY\":0,\"event.screenX\":0}}");
    }

    /** The number of the first element whose tag, or whose property, it is. */
    public int find(String key, String value) {
        return nodeWith(Objects.requireNonNull(screen), key, key.equals("tag") ? 0 : ELEMENT_PROPERTIES, value);
    }

    /** Presses Train, or Pause; returns when the page has said that it heard it. */
    public void press() {
        click().join();
    }

    /** An element tells of a number; returns when the page has said that it heard it. */
    public void tell(int node, String event, String key, double value) {
        post("{\"type\":\"event\",\"node\":" + node + ",\"event\":\"" + event + "\",\"data\":{\"event.detail." + key
                        + "\":" + value + "}}")
                .join();
    }

    /** An element has another value; returns when the page has said that it heard it. */
    public void set(int node, String value) {
        post("{\"type\":\"mSync\",\"node\":" + node + ",\"feature\":" + ELEMENT_PROPERTIES
                        + ",\"property\":\"value\",\"value\":\"" + value + "\"}")
                .join();
    }

    /** Waits until a frame shows a step after {@code step}. */
    public void awaitAfter(long step) throws InterruptedException {
        Far awaitedStep = new Far(step, new CountDownLatch(1));
        far = awaitedStep;
        await(awaitedStep.there, "frame after step " + step);
    }

    /** Milliseconds that the longest request took since it was last asked for. */
    public synchronized double longestAnswer() {
        double longest = longestAnswer;
        longestAnswer = 0;
        return longest;
    }

    private synchronized void answered(long begin) {
        longestAnswer = Math.max(longestAnswer, (System.nanoTime() - begin) / 1e6);
    }

    /** Lets the threshold come to rest there: what a page tells of a drag. */
    synchronized void dragTo(double threshold) {
        drags.add(System.nanoTime());
        post("{\"type\":\"mSync\",\"node\":" + thresholdNode + ",\"feature\":" + ELEMENT_PROPERTIES
                        + ",\"property\":\"threshold\",\"value\":" + threshold + "},{\"type\":\"event\",\"node\":"
                        + thresholdNode
                        + ",\"event\":\"threshold-changed\",\"data\":{\"event.detail.threshold\":" + threshold + "}}")
                .thenRun(this::heardDrag);
    }

    private synchronized void heardDrag() {
        heard.add((System.nanoTime() - drags.remove()) / 1e6);
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

    /** Bytes of the line's messages so far. */
    long bytes() {
        return bytes.get();
    }

    /** Neither reads nor answers any more, and does not close the connection: a lid was shut, a cable pulled. */
    public void vanish() {
        isGone = true;
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        if (isGone) {
            return null;
        }
        bytes.addAndGet(data.remaining());
        incoming.add(ByteBuffer.allocate(data.remaining()).put(data).flip());
        if (last) {
            ByteBuffer whole = ByteBuffer.allocate(
                            incoming.stream().mapToInt(ByteBuffer::remaining).sum())
                    .order(ByteOrder.LITTLE_ENDIAN);
            incoming.forEach(whole::put);
            incoming.clear();
            read(whole.flip());
        }
        socket.request(1);
        return null;
    }

    private static void await(CountDownLatch latch, String what) throws InterruptedException {
        if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no " + what + " came within " + LONGEST_SECONDS + " s");
        }
    }

    /** Takes what the line says. */
    private void read(ByteBuffer message) {
        byte kind = message.get();
        if (kind == KNOCK) {
            post(call(lineNode, "come"));
        } else if (kind == 0) {
            int stream = message.getInt();
            message.getInt(); // the revision of the page
            long sequence = (long) message.getDouble();
            message.getInt(); // what it builds on
            byte[] utf = new byte[message.getInt()];
            message.get(utf);
            String text = new String(utf, StandardCharsets.UTF_8);
            frames.incrementAndGet();
            opened.countDown();
            Awaited answer = awaited.get();
            if (text.contains("\"state\":\"" + answer.state + "\"")) {
                answer.there.countDown();
            }
            if (moved.getCount() > 0 && step(text) > 0) {
                firstMoved = System.nanoTime();
                moved.countDown();
            }
            if (far.there.getCount() > 0 && step(text) > far.step) {
                far.there.countDown();
            }
            say("{\"streams\":[{\"stream\":" + stream + ",\"sequence\":" + sequence + "}]}");
            beat();
        }
    }

    private static long step(String frame) {
        Matcher step = STEP.matcher(frame);
        return step.find() ? Long.parseLong(step.group(1)) : 0;
    }

    /** Vaadin gives a page up that has not said so often that it is there. */
    private void beat() {
        if (System.nanoTime() - beatAt > BEAT.toNanos()) {
            beatAt = System.nanoTime();
            http.sendAsync(
                    HttpRequest.newBuilder(URI.create(address + "/?v-r=heartbeat&v-uiId=" + page))
                            .header("Cookie", cookie)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    /** Java's web socket takes one message at a time. */
    private synchronized void say(String what) {
        WebSocket open = Objects.requireNonNull(socket);
        words = words.thenCompose(before -> open.sendText(what, true));
    }

    private synchronized String call(int node, String method) {
        return "{\"type\":\"publishedEventHandler\",\"node\":" + node + ",\"templateEventMethodName\":\"" + method
                + "\",\"templateEventMethodArgs\":[],\"promise\":" + promise++ + "}";
    }

    /** Vaadin's client makes one request after the other. */
    private synchronized CompletableFuture<String> post(String call) {
        CompletableFuture<String> answer = requests.thenCompose(
                        before -> isGone ? new CompletableFuture<HttpResponse<String>>() : send(call))
                .thenApply(HttpResponse::body)
                .thenApply(this::synced);
        requests = answer;
        return answer;
    }

    private CompletableFuture<HttpResponse<String>> send(String call) {
        long begin = System.nanoTime();
        return http.sendAsync(request(call), HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> answered(begin));
    }

    private synchronized HttpRequest request(String call) {
        return HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + page))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header(Lines.HEADER, key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"csrfToken\":\"" + csrfToken + "\",\"rpc\":[" + call
                        + "],\"syncId\":" + syncId + ",\"clientId\":" + clientId++ + "}"))
                .build();
    }

    private synchronized String synced(String answer) {
        Matcher sync = SYNC.matcher(answer);
        while (sync.find()) {
            syncId = Integer.parseInt(sync.group(1));
        }
        return answer;
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
