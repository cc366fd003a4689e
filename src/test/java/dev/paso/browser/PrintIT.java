package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.paso.Thorough;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page on paper: charts whole, no blank sheet, and no navigation. */
@ExtendWith(Browsing.class)
class PrintIT {
    private static final int PAPER = 720; // CSS pixels within the margins of A4

    /** Pictures that a panel cuts, or a canvas that is drawn in another shape than it is shown; and what is wider than the paper. */
    private static final String CUT = """
            (paper) => {
              const cut = [];
              const look = (root, panel) => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) look(element.shadowRoot, panel);
                  if (element.localName !== 'canvas' || element.width === 0 || !element.checkVisibility()) continue;
                  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
                  if (width < 20 || height < 20) continue;
                  const outer = panel.getBoundingClientRect();
                  const name = `${element.getRootNode().host?.localName} in ${panel.className}`;
                  if (left < outer.left - 2 || right > outer.right + 2 || top < outer.top - 2 || bottom > outer.bottom + 2) cut.push(`${name} is cut`);
                  if (Math.abs(width / height - element.width / element.height) > 0.02 * (width / height)) cut.push(`${name} is out of shape`);
                }
              };
              for (const panel of document.querySelectorAll('main .panel')) {
                if (!panel.checkVisibility()) continue;
                look(panel, panel);
                if (panel.getBoundingClientRect().width > paper && !panel.matches('.story')) cut.push(`${panel.className} is too wide`);
              }
              return cut;
            }""";

    /** By how much that panel is made smaller that is made smaller than all others. */
    private static final String SMALLEST = """
            () => Math.min(...[...document.querySelectorAll('main .panel')]
                .map((panel) => Number(panel.style.getPropertyValue('--paso-print-zoom') || 1)))""";

    /** How much of the sheets' width the panels leave free that stand side by side, or alone. */
    private static final String ROOM = """
            (paper) => {
              const rows = new Map();
              for (const panel of document.querySelectorAll('main .panel')) {
                if (!panel.checkVisibility()) continue;
                const { top, width } = panel.getBoundingClientRect();
                rows.set(Math.round(top), (rows.get(Math.round(top)) ?? 0) + width);
              }
              return Math.max(...[...rows.values()].map((width) => 1 - width / paper));
            }""";

    private static final String COLOURS = """
            () => [document.querySelector('main .panel'), document.querySelector('main .panel h2')]
                .flatMap(part => [getComputedStyle(part).color, getComputedStyle(part).backgroundColor])""";

    private static final List<Integer> WHITE = List.of(255, 255, 255);

    /** The colour of a picture's paper, and how often it was drawn. */
    private static final String PICTURE = """
            async () => {
              const chart = document.getElementById('plane-chart');
              return [...(await chart.picture()).getContext('2d').getImageData(0, 0, 1, 1).data.slice(0, 3), Number(chart.dataset.drawn)];
            }""";

    @ParameterizedTest
    @Thorough(after = 1)
    @CsvSource({
        "/playground, 3",
        "/lab/classification?step=neuron, 4",
        "/lab/autograd?step=graph, 4",
        "/lab/gradient-descent?step=surface, 4",
        "/scores, 4",
    })
    void chartsAreWholeAndNoSheetIsBlank(String path, int most, Visitors visitors) {
        Page page = visitors.come();
        page.navigate(path);
        page.waitForFunction("() => !document.getElementById('first') && document.querySelector('main .panel')");
        page.waitForFunction("() => [...document.querySelectorAll('main playground-echart')]"
                + ".every(chart => chart.dataset.drawn || !chart.checkVisibility())");
        String pdf = new String(
                page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)),
                StandardCharsets.ISO_8859_1);
        List<String> sheets = sheets(pdf);
        assertThat(sheets).hasSizeBetween(1, most).noneMatch(String::isBlank);

        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 1017);
        awaitWholeCharts(page);
        assertThat(number(page.evaluate(SMALLEST)))
                .as("the size of the smallest panel")
                .isGreaterThan(0.65);
        assertThat(number(page.evaluate(ROOM, PAPER)))
                .as("the widest room beside a panel")
                .isLessThan(0.1);
        for (String away :
                List.of(".frame > header", ".transport", ".story-buttons", "playground-echart-menu >> nth=0")) {
            assertThat(page.locator(away).first().isVisible()).as(away).isFalse();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("[style*='--paso-print']").count()).isZero();
    }

    /** Of whoever chose it and of whose system is dark; pictures are drawn anew before the browser prints, which waits for nothing. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDarkPageIsPrintedOnWhite(boolean isChosen, Visitors visitors) {
        Page page = visitors.come();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate("/playground");
        page.waitForFunction("() => document.getElementById('plane-chart')?.dataset.drawn");
        Object light = page.evaluate(COLOURS);
        if (isChosen) {
            page.locator(".colours").click();
        } else {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        }
        page.waitForCondition(() -> !light.equals(page.evaluate(COLOURS)));
        Object dark = page.evaluate(COLOURS);
        page.waitForCondition(() -> !WHITE.equals(((List<?>) page.evaluate(PICTURE)).subList(0, 3)));
        List<?> shown = (List<?>) page.evaluate(PICTURE);

        List<?> printed = (List<?>)
                page.evaluate("() => { dispatchEvent(new Event('beforeprint')); return (" + PICTURE + ")(); }");
        assertThat(page.evaluate(COLOURS)).isEqualTo(light);
        assertThat(printed.subList(0, 3)).isEqualTo(WHITE);
        assertThat(number(printed.getLast())).as("drawings").isGreaterThan(number(shown.getLast()));
        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        page.waitForCondition(() -> dark.equals(page.evaluate(COLOURS)));
        page.waitForCondition(() -> shown.subList(0, 3).equals(((List<?>) page.evaluate(PICTURE)).subList(0, 3)));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Charts are drawn again for the paper, each when the browser says that it has another size. */
    private static void awaitWholeCharts(Page page) {
        try {
            page.waitForCondition(() -> ((List<?>) page.evaluate(CUT, PAPER)).isEmpty());
        } catch (TimeoutError e) {
            assertThat((List<?>) page.evaluate(CUT, PAPER)).isEmpty();
        }
    }

    /** What is drawn on each sheet: the operators of text, pictures and paths. */
    private static List<String> sheets(String pdf) {
        return Pattern.compile("/Type\\s*/Page\\b[^s].*?/Contents\\s+(\\d+)", Pattern.DOTALL)
                .matcher(pdf)
                .results()
                .map(page -> drawn(pdf, page.group(1)))
                .toList();
    }

    private static String drawn(String pdf, String number) {
        Matcher object = Pattern.compile("(?<!\\d)" + number + " 0 obj.*?stream\\r?\\n(.*?)endstream", Pattern.DOTALL)
                .matcher(pdf);
        assertThat(object.find()).as("what is drawn on a sheet").isTrue();
        String text = inflated(object.group(1).getBytes(StandardCharsets.ISO_8859_1));
        Matcher marks = Pattern.compile("\\b(TJ|Tj|Do)\\b").matcher(text);
        return marks.find() ? marks.group() : "";
    }

    private static String inflated(byte[] packed) {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] buffer = new byte[1 << 20];
        try {
            return new String(buffer, 0, inflater.inflate(buffer), StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a sheet that cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
