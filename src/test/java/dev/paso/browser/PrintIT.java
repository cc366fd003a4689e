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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static final String COLOURS = """
            () => [document.body, document.querySelector('main .panel'), document.querySelector('main .panel h2')]
                .flatMap(part => [getComputedStyle(part).color, getComputedStyle(part).backgroundColor])""";

    @ParameterizedTest
    @Thorough(after = 1)
    @CsvSource({
        "/lab/classification?step=neuron, 5",
        "/lab/autograd?step=graph, 4",
        "/lab/gradient-descent?step=surface, 4",
        "/playground, 6",
        "/scores, 5",
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
        awaitWholeCharts(page);
        for (String away :
                List.of(".frame > header", ".transport", ".story-buttons", "playground-echart-menu >> nth=0")) {
            assertThat(page.locator(away).first().isVisible()).as(away).isFalse();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("[style*='--paso-print']").count()).isZero();
    }

    /** Browsers print in light colours, but pictures keep those that they were drawn in: all stay as they were on the screen. */
    @Test
    void aDarkPageIsPrintedInItsOwnColours(Visitors visitors) {
        Page page = visitors.come();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/playground");
        page.waitForFunction("() => !document.getElementById('first') && document.querySelector('main .panel')");
        Object onScreen = page.evaluate(COLOURS);
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
        assertThat(page.evaluate(COLOURS)).isEqualTo(onScreen);
        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).printColorAdjust"))
                .isEqualTo("exact");
        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.evaluate(COLOURS)).isNotEqualTo(onScreen); // the visitor's own wish counts again
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
