package dev.paso.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Until;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bare server whose timeouts are too long for any of this. */
class PatientProtocolTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int MOST = 20;
    private static final int LONGER_THAN_A_TEST = 60_000;

    private static final String POST = "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n";

    private final Tomcat server = new Tomcat();
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean mayRead;

    /** Says how much it was sent, once it may read. */
    private final class Count extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/later")) {
                Until.holds("the test lets it read", () -> mayRead);
            }
            response.getWriter().print(request.getInputStream().readAllBytes().length);
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws LifecycleException {
        server.setBaseDir(folder.toString());
        Connector connector = new Connector(PatientProtocol.class.getName());
        connector.setPort(0);
        connector.setProperty("executorTerminationTimeoutMillis", "0");
        if (connector.getProtocolHandler() instanceof PatientProtocol protocol) {
            protocol.beAsPatientAs(PATIENCE, MOST);
            protocol.setConnectionTimeout(LONGER_THAN_A_TEST);
        }
        server.setConnector(connector);
        Context application = server.addContext("", folder.toString());
        Tomcat.addServlet(application, "count", new Count());
        application.addServletMappingDecoded("/", "count");
        server.start();
    }

    @AfterEach
    void stop() throws LifecycleException, IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
        server.destroy();
    }

    private Socket begin(String text) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), server.getConnector().getLocalPort());
        sockets.add(socket);
        send(socket, text);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends a byte to the one and a hundred to the others, again and again, until the one is cut. */
    private static void trickleUntilItIsCut(Socket one, Socket... others) {
        Until.holds("the connection is cut", () -> {
            try {
                for (Socket other : others) {
                    send(other, "a".repeat(100));
                }
                send(one, "a");
            } catch (IOException reset) {
                return true;
            }
            return isCut(one, 20);
        });
    }

    private static boolean isCut(Socket socket, int millis) {
        try {
            socket.setSoTimeout(millis);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(LONGER_THAN_A_TEST);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void headersThatTrickleInAreCut() throws IOException {
        trickleUntilItIsCut(begin("GET / HTTP/1.1\r\nHost: a\r\nX: a"));
    }

    @Test
    void aBodyThatTricklesInIsCut() throws IOException {
        trickleUntilItIsCut(begin(POST.formatted("/", 100_000) + "a"));
    }

    @Test
    void aBodyThatFlowsIsNotCutHoweverLongItTakes() throws IOException {
        Socket flowing = begin(POST.formatted("/", 100_000));
        trickleUntilItIsCut(begin(POST.formatted("/", 100_000) + "a"), flowing); // which began later
        send(flowing, "a".repeat(100_000));
        assertThat(answer(flowing)).endsWith("\r\n\r\n100000");
    }

    @Test
    void nobodyIsCutForTheServersOwnSlowness() throws IOException {
        Socket waiting = begin(POST.formatted("/later", 5) + "hello");
        trickleUntilItIsCut(begin(POST.formatted("/", 100_000) + "a"));
        mayRead = true;
        assertThat(answer(waiting)).endsWith("\r\n\r\n5");
    }

    @Test
    void onlySoManyOfAnAddressStay() throws IOException {
        Socket waiting = begin(POST.formatted("/later", 5) + "hello");
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < MOST + 4; i++) {
            idle.add(begin(""));
        }
        Until.holds(
                "five are cut",
                () -> idle.stream().filter(socket -> isCut(socket, 1)).count() == 5);
        mayRead = true;
        assertThat(answer(waiting)).endsWith("\r\n\r\n5"); // who is being served goes last
    }
}
