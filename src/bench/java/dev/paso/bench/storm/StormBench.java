package dev.paso.bench.storm;

import dev.paso.process.Server;
import dev.paso.scripted.ClassRoom;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code ./paso bench storm [--minutes N]}: ten honest learners train while others vanish, freeze, knock without coming in, send slowly,
 * open expensive links and upload tables. Words: the class path of the application, minutes. The status is 1 where a goal is missed.
 */
public final class StormBench {
    private static final int HONEST = 10;
    private static final int FROZEN = 50;
    private static final int SECONDS_BETWEEN_CHURN = 2; // 30 a minute
    private static final int CHURN_KEPT = 60; // sockets of vanished learners that stay open, two minutes of them
    private static final int QUIET_SECONDS = 190; // until the server has given up everybody who vanished
    private static final int GUST_SECONDS = 15;
    private static final int WINDOW_SECONDS = 5;
    private static final int MOST_WORKERS = 1_000;
    private static final int MOST_NAMED = 15;
    private static final int MOST_WARMING = 15; // looks at the heap, 20 s apart, until it grows no more
    private static final double MEGABYTE = 1 << 20;

    private final Server server;
    private final Weather weather;
    private final List<Goal> goals = new ArrayList<>();

    /** A figure and what it must be. */
    private record Goal(String what, String measured, String wanted, boolean isMet) {}

    /** What the server holds. */
    private record Held(
            double liveHeap, int threads, int descriptors, Map<String, Long> classes, Map<String, Long> names) {}

    private StormBench(Server server) {
        this.server = server;
        weather = new Weather(server.address());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        double minutes = Double.parseDouble(args[1]);
        boolean isGood;
        try (Server server = Server.start(args[0])) {
            isGood = new StormBench(server).run(minutes);
        }
        System.exit(isGood ? 0 : 1);
    }

    private boolean run(double minutes) throws IOException, InterruptedException {
        try (ClassRoom honest = new ClassRoom(server.address(), ClassRoom.QUERY, HONEST)) {
            honest.train();
            gusts();
            Held before = atRest();
            watch("nothing else", honest, seconds -> "", 20);
            storm(honest, minutes);
            System.err.println("storm: over; waiting until the server has given up who vanished");
            Thread.sleep(1_000L * QUIET_SECONDS);
            compare(before, held());
        }
        print();
        return goals.stream().allMatch(Goal::isMet);
    }

    /**
     * A little of everything first: what a server and its libraries keep for the next time, as many buffers as were needed at once, is
     * there before the heap is looked at.
     */
    private void gusts() throws IOException, InterruptedException {
        System.err.println("storm: gusts");
        for (Weather.Trouble trouble : List.<Weather.Trouble>of(
                weather::pagesWithoutABrowser, weather::slowRequests, weather::expensiveLinks, weather::uploads)) {
            trouble.run(GUST_SECONDS);
        }
        Thread.sleep(1_000L * QUIET_SECONDS);
    }

