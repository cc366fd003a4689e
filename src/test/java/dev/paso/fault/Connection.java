package dev.paso.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of a browser, and the one to the application that belongs to it. */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final byte[] NOTHING = {};
    private static final byte[] FORBIDDEN =
            ascii("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    private static final Pattern UPGRADE = Pattern.compile("(?i)\r\nUpgrade: *websocket *(?=\r\n)");

    private final Network network;
    private final Socket browser;
    private final Socket application = new Socket();
    private final Pump there;
    private final Pump back;
    private volatile boolean losesAnswer;
    private volatile boolean isForgotten;

    Connection(Network network, Socket browser) {
        this.network = network;
        this.browser = browser;
        there = new Pump(network, browser, application, this::request);
        back = new Pump(network, application, browser, this::answer);
    }

    /** Returns when the connection is over; {@code whenOver} has been called then. */
    void run(InetSocketAddress target, Runnable whenOver) {
        Thread.startVirtualThread(() -> {
            guarded(() -> application.connect(target));
            Thread reading = start(there::read);
            Thread writing = start(there::write);
            Thread answering = start(back::read);
            guarded(back::write);
            guarded(() -> {
                answering.join();
                writing.join();
                reading.join();
            });
            close();
            whenOver.run();
        });
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private Thread start(Work work) {
        return Thread.startVirtualThread(() -> guarded(work));
    }

    private void guarded(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            if (!isForgotten) {
                close(); // one end is gone; the other learns of it
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private byte[] request(byte[] bytes) throws IOException {
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("POST ") && network.losesAnswer()) {
            losesAnswer = true;
        }
        if (!head.startsWith("GET ") || !UPGRADE.matcher(head).find()) {
            return bytes;
        }
        return switch (network.conditions().upgrades()) {
            case PASS -> bytes;
            case SWALLOW -> NOTHING;
            case STRIP -> UPGRADE.matcher(head).replaceFirst("").getBytes(StandardCharsets.ISO_8859_1);
            case FORBID -> {
                browser.getOutputStream().write(FORBIDDEN);
                close();
                yield NOTHING;
            }
            case CLOSE -> {
                close();
                yield NOTHING;
            }
        };
    }

    private byte[] answer(byte[] bytes) {
        if (losesAnswer) {
            reset();
            return NOTHING;
        }
        return bytes;
    }

    /** Stays open at both ends, and nothing ever arrives again. */
    void forget() {
        isForgotten = true;
        there.forget();
        back.forget();
    }

    void closeWhenIdle() {
        if (!isForgotten && network.isIdleTooLong(Math.max(there.lastMoved(), back.lastMoved()))) {
            close();
        }
    }

    /** As when the way is gone: both ends get a reset, in the midst of whatever it was. */
    void reset() {
        close(browser, true);
        close(application, true);
    }

    private void close() {
        close(browser, false);
        close(application, false);
    }

    private static void close(Socket socket, boolean reset) {
        try (socket) {
            if (reset && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            LOG.debug("closed by the other end first", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
