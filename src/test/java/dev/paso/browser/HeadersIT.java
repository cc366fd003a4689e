package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every answer says to the browser. */
@ExtendWith(Browsing.class)
class HeadersIT {
    private static final Path BUILD = Path.of("target/classes/META-INF/VAADIN/webapp/VAADIN/build");
    private static final String HANDSHAKE =
            "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n%sUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    private static int port() {
        return URI.create(Host.ofThisJvm().address()).getPort();
    }

    private static Raw get(String address, String... headers) {
        return Raw.ask(port(), "GET", address, headers);
    }

    @Test
    void everyAnswerIsCareful() throws Exception {
        for (Raw answer : List.of(
                get("/"),
                get("/paso.svg"),
                get(hashedFile()),
                get("/nope"),
                get("/%00"),
                get("//proof"),
                get("/?v-r=init&location=proof"),
                Raw.ask(port(), "PUT", "/"),
                Raw.ask(port(), "OPTIONS", "/"),
                Raw.ask(port(), "POST", "/?v-r=uidl", "Content-Length: 0"),
                Raw.send(port(), "NONSENSE\r\n\r\n"),
                handshake("/VAADIN/push", "Origin: https://evil.example\r\n"))) {
            String first = answer.head().getFirst();
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .as(first)
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'")
                    .contains("connect-src 'self'");
            assertThat(answer.header("X-Content-Type-Options")).as(first).hasValue("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(first).hasValue("same-origin");
            assertThat(answer.header("Permissions-Policy").orElse("")).as(first).contains("camera=()");
            assertThat(answer.header("Cache-Control")).as(first).isPresent();
            assertThat(answer.header("Server")).as(first).isEmpty();
            assertThat(answer.header("X-Powered-By")).as(first).isEmpty();
            assertThat(answer.header("Strict-Transport-Security")).as(first).isEmpty();
        }
    }

    private static String hashedFile() throws Exception {
        try (Stream<Path> files = Files.list(BUILD)) {
            return "/VAADIN/build/"
                    + files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("indexhtml-") && name.endsWith(".js"))
                            .findFirst()
                            .orElseThrow();
        }
    }

    @Test
    void whatHasItsHashInItsNameIsKeptAndThePageIsNot() throws Exception {
        assertThat(get(hashedFile()).header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(get("/").header("Cache-Control")).hasValue("no-cache");
        assertThat(get("/proof").header("Cache-Control")).hasValue("no-cache");
        assertThat(get("/VAADIN/build/nope-12345678.js").header("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void everyFileOfTheBuildHasItsHashInItsName() throws Exception {
        try (Stream<Path> files = Files.walk(BUILD)) {
            assertThat(files.filter(Files::isRegularFile).map(BUILD::relativize).map(Path::toString))
                    .isNotEmpty()
                    .allMatch(name -> name.matches(".+-[\\w-]{8}\\.\\w+(\\.br|\\.gz)?"));
        }
    }

    @Test
    void theSessionsCookieIsForThisHostAlone() {
        assertThat(get("/").header("Set-Cookie").orElseThrow())
                .startsWith("JSESSIONID=")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(get("/proof;jsessionid=0123456789ABCDEF0123456789ABCDEF")
                        .header("Set-Cookie")
                        .orElseThrow())
                .doesNotContain("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    void handshakesOfOtherSitesAreRefusedAtEveryAddress() {
        for (String address : List.of("/VAADIN/push", "/", "/nope", "/line", "//VAADIN/push")) {
            for (String origin : List.of("https://evil.example", "http://localhost:1", "null", "file://")) {
                Raw answer = handshake(address, "Origin: " + origin + "\r\n");
                assertThat(answer.status()).as(address + " " + origin).isEqualTo(403);
                assertThat(answer.header("Set-Cookie")).isEmpty();
            }
        }
    }

    private static Raw handshake(String address, String origin) {
        return Raw.send(
                port(),
                HANDSHAKE
                        .formatted(address, port(), origin)
                        .replace("Connection: Upgrade", "Connection: Upgrade, close"));
    }

    @Test
    void aPageIsNotHinderedByThePolicy(Visitors visitors) {
        Playground playground = visitors.open(); // the browser says what it refuses as an error, which fails this test
        playground.press("Train");
        playground.until("it trains", () -> playground.epoch() > 3);
        Page page = playground.page();
        assertThat(page.evaluate("() => fetch('https://evil.example/').then(() => 'sent', () => 'refused')"))
                .isEqualTo("refused");
        visitors.expect("evil.example");
    }
}
