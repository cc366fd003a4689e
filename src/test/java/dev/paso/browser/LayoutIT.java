package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.ViewportSize;
import dev.paso.Thorough;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browsing.class)
class LayoutIT {
    /** What the parts of a threshold hold must end within them, and they within their panel. */
    private static final String FALLEN = """
            () => {
              const host = document.querySelector('paso-threshold');
              if (!host || !host.checkVisibility()) return [];
              const end = (element) => element.getBoundingClientRect().bottom;
              const within = (inner, outer) => end(inner) <= end(outer) + 1;
              const parts = [...host.shadowRoot.querySelectorAll('.part')];
              const fallen = parts.flatMap((part) =>
                  [...part.querySelectorAll('h3, li, th, td, canvas, playground-echart')].filter((child) => !within(child, part)));
              return [...fallen, ...parts.filter((part) => !within(part, host))].map((element) => element.textContent.trim());
            }""";

    /** Which parts of the header over the probability line lie on each other, are cut, or leave it. */
    private static final String UNTIDY = """
            () => {
              const header = document.querySelector('paso-threshold').shadowRoot.querySelector('.line header');
              const parts = [...header.children].filter((part) => part.checkVisibility());
              const box = (part) => part.getBoundingClientRect();
              const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              const out = (part) => part.scrollWidth > part.clientWidth + 1 && part.matches('h3') || box(part).right > box(header).right + 8;
              return parts.filter((part, i) => out(part) || parts.some((other, j) => i !== j && meet(box(part), box(other))))
                  .map((part) => part.localName + ': ' + part.textContent.trim());
            }""";

    private static final String IS_ON_TOP = """
            (chart) => {
              const { left, top, width, height } = chart.getBoundingClientRect();
              return chart.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }""";

    /** The share of the window that stands over whatever is scrolled below it. */
    private static final String STANDING = """
            () => [...document.querySelectorAll('main *')]
                .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility())
                .map((element) => element.getBoundingClientRect())
                .filter(({ left, right, bottom, top }) => right - left > innerWidth / 2 && bottom > 0 && top < innerHeight)
                .reduce((sum, { height }) => sum + height, 0) / innerHeight""";

    @ParameterizedTest
    @Thorough(after = 1)
    @CsvSource({"375, 667", "768, 1024", "1440, 900"})
    void nothingScrollsSideways(int width, int height, Visitors visitors) {
        Page page = visitors.come(width, height);
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
        playground.type("Tasa de aprendizaje · lr", "10");
        assertThat(playground.notice()).containsText("divergió");
        assertFits("a divergence", playground);
    }

    @Test
    void whatStandsOverTheProbabilityLineStandsApartAtEveryWidth(Visitors visitors) {
        Page page = visitors.come(1366, 768);
        Playground playground = visitors.open(page, "/playground");
        playground.press("Español");
        assertThat(playground.button("Entrenar")).isVisible();
        for (int width : List.of(375, 560, 640, 768, 1024, 1200, 1280, 1366, 1440, 1920)) {
            page.setViewportSize(width, 768);
            assertThat((List<?>) page.evaluate(UNTIDY))
                    .as("at a width of " + width)
                    .isEmpty();
        }
    }

    @Test
    void onAPhoneThePictureStaysInSightWhateverIsUnderTheFinger(Visitors visitors) {
        Page page =
                visitors.come(new NewContextOptions().setViewportSize(375, 667).setHasTouch(true));
        Playground playground = visitors.open(page, "/playground");
        playground.press("Train");
        for (String under : List.of(".transport", ".panel.data", "paso-network", "paso-threshold")) {
            page.locator(under).evaluate("element => element.scrollIntoView({block: 'center'})");
            assertThat(page.locator("#plane-chart")).isInViewport(new IsInViewportOptions().setRatio(0.99));
            assertThat(page.locator("#plane-chart").evaluate(IS_ON_TOP))
                    .as("the picture is to be seen beside " + under)
                    .isEqualTo(true);
            assertThat(page.locator(under)).isInViewport();
        }
    }

    /** A page at 200 and 400 % and a phone on its side: the buttons stay at hand, and three quarters of the window are for the page. */
    @ParameterizedTest
    @CsvSource({"720, 450", "360, 225", "667, 375"})
    void inALowWindowTheButtonsStayAndLeaveRoom(int width, int height, Visitors visitors) {
        Playground playground = visitors.open(visitors.come(width, height), "/playground");
        playground.press("Español");
        Page page = playground.page();
        for (String way : List.of("0", "400", "1e9")) {
            page.evaluate("way => scrollTo(0, Number(way))", way);
            assertThat(playground.button("Entrenar")).isInViewport(new IsInViewportOptions().setRatio(1));
            assertThat(((Number) page.evaluate(STANDING)).doubleValue())
                    .as("after " + way + " px")
                    .isLessThan(0.25);
        }
        assertThat(page.locator(".extra-choice")).isInViewport(); // the end of the page is above them
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
        assertThat((List<?>) playground.page().evaluate(FALLEN))
                .as("what ends below its panel: " + screen)
                .isEmpty();
    }
}
