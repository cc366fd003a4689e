package dev.paso.bench.stream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.paso.fault.FaultProxy;
import dev.paso.process.DrivenChromium;
import dev.paso.process.Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * {@code ./paso bench first}: what somebody waits for who opens a page: its picture, and that Train answers; from the browser's own
 * clock, in new browsers, over no distance and over 200 ms. Words: the class path of the application, and Chromium. The status is 1
 * where a goal is missed.
 */
public final class FirstBench {
    private static final int VISITS = 9;
    private static final int FAR_VISITS = 3;
    private static final int ROUND_TRIP_MILLIS = 200;
    private static final int MOST_BYTES = 400_000;
    private static final String PLAYGROUND = "/playground";
    private static final String LAB = "/lab/gradient-descent?step=2";

    /** Written down by the page itself: when there was a picture, when it was live, and what moved meanwhile. */
    private static final String WATCH = """
            window.first = { picture: 0, live: 0, shift: 0 };
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.first.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            (function look() {
              const isLive = Number(document.querySelector('paso-frames')?.dataset.sequence) > 0 && !document.getElementById('first')
                && document.querySelector('vaadin-button.train');
              const isDrawn = isLive || document.querySelector('#first .real');
              const painted = (name) => setTimeout(() => (window.first[name] ||= performance.now()));
              if (isDrawn && !window.first.picture) painted('picture');
              if (isLive && !window.first.live) painted('live');
              requestAnimationFrame(look);
            })();
            """;

    private final List<String> missed = new ArrayList<>();
    private final Browser browser;

    private FirstBench(Browser browser) {
        this.browser = browser;
    }

    /** Milliseconds from the address until there is a picture, and until it is live; what moved on the page, and bytes that came. */
    private record Visit(double picture, double live, double shift, long bytes) {}

    public static void main(String[] args) throws IOException {
        Figures.title();
        FirstBench bench;
        try (Server server = Server.start(args[0]);
                DrivenChromium chromium = DrivenChromium.start(Path.of(args[1]))) {
            bench = new FirstBench(chromium.browser());
            bench.measure(server);
        }
        bench.missed.forEach(goal -> System.out.println("\nmissed: " + goal));
        System.exit(bench.missed.isEmpty() ? 0 : 1); // the browser's driver leaves threads behind
    }

    private void measure(Server server) {
        judge("start until the application listens", server.startUp().toMillis(), 3_000);
        Visit cold = visit(server.address(), PLAYGROUND);
        judge("picture of the first page after the start", cold.picture, 1_000);
        judge("until it is live", cold.live, 1_500);
        List<Visit> near = visits(server.address(), PLAYGROUND, VISITS);
        judge("picture of a page, median of " + VISITS + " new browsers", median(near, Visit::picture), 500);
        judge("until it is live", median(near, Visit::live), 1_000);
        List<Visit> labs = visits(server.address(), LAB, VISITS);
        judge("picture of a lab, the same", median(labs, Visit::picture), 500);
        judge("until it is live", median(labs, Visit::live), 1_000);
        judgeShift(near, labs);
        try (FaultProxy far = new FaultProxy(server.address())) {
            far.delay(Duration.ofMillis(ROUND_TRIP_MILLIS / 2));
            List<Visit> there = visits(far.address(), PLAYGROUND, FAR_VISITS);
            judgeTrips("picture", median(there, Visit::picture) - median(near, Visit::picture), 4);
            judgeTrips("until it is live", median(there, Visit::live) - median(near, Visit::live), 8);
        }
    }

    private List<Visit> visits(URI address, String path, int count) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visits.add(visit(address, path));
        }
        return visits;
    }

    private Visit visit(URI address, String path) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB"))) {
            context.addInitScript(WATCH);
            Page page = context.newPage();
            AtomicLong bytes = countBytes(context, page);
            page.navigate(address + path);
            page.waitForFunction("() => window.first.live > 0");
            page.waitForTimeout(500); // what still moves
            @SuppressWarnings("unchecked")
            Map<String, Number> first = (Map<String, Number>) page.evaluate("() => window.first");
            return new Visit(value(first, "picture"), value(first, "live"), value(first, "shift"), bytes.get());
        }
    }

    private static double value(Map<String, Number> first, String name) {
        return first.getOrDefault(name, Double.NaN).doubleValue();
    }

    private static AtomicLong countBytes(BrowserContext context, Page page) {
        AtomicLong bytes = new AtomicLong();
        CDPSession devTools = context.newCDPSession(page);
        devTools.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        devTools.send("Network.enable");
        return bytes;
    }

    private static double median(List<Visit> visits, ToDoubleFunction<Visit> figure) {
        return Figures.median(visits.stream().map(figure::applyAsDouble).toList());
    }

    private void judge(String what, double millis, double most) {
        Figures.row(what, "%.0f ms (goal: %.0f)", millis, most);
        if (!(millis <= most)) {
            missed.add("%s: %.0f ms, by %.0f".formatted(what, millis, millis - most));
        }
    }

    /** How many trips one after the other it takes, connecting apart. */
    private void judgeTrips(String what, double millis, double most) {
        double trips = millis / ROUND_TRIP_MILLIS;
        Figures.row(what + ": trips one after the other, besides connecting", "%.1f (goal: %.0f)", trips, most);
        if (!(trips <= most)) {
            missed.add("%s: %.1f trips".formatted(what, trips));
        }
    }

    private void judgeShift(List<Visit> near, List<Visit> labs) {
        double shift = Math.max(median(near, Visit::shift), median(labs, Visit::shift));
        Figures.row(
                "what moves on the page meanwhile (layout shift), playground and lab",
                "%.3f, %.3f (goal: 0.020)",
                median(near, Visit::shift),
                median(labs, Visit::shift));
        if (!(shift <= 0.02)) {
            missed.add("layout shift: %.3f".formatted(shift));
        }
        double bytes = Math.max(median(near, Visit::bytes), median(labs, Visit::bytes));
        Figures.row(
                "bytes of a first visit, playground and lab",
                "%,.0f, %,.0f (goal: %,d)",
                median(near, Visit::bytes),
                median(labs, Visit::bytes),
                MOST_BYTES);
        if (!(bytes <= MOST_BYTES)) {
            missed.add("bytes of a first visit: %,.0f, by %,.0f".formatted(bytes, bytes - MOST_BYTES));
        }
    }
}
