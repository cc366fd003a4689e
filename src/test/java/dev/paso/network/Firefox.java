package dev.paso.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tabs of a Firefox as it is installed, without a window and with a profile of its own. */
final class Firefox implements Tabs {
    private static final Pattern READY = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    /** What Firefox itself logs as an error of a script when a connection fails. */
    private static final Pattern OF_THE_NETWORK =
            Pattern.compile("^(The connection to ws|Firefox can.t establish a connection|Loading (failed|module))");

    /** Nothing but the pages that are opened uses the network. */
    private static final String PREFERENCES = """
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
            user_pref("toolkit.telemetry.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("app.update.enabled", false);
            """;

    private final Process process;
    private final Path profile;
    private final BiDi browser;
    private final Map<String, Queue<String>> errors = new ConcurrentHashMap<>();

    private Firefox(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        browser = new BiDi(address, this::happened);
        browser.send("session.new", Map.of("capabilities", Map.of()));
        browser.send("session.subscribe", Map.of("events", List.of("log.entryAdded")));
    }

    static Firefox start(Path program) {
        try {
            Path profile = Files.createTempDirectory("paso-firefox");
            Files.writeString(profile.resolve("user.js"), PREFERENCES);
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--headless",
                            "--profile",
                            profile.toString(),
                            "--remote-debugging-port",
                            "0",
                            "about:blank")
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Firefox(process, profile, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofPlatform().daemon().start(() -> output.lines().forEach(ignored -> {}));
                return URI.create(ready.group(1) + "/session");
            }
        }
        throw new IllegalStateException("Firefox did not start:\n" + said);
    }

    private void happened(String event, JsonNode entry) {
        String text = entry.path("text").asString("");
        boolean isError = event.equals("log.entryAdded")
                && entry.path("type").asString("").equals("javascript")
                && entry.path("level").asString("").equals("error");
        if (isError && !OF_THE_NETWORK.matcher(text).find()) {
            String context = entry.path("source").path("context").asString("");
            errors.computeIfAbsent(context, key -> new ConcurrentLinkedQueue<>())
                    .add(text);
        }
    }

    @Override
    public Tab open(Locale language, String script) {
        String user = browser.send("browser.createUserContext", Map.of())
                .path("userContext")
                .asString();
        browser.send(
                "script.addPreloadScript",
                Map.of("functionDeclaration", "() => {" + script + "}", "userContexts", List.of(user)));
        String context = browser.send("browsingContext.create", Map.of("type", "window", "userContext", user))
                .path("context")
                .asString();
        Map<String, Object> spoken = Map.of("type", "string", "value", language.toLanguageTag());
        browser.send(
                "network.setExtraHeaders",
                Map.of(
                        "headers",
                        List.of(Map.of("name", "Accept-Language", "value", spoken)),
                        "userContexts",
                        List.of(user)));
        return new FirefoxTab(user, context);
    }

    @Override
    public void close() {
        browser.close();
        process.toHandle().destroy(); // and leaves its output open, which is being read
        process.onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class FirefoxTab implements Tab {
        private final String user;
        private final String context;

        FirefoxTab(String user, String context) {
            this.user = user;
            this.context = context;
        }

        @Override
        public void open(String address) {
            browser.send("browsingContext.navigate", Map.of("context", context, "url", address, "wait", "interactive"));
        }

        @Override
        public JsonNode evaluate(String expression) {
            try {
                JsonNode answer = browser.send(
                        "script.evaluate",
                        Map.of(
                                "expression",
                                "(async () => JSON.stringify(await (" + expression + ") ?? null))()",
                                "target",
                                Map.of("context", context),
                                "awaitPromise",
                                true));
                if (!answer.path("type").asString("").equals("success")) {
                    throw new BiDi.RefusedException(
                            answer.at("/exceptionDetails/text").asString(""));
                }
                return JsonMapper.shared().readTree(answer.at("/result/value").asString("null"));
            } catch (BiDi.RefusedException e) {
                throw new UnreachableException(e);
            }
        }

        @Override
        public void breathe(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean canBeOffline() {
            return false;
        }

        @Override
        public void offline(boolean isOffline) {
            throw new UnsupportedOperationException("Firefox cannot be told that it is offline");
        }

        @Override
        public List<String> errors() {
            return List.copyOf(errors.getOrDefault(context, new ConcurrentLinkedQueue<>()));
        }

        @Override
        public void close() {
            browser.send("browsingContext.close", Map.of("context", context));
            browser.send("browser.removeUserContext", Map.of("userContext", user));
        }
    }
}
