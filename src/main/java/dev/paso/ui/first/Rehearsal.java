package dev.paso.ui.first;

import dev.paso.experiment.Work;
import dev.paso.ui.line.Lines;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server opens a page of its own, as a browser does, before anybody comes: what Java has not run yet it must load and understand
 * first, and the first visitor would wait for that a second. Nothing of it stays.
 */
public final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Pattern TOKEN = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"key\":\"key\"[^{}]*\"value\":\"([\\w-]+)\"");
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"\\.?/?((?:VAADIN/build|styles)/[\\w.-]+)\"");
    /** Of the whole, and of each of its requests. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String WANTED = "field network threshold";

    private final URI address;
    private final Work work;
    private String cookie = "";

    /** @param address of this server */
    public Rehearsal(URI address, Work work) {
        this.address = address;
        this.work = work;
    }

    /** Returns when it is over, or after {@code most}; it goes on then. */
    public void play(Duration most) {
        CompletableFuture<Boolean> played = work.begin(this, Work.Length.LENGTHY, isWanted -> act());
        try {
            played.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("The first page is not waited for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it went well; what goes wrong is no visitor's business: then the first one waits. */
    private boolean act() {
        try {
            visit();
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.debug("No page was opened before the first visitor: {}", e.getMessage());
            return false;
        }
    }

    private void visit() throws IOException {
        for (String file : files(ask("playground", "", ""))) {
            ask(file, "", "");
        }
        String start = ask("?v-r=init&location=playground&query=", "", "");
        String key = found(KEY, start);
        String page = "?v-r=uidl&v-uiId=" + found(PAGE, start);
        String token = "{\"csrfToken\":\"" + found(TOKEN, start) + "\",";
        ask(
                page,
                token
                        + "\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"playground\","
                        + "\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}],"
                        + "\"syncId\":0,\"clientId\":0}",
                key);
        for (boolean isBack : List.of(true, false)) { // that it is there, and its first frame
            ask(
                    "line",
                    "{\"hello\":\"" + key + "\",\"isBack\":" + isBack
                            + ",\"streams\":[{\"stream\":1,\"sequence\":0,\"want\":\"" + WANTED + "\"}]}",
                    key);
        }
        ask(page, token + "\"rpc\":[],\"UNLOAD\":true}", key);
    }

    private static List<String> files(String page) {
        List<String> files = new ArrayList<>();
        FILE.matcher(page).results().forEach(file -> files.add(file.group(1)));
        return files;
    }

    private static String found(Pattern what, String text) {
        Matcher matcher = what.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("the page has no " + what);
        }
        return matcher.group(1);
    }

    /** @param body empty: nothing is sent, only asked */
    private String ask(String path, String body, String key) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) URI.create(address + "/" + path).toURL().openConnection();
        request.setConnectTimeout((int) LONGEST.toMillis());
        request.setReadTimeout((int) LONGEST.toMillis());
        request.setRequestProperty("Accept-Language", "en");
        request.setRequestProperty("Cookie", cookie);
        if (!body.isEmpty()) {
            request.setRequestMethod("POST");
            request.setDoOutput(true);
            request.setRequestProperty(
                    "Content-Type", path.equals("line") ? "text/plain" : "application/json; charset=UTF-8");
            request.setRequestProperty(Lines.HEADER, key);
            try (OutputStream out = request.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        String set = request.getHeaderField("Set-Cookie");
        cookie = set == null ? cookie : set.replaceFirst(";.*", "");
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
