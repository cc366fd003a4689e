package dev.paso.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks for a page as a browser does, and does not show it: three requests, and nothing more. */
public final class Bot {
    private Bot() {}

    /** Returns what the server answers to the last of them. */
    public static String open(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> page = send(http, HttpRequest.newBuilder(address.resolve("/playground")));
            String cookie =
                    page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
            JsonNode start = JsonMapper.shared()
                    .readTree(send(
                                    http,
                                    HttpRequest.newBuilder(address.resolve("/?v-r=init&location=playground&query="))
                                            .header("Cookie", cookie))
                            .body());
            String message = "{\"csrfToken\":\""
                    + start.at("/appConfig/uidl/Vaadin-Security-Key").asString()
                    + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"playground\","
                    + "\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}],\"syncId\":0,\"clientId\":0}";
            return send(
                            http,
                            HttpRequest.newBuilder(address.resolve("/?v-r=uidl&v-uiId="
                                            + start.at("/appConfig/v-uiId").asInt()))
                                    .header("Cookie", cookie)
                                    .header("Content-Type", "application/json; charset=UTF-8")
                                    .POST(HttpRequest.BodyPublishers.ofString(message)))
                    .body();
        }
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
