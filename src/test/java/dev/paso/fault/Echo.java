package dev.paso.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application that answers with what it hears. */
final class Echo implements AutoCloseable {
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final StringBuffer heard = new StringBuffer();

    Echo() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** All that came, whatever the connection. */
    String heard() {
        return heard.toString();
    }

    /** Says something unasked on every connection. */
    void say(String words) throws IOException {
        for (Socket socket : open) {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Closes every connection. */
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                Thread.startVirtualThread(() -> answer(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        byte[] buffer = new byte[1024];
        try (socket) {
            for (int count = socket.getInputStream().read(buffer);
                    count >= 0;
                    count = socket.getInputStream().read(buffer)) {
                heard.append(new String(buffer, 0, count, StandardCharsets.US_ASCII));
                socket.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException e) {
            return; // the other end left; what was heard stays
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
