package dev.paso.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between browsers and the application, and lets the network between them fail while connections are open. Loopback only. All
 * methods may be called from any thread and at any time.
 */
public final class FaultProxy implements AutoCloseable {
    private static final Duration SWEEP = Duration.ofMillis(20);
    private static final int BACKLOG = 200;

    private final Network network = new Network();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final InetSocketAddress target;
    private final int port;
    private final Thread sweeper;
    private ServerSocket door;

    /** Before the application at {@code address}, on a free port. */
    public FaultProxy(URI address) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort());
        door = open(0);
        port = door.getLocalPort();
        sweeper = Thread.startVirtualThread(this::sweep);
    }

    /** What a browser opens instead of the application. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Connections that are open. */
    public int connections() {
        return connections.size();
    }

    /** Bytes that were sent and did not arrive yet. */
    public long held() {
        return network.held();
    }

    /** The way is gone: every connection is reset, and new ones are refused until {@link #resume}. */
    public synchronized void cut() {
        close(door);
        connections.forEach(Connection::reset);
    }

    /** Every connection is reset once; new ones go through. */
    public void reset() {
        connections.forEach(Connection::reset);
    }

    /** Connections stay and new ones are taken, but nothing goes either way until {@link #resume}. Nobody is told. */
    public void stall() {
        network.change(now -> now.withFlow(false));
    }

    /**
     * Connections that are open now stay so for ever, and nothing ever comes through them again; new ones work. So it is when somebody
     * walks from one Wi-Fi to another, or when a router forgets.
     */
    public void forget() {
        connections.forEach(Connection::forget);
    }

    /** After {@link #cut} or {@link #stall}: what was held goes on, and new connections are taken. */
    public synchronized void resume() {
        if (door.isClosed()) {
            door = open(port);
        }
        network.change(now -> now.withFlow(true));
    }

    /** How long everything takes in each direction. */
    public void delay(Duration oneWay) {
        network.change(now -> now.withDelay(oneWay));
    }

    /** A connection on which nothing went for so long is closed; {@link Duration#ZERO}: none. */
    public void idleTimeout(Duration timeout) {
        network.change(now -> now.withIdleTimeout(timeout));
    }

    /** Bytes a second in each direction of each connection; 0: as many as there are. */
    public void rate(long bytesPerSecond) {
        network.change(now -> now.withRate(bytesPerSecond));
    }

    /** What happens to WebSockets that are asked for from now on. */
    public void upgrades(Upgrades how) {
        network.change(now -> now.withUpgrades(how));
    }

    /** The next POST reaches the application, but its connection is reset in place of the answer. */
    public void loseAnswer() {
        network.loseAnswer();
    }

    @Override
    public synchronized void close() {
        cut();
        sweeper.interrupt();
        network.change(now -> Conditions.FINE);
    }

    private ServerSocket open(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), BACKLOG);
            Thread.startVirtualThread(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                take(opened.accept());
            } catch (IOException e) {
                close(opened); // nobody can come in any more, as after a cut
            }
        }
    }

    private void take(Socket browser) throws IOException {
        browser.setTcpNoDelay(true);
        Connection connection = new Connection(network, browser);
        connections.add(connection);
        connection.run(target, () -> connections.remove(connection));
    }

    private void sweep() {
        try {
            while (true) {
                Thread.sleep(SWEEP);
                connections.forEach(Connection::closeWhenIdle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the proxy is closed
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