    /** Who vanishes and who is frozen is there all the time; the other troubles come one after the other. */
    private void storm(ClassRoom honest, double minutes) throws IOException, InterruptedException {
        int seconds = (int) Math.max(20, minutes * 60 / 5);
        AtomicInteger came = new AtomicInteger();
        Deque<ClassRoom> gone = new ArrayDeque<>();
        List<ClassRoom> frozen = weather.frozen(FROZEN);
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(() -> churn(gone, came), 0, SECONDS_BETWEEN_CHURN, TimeUnit.SECONDS);
            watch("learners vanish, 50 are frozen", honest, wait -> "for " + wait + " s", seconds);
            watch("and 1,000 pages without a browser", honest, weather::pagesWithoutABrowser, seconds);
            watch("and 250 slow requests", honest, weather::slowRequests, seconds);
            watch("and 5 expensive links", honest, weather::expensiveLinks, seconds);
            watch("and 20 uploads of 9.8 MB", honest, weather::uploads, seconds);
            clock.shutdownNow();
        }
        System.err.println("storm: " + came + " learners vanished");
        gone.forEach(ClassRoom::close);
        frozen.forEach(ClassRoom::close);
    }

    private void churn(Deque<ClassRoom> gone, AtomicInteger came) {
        try {
            gone.addLast(weather.vanished());
            came.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            System.err.println("storm: refused: " + e);
        }
        if (gone.size() > CHURN_KEPT) {
            gone.removeFirst().close();
        }
    }

    /** How the honest learners fare for so long, and somebody who comes new every now and then. */
    private void watch(String what, ClassRoom honest, Weather.Trouble trouble, int seconds)
            throws IOException, InterruptedException {
        AtomicInteger windows = new AtomicInteger();
        List<Double> least = new ArrayList<>();
        List<Double> newcomers = new ArrayList<>();
        StringBuilder outcome = new StringBuilder();
        Thread troubling = Thread.ofPlatform().start(() -> {
            try {
                outcome.append(trouble.run(seconds));
            } catch (IOException | RuntimeException e) {
                outcome.append(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end || troubling.isAlive()) {
            List<Double> rates = honest.framesPerSecond(WINDOW_SECONDS);
            least.add(rates.stream().min(Comparator.naturalOrder()).orElseThrow());
            if (windows.getAndIncrement() % 3 == 1) {
                newcomers.add(secondsToComeIn());
            }
        }
        report(what + (outcome.isEmpty() ? "" : " (" + outcome + ")"), least, newcomers);
    }

    private double secondsToComeIn() throws InterruptedException {
        long begin = System.nanoTime();
        try (ClassRoom newcomer = new ClassRoom(server.address(), ClassRoom.QUERY, 1)) {
            return (System.nanoTime() - begin) / 1e9;
        } catch (IOException | RuntimeException e) {
            System.err.println("storm: a newcomer did not get in: " + e);
            return Double.POSITIVE_INFINITY;
        }
    }

    private void report(String what, List<Double> least, List<Double> newcomers) {
        double middle =
                least.stream().sorted().skip(least.size() / 2).findFirst().orElse(Double.NaN);
        double lowest = least.stream().min(Comparator.naturalOrder()).orElse(Double.NaN);
        double slowest = newcomers.stream().max(Comparator.naturalOrder()).orElse(0.0);
        add(
                what + ": frames/s of the slowest honest learner, median and least of windows of 5 s",
                middle >= 20,
                "≥ 20",
                "%.1f, %.1f",
                middle,
                lowest);
        add(
                what + ": a newcomer's first picture, slowest of " + newcomers.size(),
                slowest <= 3,
                "≤ 3 s",
                "%.1f s",
                slowest);
        System.err.println("storm: " + what + ": done");
    }

    private void compare(Held before, Held after) {
        double growth = after.liveHeap / before.liveHeap - 1;
        add(
                "live heap before and after",
                growth <= 0.10,
                "+10 % at most",
                "%.1f → %.1f MB",
                before.liveHeap,
                after.liveHeap);
        long others = after.threads - workers(after) - (before.threads - workers(before));
        add("threads besides the web server's workers, more than before", others <= 5, "5 at most", "%d", others);
        add(
                "the web server's workers before and after",
                workers(after) <= MOST_WORKERS,
                "1,000 at most: its limit",
                "%d → %d",
                workers(before),
                workers(after));
        add(
                "file descriptors before and after",
                after.descriptors <= before.descriptors + 5,
                "+5 at most",
                "%d → %d",
                before.descriptors,
                after.descriptors);
        System.err.println("storm: bytes more of: " + growth(before.classes, after.classes));
        System.err.println("storm: threads more of: " + growth(before.names, after.names));
        add("the server is there", server.isAlive(), "yes", server.isAlive() ? "yes" : "no");
    }

    /**
     * What the server holds once ten who train change nothing more: what is loaded and compiled once, is, and the curves of their runs
     * are as long as they get.
     */
    private Held atRest() throws IOException, InterruptedException {
        Thread.sleep(20_000);
        Held earlier = held();
        for (int i = 0; i < MOST_WARMING; i++) {
            Thread.sleep(20_000);
            Held later = held();
            if (later.liveHeap <= earlier.liveHeap * 1.005) {
                return later;
            }
            earlier = later;
        }
        return earlier;
    }

    private Held held() throws IOException {
        return new Held(
                server.liveHeap() / MEGABYTE,
                server.threads(),
                server.descriptors(),
                server.liveHeapByClass(),
                server.threadsByName());
    }

    /** They come with load and stay as long as there is any work for them. */
    private static long workers(Held held) {
        return held.names.entrySet().stream()
                .filter(entry -> entry.getKey().contains("-exec-"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What there is more of, the most first. */
    private static List<String> growth(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> grown = new HashMap<>();
        after.forEach((name, count) -> grown.put(name, count - before.getOrDefault(name, 0L)));
        return grown.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_NAMED)
                .map(entry -> entry.getKey() + " +" + entry.getValue())
                .toList();
    }

    private void add(String what, boolean isMet, String wanted, String format, Object... values) {
        goals.add(new Goal(what, String.format(Locale.ROOT, format, values), wanted, isMet));
    }

    private void print() {
        System.out.println("| what | measured | goal | |\n| --- | --- | --- | --- |");
        for (Goal goal : goals) {
            System.out.println("| " + goal.what + " | " + goal.measured + " | " + goal.wanted + " | "
                    + (goal.isMet ? "met" : "**missed**") + " |");
        }
    }
}
