package dev.paso.bench.storm;

import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.scripted.ClassRoom;
import dev.paso.scripted.Learner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What neighbours do to a host, each for a bounded time and a bounded number of times. */
final class Weather {
    private static final int PAGES = 1_000;
    private static final int SLOW = 250;
    private static final int UPLOADS = 20;
    private static final int UPLOAD_BYTES = 9_800_000;
    private static final List<Integer> WIDTHS = List.of(1_997, 1_997, 1_024, 1_024, 1_024);

    private final URI address;
    private final byte[] table = table(); // made beforehand: it takes seconds

    Weather(URI address) {
        this.address = address;
    }

    /** A kind of trouble; returns what came of it, in words. */
    interface Trouble {
        String run(int seconds) throws IOException, InterruptedException;
    }

    /** Pages of which only the first two requests are made. */
    String pagesWithoutABrowser(int seconds) throws InterruptedException {
        AtomicInteger opened = new AtomicInteger();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService visitors = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < PAGES; i++) {
                visitors.execute(() -> attempt(() -> {
                    new Visitor(http, address, "playground").open();
                    opened.incrementAndGet();
                }));
            }
            visitors.shutdown();
            visitors.awaitTermination(seconds, TimeUnit.SECONDS);
            visitors.shutdownNow();
        }
        return opened + " opened";
    }

    /** Requests that come a byte a second, and never to their end. */
    String slowRequests(int seconds) throws IOException, InterruptedException {
        List<Socket> open = new ArrayList<>();
        int closed = 0;
        try {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
                socket.getOutputStream()
                        .write("POST / HTTP/1.1\r\nHost: slow\r\nX-".getBytes(StandardCharsets.US_ASCII));
                open.add(socket);
            }
            for (int second = 0; second < seconds; second++) {
                Thread.sleep(1_000); // their pace
                closed = 0;
                for (Socket socket : open) {
                    closed += isTaken(socket) ? 0 : 1;
                }
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        return closed + " of " + SLOW + " closed by the server";
    }

    private static boolean isTaken(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return true;
        } catch (IOException e) {
            return false; // the server has had enough
        }
    }

    /** Networks of millions of weights; so few epochs that their links are not refused. */
    String expensiveLinks(int seconds) throws IOException, InterruptedException {
        List<ClassRoom> rooms = new ArrayList<>();
        List<Integer> frames = new ArrayList<>();
        try {
            for (int width : WIDTHS) {
                attempt(() -> rooms.add(new ClassRoom(address, wide(width), 1)));
            }
            for (ClassRoom room : rooms) {
                attempt(room::train);
            }
            Thread.sleep(1_000L * seconds / 2); // a measurement lasts; it waits for nothing
        } finally {
            rooms.forEach(room -> frames.add(room.learners().getFirst().frames()));
            rooms.forEach(ClassRoom::close);
        }
        return "frames for each of them: " + frames;
    }

    private static String wide(int width) {
        int layers = width > 1_500 ? 1 : 2; // between the first and the last
        StringBuilder model =
                new StringBuilder("{\"type\":\"Linear\",\"in\":2,\"out\":" + width + "},{\"type\":\"Tanh\"},");
        for (int i = 0; i < layers; i++) {
            model.append("{\"type\":\"Linear\",\"in\":%d,\"out\":%d},{\"type\":\"Tanh\"},".formatted(width, width));
        }
        model.append("{\"type\":\"Linear\",\"in\":%d,\"out\":1}".formatted(width));
        return "e=" + ExperimentLink.encode(ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 200, "noise": 0.3, "seed": 0},
                 "split": {"type": "TrainTestSplit", "test_size": 0.25, "seed": 13}, "model": [%s],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.01}, "loader": {"batch_size": 16}, "epochs": 1000}
                """.formatted(model)));
    }

    /** Tables of almost the allowed size, all at once. */
    String uploads(int seconds) throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(UPLOADS);
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService visitors = Executors.newFixedThreadPool(UPLOADS)) {
            for (int i = 0; i < UPLOADS; i++) {
                visitors.execute(() -> attempt(() -> {
                    Visitor visitor = new Visitor(http, address, "scores");
                    var screen = visitor.navigate(visitor.open());
                    ready.countDown();
                    ready.await(seconds, TimeUnit.SECONDS);
                    int status = visitor.upload(screen, "scores.csv", table);
                    (status == 200 ? taken : refused).incrementAndGet();
                }));
            }
            visitors.shutdown();
            visitors.awaitTermination(seconds, TimeUnit.SECONDS);
            visitors.shutdownNow();
        }
        return taken + " taken, " + refused + " refused";
    }

    private static byte[] table() {
        StringBuilder text = new StringBuilder("score,truth\n");
        for (int i = 0; text.length() < UPLOAD_BYTES - 80; i++) { // some 150,000 rows: fewer than allowed
            double score = 0.5 + 0.5 * Math.sin(i * 0.618);
            text.append("%.60f".formatted(score)).append(i % 3 == 0 ? ",1\n" : ",0\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Learners who are connected and read nothing any more. */
    List<ClassRoom> frozen(int count) {
        List<ClassRoom> rooms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            attempt(() -> rooms.add(vanished()));
        }
        return rooms;
    }

    /** Somebody who trains, and whose lid is shut. */
    ClassRoom vanished() throws IOException, InterruptedException {
        ClassRoom room = new ClassRoom(address, ClassRoom.QUERY, 1);
        room.train();
        room.learners().forEach(Learner::vanish);
        return room;
    }

    private interface Attempt {
        void run() throws IOException, InterruptedException;
    }

    /** A host may refuse what is too much; that is counted by what is missing. */
    private static void attempt(Attempt action) {
        try {
            action.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            System.err.println("storm: refused: " + e);
        }
    }
}
