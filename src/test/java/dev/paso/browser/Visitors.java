package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import dev.paso.Until;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** People who come to this host, each with a browser of their own: cookies, language and all. */
final class Visitors {
    static final int WIDTH = 1440;
    static final int HEIGHT = 900;

    private final Host host;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<String> pardoned = new ArrayList<>();
    private boolean hasFailed;

    Visitors(Host host) {
        this.host = host;
    }

    /** Somebody new, with an English browser and a window of 1440 × 900, who may have been at this application before. */
    Page come() {
        return enter(host.warmContexts().take());
    }

    /** As {@link #come()}, with another window. */
    Page come(int width, int height) {
        Page page = come();
        page.setViewportSize(width, height);
        return page;
    }

    /** As {@link #come()}, by day or by night. */
    Page come(ColorScheme colours) {
        Page page = come();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
        return page;
    }

    /** Somebody new, in a browser that has never been here. */
    Page come(NewContextOptions options) {
        if (options.viewportSize == null) {
            options.setViewportSize(WIDTH, HEIGHT);
        }
        if (options.locale == null) {
            options.setLocale("en-GB");
        }
        return enter(host.browser().newContext(options.setBaseURL(host.address())));
    }

    private Page enter(BrowserContext context) {
        context.setDefaultTimeout(Until.LONGEST.toMillis());
        contexts.add(context);
        Page page = context.newPage();
        watch(page);
        return page;
    }

    /** Opens the playground at {@code path}, and waits until it has drawn a frame. */
    Playground open(Page page, String path) {
        page.navigate(path);
        Playground playground = new Playground(page);
        playground.awaitFrame();
        return playground;
    }

    /** A copy of a tab in the same browser: the same address, and all that the tab itself remembers. */
    Playground copy(Playground tab) {
        Page copy = tab.page().waitForPopup(() -> tab.page().evaluate("() => void window.open(location.href)"));
        watch(copy);
        Playground playground = new Playground(copy);
        playground.awaitFrame();
        return playground;
    }

    Playground open() {
        return open(come(), "/playground");
    }

    URI address() {
        return URI.create(host.address());
    }

    <T> T bean(Class<T> type) {
        return host.bean(type);
    }

    /** An error that the test makes on purpose: when everybody has gone, it must have been there, once or more often. */
    void expect(String part) {
        expected.add(part);
    }

    /** Errors that what the test does may make, or not. */
    void pardon(String part) {
        pardoned.add(part);
    }

    /** Of a test that failed; its browsers are used no more. */
    void keepPictures(String name) {
        hasFailed = true;
        for (int i = 0; i < pages.size(); i++) {
            Path file = Path.of("target/browser", name + "-" + i + ".png");
            try {
                pages.get(i).screenshot(new ScreenshotOptions().setPath(file));
            } catch (PlaywrightException e) {
                errors.add("no picture of page " + i + ": " + e.getMessage());
            }
        }
    }

    /** Everybody goes; what went wrong on their pages is said now, when nothing can be late any more. */
    void leave() {
        for (BrowserContext context : contexts) {
            if (hasFailed || !host.warmContexts().giveBack(context)) {
                context.close();
            }
        }
        contexts.clear();
        pages.clear();
        List<String> all = List.copyOf(errors);
        List<String> missed = expected.stream()
                .filter(part -> all.stream().noneMatch(error -> error.contains(part)))
                .toList();
        List<String> unexpected = all.stream()
                .filter(error ->
                        Stream.concat(expected.stream(), pardoned.stream()).noneMatch(error::contains))
                .toList();
        errors.clear();
        expected.clear();
        pardoned.clear();
        assertThat(unexpected).as("errors on the pages").isEmpty();
        assertThat(missed).as("errors that were to be on the pages").isEmpty();
    }

    private void watch(Page page) {
        pages.add(page);
        page.onPageError(errors::add);
        page.onCrash(crashed -> errors.add("the page crashed: " + crashed.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
    }
}
