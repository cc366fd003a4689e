package dev.paso.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered to bytes that no browser and no HTTP client would send.
 *
 * @param head status line and headers
 */
record Raw(int status, List<String> head, String body) {
    private static final int PATIENCE_MILLIS =
            18_000; // the server's own timeouts free what is held up after 20 s, which is no merit

    /** Sends {@code text} to {@code port} of this machine, and reads one answer. */
    static Raw send(int port, String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "no answer to " + text.lines().findFirst().orElse(""), e);
        }
    }

    /** Asks for {@code address} as it is, dots, slashes and all, with {@code headers} as whole lines. */
    static Raw ask(int port, String method, String address, String... headers) {
        String lines = Arrays.stream(headers).map(header -> header + "\r\n").reduce("", String::concat);
        return send(
                port,
                method + " " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + lines
                        + "\r\n");
    }

    private static Raw read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server hung up after: " + head);
            }
            head.append((char) next);
        }
        List<String> lines =
                head.toString().lines().filter(line -> !line.isEmpty()).toList();
        Raw answer = new Raw(Integer.parseInt(lines.getFirst().split(" ", 3)[1]), lines, "");
        int length = answer.header("Content-Length").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        boolean isEmpty = answer.status == 204 || answer.status == 304;
        return new Raw(answer.status, lines, isEmpty ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    Optional<String> header(String name) {
        return head.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
