package dev.paso.network;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.paso.process.DrivenChromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tabs of a Chromium that Playwright drives. */
public final class Chromium implements Tabs {
    private final Browser browser;
    private final Runnable whenClosed;

    private Chromium(Browser browser, Runnable whenClosed) {
        this.browser = browser;
        this.whenClosed = whenClosed;
    }

    /** A browser of its own. */
    static Chromium start(Path program) {
        DrivenChromium driven = DrivenChromium.start(program);
        return new Chromium(driven.browser(), driven::close);
    }

    /** Tabs of a browser that somebody else closes. */
    public static Chromium in(Browser browser) {
        return new Chromium(browser, () -> {});
    }

    @Override
    public Tab open(Locale language, String script) {
        BrowserContext context = browser.newContext(
                new NewContextOptions().setViewportSize(1440, 900).setLocale(language.toLanguageTag()));
        context.addInitScript(script);
        return new ChromiumTab(context.newPage());
    }

    @Override
    public void close() {
        whenClosed.run();
    }

    private static final class ChromiumTab implements Tab {
        private final Page page;
        private final List<String> errors = new ArrayList<>();

        ChromiumTab(Page page) {
            this.page = page;
            page.onPageError(errors::add);
            page.onCrash(crashed -> errors.add("the page crashed"));
        }

        @Override
        public void open(String address) {
            page.navigate(address);
        }

        @Override
        public JsonNode evaluate(String expression) {
            try {
                Object text = page.evaluate("async () => JSON.stringify(await (" + expression + ") ?? null)");
                return JsonMapper.shared().readTree(String.valueOf(text));
            } catch (PlaywrightException e) {
                throw new UnreachableException(e);
            }
        }

        @Override
        public void breathe(int millis) {
            page.waitForTimeout(millis);
        }

        @Override
        public boolean canBeOffline() {
            return true;
        }

        @Override
        public void offline(boolean isOffline) {
            page.context().setOffline(isOffline);
        }

        @Override
        public List<String> errors() {
            return List.copyOf(errors);
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
