package dev.paso.bench.stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.paso.process.DrivenChromium;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A learner's browser: Chromium without a window, a fresh profile for each page. */
final class Pages implements AutoCloseable {
    private static final int LONGEST_SIGN = 64; // bytes of a message that is no frame
    private static final String FRAMES = "document.querySelector('paso-frames')";
    private static final String AWAIT_PICTURE = "() => Number(" + FRAMES + "?.dataset.sequence) > 0";

    /** Milliseconds from the click until the browser has painted the first frame in which an update was made. */
    private static final String TRAIN = "() => new Promise(done => { const frames = " + FRAMES + ";"
            + " const take = frames.take; frames.take = framed => { take.call(frames, framed);"
            + "  if (framed.frame.status.step > 0) { frames.take = take;"
            + "   requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin))); } };"
            + " const begin = performance.now(); document.querySelector('vaadin-button.train').click(); })";

    /** Painted frames a second. */
    private static final String RATE = "millis => new Promise(done => { const frames = " + FRAMES + "; let count = 0;"
            + " const begin = performance.now(); const counter = new MutationObserver(changes => count += changes.length);"
            + " counter.observe(frames, {attributeFilter: ['data-sequence']});"
            + " setTimeout(() => { counter.disconnect(); done(count * 1000 / (performance.now() - begin)); }, millis); })";

    private final URI address;
    private final DrivenChromium chromium;

    Pages(URI address, Path program) {
        this.address = address;
        chromium = DrivenChromium.start(program);
    }

    /** What one visit took, in milliseconds. */
    record Visit(double open, double train) {}

    /** Opens the playground, waits for its picture, presses Train and waits for the first frame that moved. */
    Visit visit() {
        try (Page page = page()) {
            double open = open(page, "/playground");
            return new Visit(open, train(page));
        }
    }

    /** Frames a second, and of each frame that came the size in bytes. */
    record Watched(double framesPerSecond, List<Integer> bytes) {}

    Watched watch(String path, double millis) {
        try (Page page = page()) {
            List<Integer> sizes = new ArrayList<>();
            page.onWebSocket(socket -> socket.onFrameReceived(message -> {
                if (message.binary() != null && message.binary().length > LONGEST_SIGN) {
                    sizes.add(message.binary().length);
                }
            }));
            open(page, path);
            train(page);
            sizes.clear();
            double rate = ((Number) page.evaluate(RATE, millis)).doubleValue();
            return new Watched(rate, List.copyOf(sizes));
        }
    }

    /** What {@code script} answers on a page whose run trains. */
    @SuppressWarnings("unchecked")
    Map<String, Object> whileTraining(String path, String script, Object argument) {
        try (Page page = page()) {
            open(page, path);
            train(page);
            return (Map<String, Object>) page.evaluate(script, argument);
        }
    }

    /** A page that stays open, with its first picture. */
    Page openAt(String path) {
        Page page = page();
        open(page, path);
        return page;
    }

    private Page page() {
        return chromium.browser()
                .newPage(new Browser.NewPageOptions().setViewportSize(1440, 900).setLocale("en-GB"));
    }

    private double open(Page page, String path) {
        long begin = System.nanoTime();
        page.navigate(address + path);
        page.waitForFunction(AWAIT_PICTURE);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double train(Page page) {
        return ((Number) page.evaluate(TRAIN)).doubleValue();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
