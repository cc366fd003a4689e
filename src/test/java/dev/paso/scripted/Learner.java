package dev.paso.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A learner without a browser, who speaks as a page does: opens the playground, presses Train and acknowledges each frame as soon as it
 * is there.
 */
public final class Learner implements WebSocket.Listener, AutoCloseable {
    private static final Pattern STEP = Pattern.compile("\"step\":(\\d+)");
    private static final int LONGEST_SECONDS = 60;
    private static final int KNOCK = 1;

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
    private final Requests requests;
    private int lineNode;
    private int trainNode;
    private int thresholdNode;
    private long pressed;
    private volatile long firstMoved;
    private volatile boolean isGone;
    private @Nullable JsonNode screen;
    private @Nullable WebSocket socket;
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
        requests = new Requests(http, address, query);
    }

    /** Returns when the first picture has come. */
    void open() throws IOException, InterruptedException {
        JsonNode uidl = requests.begin(query);
        lineNode = Uidl.nodeWith(uidl, "tag", 0, "paso-line");
        String key = Uidl.change(uidl, lineNode, "key").path("value").asString();
        requests.setKey(key);
        screen = Uidl.json(requests.post(
                        "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"playground\","
                                + "\"query\":\"" + query
                                + "\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}")
                .join());
        thresholdNode = Uidl.nodeWith(screen, "tag", 0, "paso-threshold");
        trainNode = Uidl.parentOf(screen, Uidl.nodeWith(screen, "text", Uidl.TEXT_PROPERTIES, "Train"));
        socket = http.newWebSocketBuilder()
                .header("Cookie", requests.cookie())
                .buildAsync(URI.create(address.toString().replaceFirst("http", "ws") + "/line"), this)
                .join();
        say("{\"hello\":\"" + key + "\",\"isBack\":true,\"streams\":[{\"stream\":1,\"sequence\":0,\"want\":\"" + wanted
                + "\"}]}");
        await(opened, "first frame");
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
        return requests.post("{\"type\":\"event\",\"node\":" + trainNode
                + ",\"event\":\"click\",\"data\":{\"event.shiftKey\":false,\"event.metaKey\":false,\"event.detail\":1,"
                + "\"event.ctrlKey\":false,\"event.clientX\":0,\"event.clientY\":0,\"event.altKey\":false,"
                + "\"event.button\":0,\"event.screenY\":0,\"event.screenX\":0}}");
    }

    /** The number of the first element whose tag, or whose property, it is. */
    public int find(String key, String value) {
        return Uidl.nodeWith(
                Objects.requireNonNull(screen), key, key.equals("tag") ? 0 : Uidl.ELEMENT_PROPERTIES, value);
    }

    /** Presses Train, or Pause; returns when the page has said that it heard it. */
    public void press() {
        click().join();
    }

    /** An element tells of a number; returns when the page has said that it heard it. */
    public void tell(int node, String event, String key, double value) {
        requests.post("{\"type\":\"event\",\"node\":" + node + ",\"event\":\"" + event + "\",\"data\":{\"event.detail."
                        + key + "\":" + value + "}}")
                .join();
    }

    /** An element has another value; returns when the page has said that it heard it. */
    public void set(int node, String value) {
        requests.post("{\"type\":\"mSync\",\"node\":" + node + ",\"feature\":" + Uidl.ELEMENT_PROPERTIES
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
    public double longestAnswer() {
        return requests.longestAnswer();
    }

    /** Lets the threshold come to rest there: what a page tells of a drag. */
    synchronized void dragTo(double threshold) {
        drags.add(System.nanoTime());
        requests.post("{\"type\":\"mSync\",\"node\":" + thresholdNode + ",\"feature\":" + Uidl.ELEMENT_PROPERTIES
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
        requests.vanish();
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
            requests.post(requests.call(lineNode, "come"));
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
            requests.beat();
        }
    }

    private static long step(String frame) {
        Matcher step = STEP.matcher(frame);
        return step.find() ? Long.parseLong(step.group(1)) : 0;
    }

    /** Java's web socket takes one message at a time. */
    private synchronized void say(String what) {
        WebSocket open = Objects.requireNonNull(socket);
        words = words.thenCompose(before -> open.sendText(what, true));
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
