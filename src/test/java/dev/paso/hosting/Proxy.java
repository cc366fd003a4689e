package dev.paso.hosting;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A proxy with the example file of {@code docs/hosting}, on ports of its own, with a certificate made for it and little patience. */
public final class Proxy implements AutoCloseable {
    private static final Path EXAMPLES = Path.of("docs/hosting");
    private static final String PASSWORD = "not a secret";

    private final Launched process;
    private final int port;

    private Proxy(Launched process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where {@code https://localhost} is. */
    public int port() {
        return port;
    }

    public static Proxy nginx(Path folder, int paso) throws Exception {
        int port = freePort();
        makeCertificate(folder);
        String text = replaced(
                Files.readString(EXAMPLES.resolve("nginx.conf")),
                Map.of(
                        "listen 80;", "listen 127.0.0.1:" + freePort() + ";",
                        "listen 443 ssl", "listen 127.0.0.1:" + port + " ssl",
                        "127.0.0.1:8080", "127.0.0.1:" + paso,
                        "/etc/ssl/paso/", folder + "/",
                        "/run/nginx.pid", folder + "/nginx.pid",
                        "/var/log/nginx/error.log", "stderr",
                        "proxy_read_timeout 60s", "proxy_read_timeout 3s",
                        "access_log off;",
                                Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                                        .map(kind -> kind + "_temp_path " + folder + "/" + kind + ";")
                                        .reduce("access_log off;", String::concat)));
        Path file = Files.writeString(folder.resolve("nginx.conf"), text);
        return started(port, program("nginx"), "-p", folder.toString(), "-c", file.toString(), "-g", "daemon off;");
    }

    public static Proxy haproxy(Path folder, int paso) throws Exception {
        int port = freePort();
        makeCertificate(folder);
        String text = replaced(
                Files.readString(EXAMPLES.resolve("haproxy.cfg")),
                Map.of(
                        "bind :80\n", "bind 127.0.0.1:" + freePort() + "\n",
                        "bind :443", "bind 127.0.0.1:" + port,
                        "127.0.0.1:8080", "127.0.0.1:" + paso,
                        "/etc/ssl/paso/", folder + "/",
                        "timeout client 60s", "timeout client 3s",
                        "timeout server 60s", "timeout server 3s",
                        "timeout tunnel 60s", "timeout tunnel 3s"));
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);
        return started(port, program("haproxy"), "-db", "-f", file.toString());
    }

    /** What is replaced must be there, or the test would run something else than the example. */
    private static String replaced(String text, Map<String, String> replacements) {
        String result = text;
        for (Map.Entry<String, String> one : replacements.entrySet()) {
            if (!text.contains(one.getKey())) {
                throw new IllegalStateException("the example has no " + one.getKey());
            }
            result = result.replace(one.getKey(), one.getValue());
        }
        return result;
    }

    private static Proxy started(int port, String... command) throws Exception {
        Proxy proxy = new Proxy(Launched.command(Map.of(), command), port);
        for (int i = 0; !answers(port); i++) {
            if (i > 500 || !proxy.process.process().isAlive()) {
                proxy.close();
                throw new IllegalStateException(command[0] + " does not listen: " + proxy.process.errors());
            }
            proxy.process.process().waitFor(20, TimeUnit.MILLISECONDS);
        }
        return proxy;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A test never skips itself. */
    private static String program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no " + name + " found. Install it: sudo apt-get install " + name))
                .toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Its own authority, in the forms that either proxy takes. */
    private static void makeCertificate(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("paso.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "paso",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate: " + said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        String certificate = pem("CERTIFICATE", keys.getCertificate("paso").getEncoded());
        String key =
                pem("PRIVATE KEY", keys.getKey("paso", PASSWORD.toCharArray()).getEncoded());
        Files.writeString(folder.resolve("paso.crt"), certificate);
        Files.writeString(folder.resolve("paso.key"), key);
        Files.writeString(folder.resolve("paso.pem"), certificate + key);
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    @Override
    public void close() {
        process.process().toHandle().destroy();
        process.close();
    }
}
