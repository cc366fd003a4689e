package dev.paso.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.Until;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultProxyTest {
    private static final String UPGRADE =
            "GET /socket HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: there\r\n\r\n";

    private static final int LONGEST_MILLIS = 5_000;

    private final Echo echo = new Echo();
    private final FaultProxy proxy = new FaultProxy(URI.create("http://127.0.0.1:" + echo.port()));

    @AfterEach
    void close() {
        proxy.close();
        echo.close();
    }

    @Test
    void passesEverythingOnAndForgetsWhoLeft() throws IOException {
        try (Socket browser = browser()) {
            say(browser, "one");
            assertThat(hear(browser, 3)).isEqualTo("one");
            say(browser, "two");
            assertThat(hear(browser, 3)).isEqualTo("two");
            assertThat(proxy.connections()).isEqualTo(1);
        }
        Until.holds("the connection is forgotten", () -> proxy.connections() == 0);
        assertThat(proxy.held()).isZero();
    }

    @Test
    void anApplicationThatClosesIsSeenToClose() throws IOException {
        try (Socket browser = browser()) {
            say(browser, "one");
            assertThat(hear(browser, 3)).isEqualTo("one");
            echo.hangUp();
            assertThat(browser.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aCutResetsWhatIsOpenAndRefusesWhatIsNewUntilItIsMended() throws IOException {
        try (Socket browser = browser()) {
            say(browser, "one");
            assertThat(hear(browser, 3)).isEqualTo("one");
            proxy.cut();
            assertThatThrownBy(() -> hear(browser, 1)).isInstanceOf(SocketException.class);
        }
        assertThatThrownBy(this::browser).isInstanceOf(ConnectException.class);
        proxy.resume();
        assertPasses();
    }

    @Test
    void aResetEndsWhatIsOpenAndTakesWhatIsNew() throws IOException {
        try (Socket browser = browser()) {
            say(browser, "one");
            assertThat(hear(browser, 3)).isEqualTo("one");
            proxy.reset();
            assertThatThrownBy(() -> hear(browser, 1)).isInstanceOf(SocketException.class);
        }
        assertPasses();
    }

    @Test
    void aStallHoldsBothDirectionsAndNewConnectionsAndLosesNothing() throws IOException {
        try (Socket old = browser()) {
            say(old, "one");
            assertThat(hear(old, 3)).isEqualTo("one");
            proxy.stall();
            say(old, "two");
            echo.say("news");
            try (Socket fresh = browser()) {
                say(fresh, "three");
                Until.holds("all of it is held", () -> proxy.held() == 3 + 4 + 5);
                assertThat(echo.heard()).isEqualTo("one");
                proxy.resume();
                assertThat(hear(fresh, 5)).isEqualTo("three");
            }
            assertThat(hear(old, 7)).isEqualTo("newstwo");
        }
    }

    @Test
    void aConnectionThatIsForgottenStaysSilentAndOthersWork() throws IOException {
        try (Socket old = browser()) {
            say(old, "one");
            assertThat(hear(old, 3)).isEqualTo("one");
            proxy.forget();
            say(old, "lost");
            echo.say("news");
            Until.holds("none of it is held", () -> proxy.held() == 0);
            echo.hangUp();
            assertPasses();
            assertThat(echo.heard()).isEqualTo("onehere");
            assertThat(proxy.connections()).isGreaterThanOrEqualTo(1);
            assertThat(old.getInputStream().available()).isZero();
        }
    }

    @Test
    void aDelayLengthensTheWayThereAndBackButDoesNotNarrowIt() throws IOException {
        Duration oneWay = Duration.ofMillis(60);
        proxy.delay(oneWay);
        try (Socket browser = browser()) {
            long begin = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                say(browser, "0123456789");
            }
            assertThat(hear(browser, 100)).hasSize(100);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(oneWay.multipliedBy(2));
        }
    }

    @Test
    void aRateSpreadsBytesOverTime() throws IOException {
        proxy.rate(10_000);
        try (Socket browser = browser()) {
            long begin = System.nanoTime();
            say(browser, "0123456789".repeat(100));
            assertThat(hear(browser, 1_000)).hasSize(1_000);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void anIdleConnectionIsClosedButNotBeforeItsTime() throws IOException {
        Duration timeout = Duration.ofMillis(150);
        proxy.idleTimeout(timeout);
        try (Socket browser = browser()) {
            long begin = System.nanoTime();
            say(browser, "one");
            assertThat(hear(browser, 3)).isEqualTo("one");
            assertThat(browser.getInputStream().read()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(timeout);
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsForAWebSocketAreTreatedAsSaidAndOthersPass(Upgrades how) throws IOException {
        proxy.upgrades(how);
        assertPasses();
        String before = echo.heard();
        try (Socket browser = browser()) {
            say(browser, UPGRADE);
            switch (how) {
                case PASS -> assertThat(hear(browser, UPGRADE.length())).isEqualTo(UPGRADE);
                case FORBID -> assertThat(hear(browser, 12)).isEqualTo("HTTP/1.1 403");
                case CLOSE -> assertThat(browser.getInputStream().read()).isEqualTo(-1);
                case STRIP -> {
                    String without = UPGRADE.replace("Upgrade: websocket\r\n", "");
                    assertThat(hear(browser, without.length())).isEqualTo(without);
                }
                case SWALLOW -> {
                    browser.shutdownOutput();
                    assertThat(browser.getInputStream().read()).isEqualTo(-1); // the end, and nothing before it
                }
            }
        }
        assertThat(echo.heard().contains("/socket")).isEqualTo(how == Upgrades.PASS || how == Upgrades.STRIP);
        assertThat(echo.heard()).startsWith(before);
    }

    @Test
    void aLostAnswerIsThatOfARequestWhichArrived() throws IOException {
        proxy.loseAnswer();
        try (Socket browser = browser()) {
            say(browser, "GET / HTTP/1.1\r\n\r\n");
            assertThat(hear(browser, 18)).startsWith("GET /");
            say(browser, "POST / HTTP/1.1\r\n\r\n");
            assertThatThrownBy(() -> hear(browser, 1)).isInstanceOf(SocketException.class);
        }
        assertThat(echo.heard()).contains("POST /");
        assertPasses();
        try (Socket browser = browser()) {
            say(browser, "POST /again HTTP/1.1\r\n\r\n");
            assertThat(hear(browser, 24)).as("the next one only").startsWith("POST /again");
        }
    }

    private void assertPasses() throws IOException {
        try (Socket browser = browser()) {
            say(browser, "here");
            assertThat(hear(browser, 4)).isEqualTo("here");
        }
    }

    private Socket browser() throws IOException {
        Socket browser =
                new Socket(InetAddress.getLoopbackAddress(), proxy.address().getPort());
        browser.setSoTimeout(LONGEST_MILLIS);
        return browser;
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hear(Socket socket, int count) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("ended after " + bytes.length + " bytes");
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
