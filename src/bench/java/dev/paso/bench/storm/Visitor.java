package dev.paso.bench.storm;

import dev.paso.ui.line.Lines;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who opens a page with requests alone, as far as it pleases them. */
final class Visitor {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI address;
    private final String route;
    private String cookie = "";
    private String csrfToken = "";
    private String key = ""; // of the page's line
    private int page;
    private int messages;

    Visitor(HttpClient http, URI address, String route) {
        this.http = http;
        this.address = address;
        this.route = route;
    }

    /** The first two requests of a page; a host that is full answers them in its own way. Returns the state of the page, or nothing. */
    JsonNode open() throws IOException, InterruptedException {
        var answer = http.send(request("/" + route).build(), BodyHandlers.ofString());
        cookie = answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        String init = "/?v-r=init&location=" + route + "&query=";
        JsonNode start =
                json(http.send(request(init).build(), BodyHandlers.ofString()).body());
        csrfToken = start.at("/appConfig/uidl/Vaadin-Security-Key").asString("");
        page = start.at("/appConfig/v-uiId").asInt(0);
        return start.at("/appConfig/uidl");
    }

    /** As a browser goes on: it shows that it has read the page, and is shown the screen. */
    JsonNode navigate(JsonNode state) throws IOException, InterruptedException {
        key = state.path("changes")
                .valueStream()
                .filter(change -> change.path("key").asString("").equals("key"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the page has no line"))
                .path("value")
                .asString();
        return send("{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + route
                + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}");
    }

    private JsonNode send(String call) throws IOException, InterruptedException {
        String message = "{\"csrfToken\":\"" + csrfToken + "\",\"rpc\":[" + call + "],\"syncId\":" + messages
                + ",\"clientId\":" + messages++ + "}";
        HttpRequest request = request("/?v-r=uidl&v-uiId=" + page)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header(Lines.HEADER, key)
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        return json(http.send(request, BodyHandlers.ofString()).body());
    }

    /** Sends a file to the place on the screen that takes one; returns the answer's status. */
    int upload(JsonNode screen, String name, byte[] file) throws IOException, InterruptedException {
        String target = screen.path("changes")
                .valueStream()
                .filter(change -> change.path("key").asString("").equals("target"))
                .map(change -> change.path("value").path("uri").asString(""))
                .filter(value -> value.contains("VAADIN/dynamic"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the screen takes no file"));
        HttpRequest request = request("/" + target)
                .header("Content-Type", "text/csv")
                .header("X-Filename", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LONGEST)
                .header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static JsonNode json(String text) {
        int begin = text.indexOf('{');
        int end = text.lastIndexOf('}');
        return begin < 0 || end < begin
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(text.substring(begin, end + 1));
    }
}
