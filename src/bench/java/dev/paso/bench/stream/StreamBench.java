package dev.paso.bench.stream;

import dev.paso.bench.stream.Pages.Visit;
import dev.paso.bench.stream.Pages.Watched;
import dev.paso.fault.FaultProxy;
import dev.paso.process.Server;
import dev.paso.scripted.ClassRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./paso bench stream}: starts the application as {@code ./paso run} does and measures what learners get: one, one who is far away,
 * and a class. Words: the class path of the application, Chromium, and how many are in the class; with {@code only} behind them the class
 * alone. The browser, the learners and the application share the machine. The status is 1 where a goal is missed.
 */
public final class StreamBench {
    private static final int VISITS = 7;
    private static final int WATCH_SECONDS = 8;
    private static final int CLASS_SECONDS = 10;
    private static final int DRAGS_A_SECOND = 4;
    private static final int FIRST = 5; // who come before the class, and rest
    private static final int SMALL_CLASS = 30; // up to so many have the full pace
    private static final int CLICKS = 120;
    private static final double KILO = 1_000;

    private final Goals goals = new Goals();
    private final Server server;

    private StreamBench(Server server) {
        this.server = server;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Figures.title();
        int status;
        try (Server server = Server.start(args[0])) {
            StreamBench bench = new StreamBench(server);
            if (args.length < 4) {
                bench.measureOneLearner(Path.of(args[1]));
                bench.measureDistance(Path.of(args[1]));
            }
            bench.measureClass(Integer.parseInt(args[2]));
            status = bench.goals.status();
        }
        System.exit(status); // the browser's driver leaves threads behind
    }

    private void measureOneLearner(Path chromium) {
        Figures.row(
                "start until the application listens",
                "%.1f s",
                server.startUp().toMillis() / 1e3);
        try (Pages pages = new Pages(server.address(), chromium)) {
            Visit cold = pages.visit();
            List<Visit> warm = new ArrayList<>();
            for (int i = 0; i < VISITS; i++) {
                warm.add(pages.visit());
            }
            String same = "the same, median of " + VISITS + " new browsers";
            Figures.row("page opened until its first picture, the first page after the start", "%.0f ms", cold.open());
            Figures.row(
                    same,
                    "%.0f ms",
                    Figures.median(warm.stream().map(Visit::open).toList()));
            Figures.row(
                    "click on Train until the first moving frame, first page after the start", "%.0f ms", cold.train());
            Figures.row(
                    same,
                    "%.0f ms",
                    Figures.median(warm.stream().map(Visit::train).toList()));
        }
    }

    /** A real browser near and far. */
    private void measureDistance(Path chromium) {
        double near = watch(chromium, 0);
        Figures.row("frames a second painted for one learner", "%.1f", near);
        Figures.row("the same, 40 ms there and back away", "%.1f", watch(chromium, 40));
        goals.atLeast("the same, 100 ms away, as a part of the near", watch(chromium, 100) / near, 0.9, "");
        goals.atLeast("the same, 200 ms away", watch(chromium, 200), 15, "frames/s");
    }

    private double watch(Path chromium, int roundTripMillis) {
        try (FaultProxy way = new FaultProxy(server.address());
                Pages pages = new Pages(way.address(), chromium)) {
            way.delay(Duration.ofMillis(roundTripMillis / 2));
            Watched watched = pages.watch("/playground?" + ClassRoom.QUERY, 1_000.0 * WATCH_SECONDS);
            Figures.row(
                    "bytes of a frame, median, " + roundTripMillis + " ms away",
                    "%,.0f",
                    Figures.median(watched.bytes()));
            return watched.framesPerSecond();
        }
    }

    private void measureClass(int size) throws IOException, InterruptedException {
        boolean isSmall = size <= SMALL_CLASS;
        ClassRoom first = new ClassRoom(server.address(), ClassRoom.QUERY, FIRST);
        try (first) {
            measureClass(size, isSmall, server.liveHeap()); // what is loaded once is no page's
        }
    }

    private void measureClass(int size, boolean isSmall, long before) throws IOException, InterruptedException {
        try (ClassRoom room = new ClassRoom(server.address(), ClassRoom.QUERY, size)) {
            goals.atMost("live heap of a page, of " + size + " that are open", kilobytes(before, size), 400, "KB");
            List<Double> waits = room.train();
            room.watch(5); // until the compiler has seen enough
            double busy = server.processorSeconds();
            ClassRoom.Watched watched = room.watch(CLASS_SECONDS);
            busy = (server.processorSeconds() - busy) / CLASS_SECONDS;
            goals.atMost("the same, all training for some " + CLASS_SECONDS + " s", kilobytes(before, size), 800, "KB");
            Figures.row(
                    size + " press Train at once: until the first moving frame, median and longest",
                    "%.0f and %.0f ms",
                    Figures.median(waits),
                    Figures.largest(waits));
            double median = Figures.median(watched.framesPerSecond());
            goals.atLeast("frames a second of each of " + size + ", median", median, isSmall ? 28 : 8, "");
            goals.atLeast("the same, slowest", Figures.least(watched.framesPerSecond()), isSmall ? 28 : median / 2, "");
            double all = watched.framesPerSecond().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (isSmall) {
                goals.atMost("cores that the application used for them", busy, 0.7 * size / SMALL_CLASS, "");
            } else {
                Figures.row("cores that the application used for them", "%.2f", busy);
            }
            Figures.row("processor time of a frame", "%.2f ms", 1e3 * busy / all);
            goals.atMost("sent to each at 25 frames a second", 25 * watched.bytesOfAFrame() / KILO, 50, "KB/s");
            goals.atMost(
                    "click while all train until a frame shows it, 95th percentile of " + CLICKS,
                    Figures.percentile(room.click(CLICKS), 0.95),
                    250,
                    "ms");
            measureDragging(room);
        }
    }

    private double kilobytes(long before, int size) throws IOException {
        return (server.liveHeap() - before) / KILO / size;
    }

    private static void measureDragging(ClassRoom room) throws InterruptedException {
        ClassRoom.Dragging dragging = room.drag(CLASS_SECONDS, DRAGS_A_SECOND);
        Figures.row(
                "frames a second of each who also lets a threshold rest " + DRAGS_A_SECOND
                        + " times a second, median and least",
                "%.1f and %.1f",
                Figures.median(dragging.framesPerSecond()),
                Figures.least(dragging.framesPerSecond()));
        Figures.row(
                "from such a threshold's message until the server has taken it and said so, median, 95th percentile"
                        + " and longest, of "
                        + dragging.millisUntilHeard().size(),
                "%.1f, %.1f and %.1f ms",
                Figures.median(dragging.millisUntilHeard()),
                Figures.percentile(dragging.millisUntilHeard(), 0.95),
                Figures.largest(dragging.millisUntilHeard()));
    }
}
