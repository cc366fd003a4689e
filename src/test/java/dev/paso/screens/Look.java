package dev.paso.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** One visitor's page, with a language and a theme, that is looked at in windows of many sizes. */
public final class Look implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;

    public Look(Browser browser, String address, String language, ColorScheme theme) {
        context = browser.newContext(new NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(script("look.js"));
        page = context.newPage();
    }

    /** Goes to {@code path}, and waits until what stands there is drawn. */
    public void visit(String path) {
        page.navigate(path);
        page.waitForFunction("() => !document.getElementById('first') && document.querySelector('main')"
                + " && !Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.())");
        if (page.locator("paso-frames").count() > 0) {
            page.waitForFunction("() => document.querySelector('paso-frames')?.dataset.sequence");
        }
    }

    /** What does not fit in a window of this size. */
    public List<Misfit> at(Size size) {
        page.setViewportSize(size.width(), size.height());
        return Misfit.of(page.evaluate("() => pasoLook()"));
    }

    /** What a page lacks at any size: a menu beside a picture, a toggle that says whether it is pressed, a way past the header. */
    public static List<Misfit> lacks(Page page) {
        return Misfit.of(page.evaluate("() => {\n" + script("lacks.js") + "\nreturn pasoLacks(); }"));
    }

    public Page page() {
        return page;
    }

    /** Keeps what is shown. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Look.class.getResourceAsStream("/screens/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
