package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ViewportSize;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browsing.class)
class LayoutIT {
    @ParameterizedTest
    @CsvSource({"375, 667", "768, 1024", "1440, 900"})
    void nothingScrollsSideways(int width, int height, Visitors visitors) {
        Page page = visitors.come(new NewContextOptions().setViewportSize(width, height));
        Playground playground = visitors.open(page, "/playground");
        assertFits("the first visit", playground);
        assertThat(playground.button("Train")).isInViewport();
        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() > 5);
        assertFits("while it trains", playground);
        playground.press("Español");
        assertThat(playground.button("Pausar")).isInViewport();
        playground.until("the new screen is drawn", () -> playground.frame() > 1);
        assertFits("in Spanish", playground);
        playground.chooseData("Lineal");
        playground.awaitFrame();
        assertFits("a regression", playground);
        playground.type("Tasa de aprendizaje", "10");
        assertThat(playground.notice()).containsText("divergió");
        assertFits("a divergence", playground);
    }

    /** Looks at a page at the width of a phone, and leaves it at the width it had. */
    static void assertFitsPhone(String screen, Page page) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(375, before.height);
        try { // charts take the new width within a few frames
            page.waitForFunction(
                    "() => document.scrollingElement.scrollWidth === document.scrollingElement.clientWidth");
        } catch (TimeoutError e) {
            throw new AssertionError(screen + " scrolls sideways on a phone", e);
        }
        page.setViewportSize(before.width, before.height);
    }

    private static void assertFits(String screen, Playground playground) {
        Object surplus = playground
                .page()
                .evaluate("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        assertThat(surplus).as("pixels to scroll sideways: " + screen).isEqualTo(0);
    }
}
