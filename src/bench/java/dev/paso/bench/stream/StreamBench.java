package dev.paso.bench.stream;

import dev.paso.bench.stream.Pages.Visit;
import dev.paso.bench.stream.Pages.Watched;
import dev.paso.process.Server;
import dev.paso.scripted.ClassRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./paso bench stream}: starts the application as {@code ./paso run} does and measures what learners get. Words: the class path
 * of the application, and Chromium. The browser, the learners and the application share the machine.
 */
public final class StreamBench {
    private static final int VISITS = 7;
    private static final int WATCH_SECONDS = 8;
    private static final int CLASS_SIZE = 30;
    private static final int CLASS_SECONDS = 10;
    private static final int DRAGS_A_SECOND = 4;

    private StreamBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String query = ClassRoom.QUERY;
        Figures.title();
        try (Server server = Server.start(args[0])) {
            Figures.row(
                    "start until the application listens",
                    "%.1f s",
                    server.startUp().toMillis() / 1e3);
            try (Pages pages = new Pages(server.address(), Path.of(args[1]))) {
                measureOneLearner(pages, query);
            }
            measureClass(server, query);
        }
        System.exit(0); // the browser's driver leaves threads behind
    }

    private static void measureOneLearner(Pages pages, String query) {
        Visit cold = pages.visit();
        List<Visit> warm = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            warm.add(pages.visit());
        }
        Figures.row("page opened until its first picture, the first page after the start", "%.0f ms", cold.open());
        Figures.row(
                "the same, median of " + VISITS + " new browsers",
                "%.0f ms",
                Figures.median(warm.stream().map(Visit::open).toList()));
        Figures.row("click on Train until the first moving frame, first page after the start", "%.0f ms", cold.train());
        Figures.row(
                "the same, median of " + VISITS + " new browsers",
                "%.0f ms",
                Figures.median(warm.stream().map(Visit::train).toList()));
        Watched watched = pages.watch("/playground?" + query, 1_000.0 * WATCH_SECONDS);
        Figures.row("frames a second painted for one learner", "%.0f", watched.framesPerSecond());
        Figures.row("bytes of a frame, median, not compressed", "%,.0f", Figures.median(watched.bytes()));
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
                "from such a threshold's message until the server has taken it and said so, median, 95th percentile and longest, of "
                        + dragging.millisUntilHeard().size(),
                "%.1f, %.1f and %.1f ms",
                Figures.median(dragging.millisUntilHeard()),
                Figures.percentile(dragging.millisUntilHeard(), 0.95),
                Figures.largest(dragging.millisUntilHeard()));
    }

    private static void measureClass(Server server, String query) throws IOException, InterruptedException {
        long before = server.liveHeap();
        try (ClassRoom room = new ClassRoom(server.address(), query, CLASS_SIZE)) {
            double opened = (server.liveHeap() - before) / 1024.0 / CLASS_SIZE;
            List<Double> waits = room.train();
            room.framesPerSecond(3); // until the compiler has seen enough
            double busy = server.processorSeconds();
            List<Double> rates = room.framesPerSecond(CLASS_SECONDS);
            busy = (server.processorSeconds() - busy) / CLASS_SECONDS;
            double training = (server.liveHeap() - before) / 1024.0 / CLASS_SIZE;
            Figures.row("live heap of a session, of " + CLASS_SIZE + " with the page open", "%.0f KB", opened);
            Figures.row("the same, all training for some " + CLASS_SECONDS + " s", "%.0f KB", training);
            Figures.row(
                    CLASS_SIZE + " press Train at once: until the first moving frame, median and longest",
                    "%.0f and %.0f ms",
                    Figures.median(waits),
                    Figures.largest(waits));
            Figures.row(
                    "frames a second of each of " + CLASS_SIZE + " learners training at once, median and least",
                    "%.1f and %.1f",
                    Figures.median(rates),
                    Figures.least(rates));
            Figures.row("cores that the application used for them", "%.1f", busy);
            measureDragging(room);
        }
    }
}
