package dev.paso.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Thorough;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However it ends, it ends, and says why. */
class LeavingIT {
    private static final int TERMINATED = 128 + 15;
    private static final Duration LONGEST = Duration.ofSeconds(10); // 5 s are promised; a test's machine may be busy

    private static final Duration START_AND_FILL = Duration.ofSeconds(90);

    @ParameterizedTest
    @Thorough(after = 1)
    @ValueSource(strings = {"busy", "hanging"})
    void aSignalEndsItWhateverItIsAt(String profile) throws IOException, InterruptedException {
        try (Launched paso = burdened(profile, Map.of())) {
            int port = paso.port();
            if (profile.equals("busy")) {
                paso.await("all of them train");
            }
            List<Socket> sockets = slowRequests(port);
            paso.process().toHandle().destroy();
            assertThat(paso.awaitEnd(LONGEST)).isEqualTo(TERMINATED);
            if (profile.equals("hanging")) {
                paso.await("goodbye is said");
            }
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** An application with a {@link Burden}. */
    private static Launched burdened(String profile, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("SPRING_PROFILES_ACTIVE", profile);
        all.put("SPRING_MAIN_SOURCES", Burden.class.getName());
        return Launched.paso(all);
    }

    private static List<Socket> slowRequests(int port) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (String begun : List.of(
                "",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\na",
                "GET /proof HTTP/1.1\r\nHost: a\r\n\r\n")) {
            for (int i = 0; i < 10; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
                sockets.add(socket);
            }
        }
        return sockets;
    }

    @Test
    void aSignalReachesItInAPipeline() throws IOException, InterruptedException {
        try (Launched shell = Launched.command(Map.of(), "sh", "-c", "./paso start | cat")) {
            shell.port();
            ProcessHandle paso = shell.process()
                    .descendants()
                    .filter(child -> child.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow();
            paso.destroy();
            shell.awaitEnd(LONGEST);
            assertThat(paso.isAlive()).isFalse();
        }
    }

    @Test
    void withoutMemoryItEndsAndSaysWhatWouldHelp() throws IOException, InterruptedException {
        try (Launched paso = burdened("leaking", Map.of("PASO_MEMORY", "200m"))) {
            assertThat(paso.awaitEnd(START_AND_FILL)).isEqualTo(3); // HotSpot's status of ExitOnOutOfMemoryError
            assertThat(paso.errors())
                    .anyMatch(line ->
                            line.startsWith("paso: out of memory: the 200m") && line.contains("PASO_MEMORY=2g"));
        }
    }
}
