package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.paso.Thorough;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One panel after the other, as large as the screen, for the last row of a room. */
@ExtendWith(Browsing.class)
class PresentIT {
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;
    private static final double LEAST_TEXT = 21.9;

    /** The smallest text that is seen, in pixels of the screen. */
    private static final String SMALLEST = """
            () => {
              let least = Infinity;
              const look = (root) => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) look(element.shadowRoot);
                  const isSeen = element.checkVisibility({ visibilityProperty: true }) && !getComputedStyle(element).clipPath.includes('50%');
                  const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
                  if (text && isSeen && element.getBoundingClientRect().width > 2 && !['STYLE', 'SCRIPT'].includes(element.tagName)) {
                    least = Math.min(least, parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom);
                  }
                }
              };
              look(document);
              return least;
            }""";

    @ParameterizedTest
    @Thorough
    @CsvSource({
        "/playground, en-GB, Next, Back, Leave",
        "/lab/gradient-descent?step=surface, es-ES, Siguiente, Atrás, Salir",
    })
    void keysAndButtonsTurnThePanelsAndEscapeReturns(
            String path, String language, String next, String back, String leave, Visitors visitors) {
        Page page = room(language, ColorScheme.LIGHT, visitors);
        Playground playground = visitors.open(page, path);
        String before = page.url();
        page.waitForCondition(() -> page.locator("#first").count() == 0);
        page.keyboard().press("p");
        assertThat(slide(page)).isVisible();
        assertThat(page.locator(".frame > header")).not().isVisible();
        assertThat(number(page.evaluate(SMALLEST))).isGreaterThanOrEqualTo(LEAST_TEXT);

        List<String> titles = new ArrayList<>(List.of(title(page)));
        int slides = Integer.parseInt(place(page).replaceAll(".*/ ", ""));
        for (int i = 1; i < slides; i++) {
            turn(page, () -> page.keyboard().press(titles.size() % 2 == 0 ? "ArrowRight" : "PageDown"));
            titles.add(title(page));
            assertThat(number(page.evaluate(SMALLEST))).as(title(page)).isGreaterThanOrEqualTo(LEAST_TEXT);
        }
        assertThat(titles).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        turn(page, () -> playground.press(next));
        assertThat(title(page)).isEqualTo(titles.getFirst());
        turn(page, () -> playground.press(back));
        assertThat(title(page)).isEqualTo(titles.getLast());
        turn(page, () -> page.keyboard().press("ArrowLeft"));
        AccessibilityIT.assertNothingSerious("a slide of " + path, page);

        page.keyboard().press("Escape");
        assertThat(slide(page)).hasCount(0);
        assertThat(page.locator(".frame > header")).isVisible();
        page.keyboard().press("P");
        assertThat(slide(page)).isVisible();
        playground.press(leave);
        assertThat(slide(page)).hasCount(0);
        assertThat(page.url()).isEqualTo(before);
    }

    /** What is shown by the button begins with the plane, fills the screen above its bar, and goes on. */
    @Test
    void aSlideFillsTheScreenAndGoesOn(Visitors visitors) {
        Page page = room("en-GB", ColorScheme.DARK, visitors);
        Playground playground = visitors.open(page, "/playground");
        playground.press("Present");
        assertThat(page.locator(".plane[data-presented]")).isVisible();
        BoundingBox slide = slide(page).boundingBox();
        assertThat(slide.width).isCloseTo(WIDTH, within(1.0));
        assertThat(slide.height).isBetween(HEIGHT * 0.85, HEIGHT * 0.95);
        BoundingBox chart = page.locator("#plane-chart .plot").boundingBox();
        assertThat(chart.height).isGreaterThan(HEIGHT * 0.55);
        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() > 5);
        playground.press("Pause");
        AccessibilityIT.assertNothingSerious("the plane as a slide", page);
    }

    /** On a slide a pixel of the screen is less than one of the layout. */
    @Test
    @Thorough
    void pointersMeanWhatTheyPointAt(Visitors visitors) {
        Page page = room("en-GB", ColorScheme.LIGHT, visitors);
        Playground playground = visitors.open(page, "/playground");
        page.locator("paso-threshold .line .handle").focus();
        page.keyboard().press("p");
        assertThat(page.locator(".panel.threshold[data-presented]")).isVisible();
        Locator line = page.locator("paso-threshold .line .plot");
        BoundingBox box = line.boundingBox();
        page.mouse().click(box.x + box.width * 0.75, box.y + box.height / 2);
        playground.until("the threshold is where the pointer was", () -> Math.abs(threshold(page) - 0.76) < 0.02);
        line.locator(".handle").evaluate("handle => handle.blur()");
        page.keyboard().press("Escape");
        assertThat(threshold(page)).isCloseTo(0.76, within(0.02));
    }

    @Test
    @Thorough
    void aListOfChoicesOpensAtItsFieldAndAsLargeAsIt(Visitors visitors) {
        Page page = room("en-GB", ColorScheme.LIGHT, visitors);
        LabPage.open(page, "training-loop", "schedule");
        page.locator("main .panel:not(.story):has(vaadin-select)").first().hover();
        page.keyboard().press("p");
        Locator field = slide(page).locator("vaadin-select").first();
        field.click();
        Locator option = page.getByRole(AriaRole.OPTION).first();
        BoundingBox above = field.boundingBox();
        BoundingBox opened = option.boundingBox();
        assertThat(opened.x).isBetween(above.x - 20, above.x + 20);
        assertThat(opened.y).isBetween(above.y - 20, above.y + above.height + 40);
        assertThat(number(option.evaluate(
                        "option => parseFloat(getComputedStyle(option).fontSize) * option.currentCSSZoom")))
                .isGreaterThanOrEqualTo(LEAST_TEXT);
    }

    @Test
    void lettersThatAreTypedStayLetters(Visitors visitors) {
        Page page = room("en-GB", ColorScheme.LIGHT, visitors);
        Playground playground = visitors.open(page, "/playground");
        playground.field("Points").focus();
        page.keyboard().press("p");
        assertThat(slide(page)).hasCount(0);
    }

    private static Page room(String language, ColorScheme colours, Visitors visitors) {
        return visitors.come(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(WIDTH, HEIGHT));
    }

    private static Locator slide(Page page) {
        return page.locator("[data-presented]");
    }

    private static String place(Page page) {
        return page.locator("paso-present .place").textContent();
    }

    private static String title(Page page) {
        return place(page) + " " + page.locator("paso-present .title").textContent();
    }

    private static void turn(Page page, Runnable turn) {
        String before = place(page);
        turn.run();
        page.waitForCondition(() -> !place(page).equals(before));
    }

    private static double threshold(Page page) {
        return number(page.evaluate("() => document.querySelector('paso-threshold').threshold"));
    }

    private static double number(Object number) {
        return ((Number) number).doubleValue();
    }
}
