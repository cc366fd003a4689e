package dev.paso.browser;

import java.io.IOException;
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
    private static final int PATIENCE_MILLIS = 20_000;

    /** Sends {@code text} to {@code port} of this machine, and reads until the server hangs up: ask it to. */
    static Raw send(int port, String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
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

    private static Raw parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        List<String> head = answer.substring(0, end).lines().toList();
        return new Raw(Integer.parseInt(head.getFirst().split(" ", 3)[1]), head, answer.substring(end + 4));
    }

    Optional<String> header(String name) {
        return head.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
