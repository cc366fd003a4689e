package dev.paso.scripted;

import dev.paso.ui.line.Lines;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The requests of one page: one after the other, as Vaadin's client makes them. */
final class Requests {
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Duration BEAT = Duration.ofSeconds(300); // as vaadin.heartbeatInterval has it

    private final HttpClient http;
    private final URI address;
    private final String cookie;
    private String csrfToken = "";
    private String key = ""; // of the page's line
    private int page;
    private int syncId;
    private int clientId;
    private int promise;
    private double longestAnswer; // milliseconds
    private long beatAt = System.nanoTime();
    private volatile boolean isGone;
    private CompletableFuture<?> requests = CompletableFuture.completedFuture(null);

    /** Asks for the playground. */
    Requests(HttpClient http, URI address, String query) throws IOException, InterruptedException {
        this.http = http;
        this.address = address;
        HttpResponse<String> page = get("/playground?" + query, "");
        cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    String cookie() {
        return cookie;
    }

    /** Asks for the page itself; returns what it begins with. */
    JsonNode begin(String query) throws IOException, InterruptedException {
        JsonNode start = Uidl.json(get("/?v-r=init&location=playground&query=" + encoded(query), cookie)
                .body());
        page = start.at("/appConfig/v-uiId").asInt();
        JsonNode uidl = start.at("/appConfig/uidl");
        csrfToken = uidl.path("Vaadin-Security-Key").asString();
        return uidl;
    }

    /** The page's line has this key. */
    void setKey(String key) {
        this.key = key;
    }

    /** No answer is waited for any more, and nothing is asked. */
    void vanish() {
        isGone = true;
    }

    /** Milliseconds that the longest request took since it was last asked for. */
    synchronized double longestAnswer() {
        double longest = longestAnswer;
        longestAnswer = 0;
        return longest;
    }

    private synchronized void answered(long begin) {
        longestAnswer = Math.max(longestAnswer, (System.nanoTime() - begin) / 1e6);
    }

    /** A call of a method that the server lets the page call. */
    synchronized String call(int node, String method) {
        return "{\"type\":\"publishedEventHandler\",\"node\":" + node + ",\"templateEventMethodName\":\"" + method
                + "\",\"templateEventMethodArgs\":[],\"promise\":" + promise++ + "}";
    }

    /** Tells the server; returns its answer once all before it are answered. */
    synchronized CompletableFuture<String> post(String call) {
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

    /** Vaadin gives a page up that has not said so often that it is there. */
    void beat() {
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
