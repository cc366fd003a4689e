package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People with bad intentions, or bad networks, hold nobody else up. */
@ExtendWith(Browsing.class)
class SlowRequestsIT {
    private static final int MANY = 250;
    private static final Path BUILD = Path.of("target/classes/META-INF/VAADIN/webapp/VAADIN/build");

    private final List<Socket> sockets = new ArrayList<>();

    /** Where a request stops; {@code %s} is the cookie of a session, or a large file. */
    private enum Slow {
        HEADERS("GET /paso.svg HTTP/1.1\r\nHost: a\r\nX-Slow: a"),
        MESSAGE("POST /?v-r=uidl&v-uiId=0 HTTP/1.1\r\nHost: a\r\nCookie: %s\r\nContent-Length: 5000\r\n\r\n{"),
        FORM(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\na="),
        FILE(
                "POST /VAADIN/dynamic/resource/0/x/upload HTTP/1.1\r\nHost: a\r\nCookie: %s\r\nContent-Length: 9000000\r\n\r\na,b"),
        READING("GET %s HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5));

        private final String text;

        Slow(String text) {
            this.text = text;
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static int port() {
        return URI.create(Host.ofThisJvm().address()).getPort();
    }

    @ParameterizedTest
    @EnumSource
    void slowRequestsLeaveRoomForANewcomer(Slow slow) throws IOException {
        String place = slow == Slow.READING ? largestFile() : session();
        byte[] beginning = slow.text.replace("%s", place).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < MANY; i++) {
            Socket socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(1_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
            socket.getOutputStream().write(beginning);
        }
        trickle(slow);
        assertThat(Raw.ask(port(), "GET", "/proof").status()).isEqualTo(200); // waits no longer than Raw does
        trickle(slow);
        assertThat(Raw.ask(port(), "GET", "/paso.svg").status()).isEqualTo(200);
    }

    private static String session() {
        String cookie = Raw.ask(port(), "GET", "/?v-r=init&location=proof")
                .header("Set-Cookie")
                .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String largestFile() throws IOException {
        try (Stream<Path> files = Files.list(BUILD)) {
            Path largest = files.max(
                            Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
            return "/VAADIN/build/" + largest.getFileName();
        }
    }

    private void trickle(Slow slow) throws IOException {
        for (Socket socket : slow == Slow.READING ? List.<Socket>of() : sockets) {
            OutputStream out = socket.getOutputStream();
            out.write('a');
        }
    }

    @Test
    void aNewcomerTrainsBesideThem(Visitors visitors) throws IOException {
        slowRequestsLeaveRoomForANewcomer(Slow.MESSAGE);
        Playground playground = visitors.open();
        playground.press("Train");
        playground.until("it trains", () -> playground.epoch() > 3);
    }
}
