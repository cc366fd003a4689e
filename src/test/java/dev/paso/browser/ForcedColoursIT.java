package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import dev.paso.Thorough;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Windows' high contrast: pictures keep what their colours say, controls have an edge, and what is chosen looks chosen. */
@ExtendWith(Browsing.class)
class ForcedColoursIT {
    private static final int HUES = 12;
    private static final int FEW = 12; // pixels

    @ParameterizedTest
    @Thorough(after = 1)
    @CsvSource({
        "/playground?panels=sweep, #plane-chart | paso-network | .datasets | paso-threshold | paso-sweep",
        "/lab/gradient-descent?step=surface, paso-surface#relief | paso-surface#contour",
        "/lab/autograd?step=graph, paso-graph",
        "/lab/classification?step=neuron, paso-neuron",
        "/labs, .lab-card svg",
    })
    void picturesKeepTheirColours(String path, String pictures, Visitors visitors) {
        Page page = open(path, ColorScheme.LIGHT, visitors);
        for (String picture : pictures.split(" \\| ")) {
            Locator shown = page.locator(picture).first();
            shown.waitFor();
            shown.scrollIntoViewIfNeeded();
            page.waitForCondition(() -> hues(image(shown)) >= 2);
        }
    }

    @ParameterizedTest
    @Thorough(after = 1)
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatIsChosenLooksChosen(ColorScheme colours, Visitors visitors) {
        Page page = open("/playground", colours, visitors);
        Playground playground = new Playground(page);
        Locator moons = page.locator(".datasets label").first();
        BufferedImage chosen = image(moons);
        playground.chooseData("Xor");
        assertThat(different(chosen, image(moons))).as("the data set").isGreaterThan(4 * FEW);
        Locator panel = page.locator("#extra-weights");
        panel.scrollIntoViewIfNeeded();
        BufferedImage off = image(panel);
        panel.click();
        page.locator("#extra-weights[aria-pressed=true]").waitFor();
        panel.blur();
        page.mouse().move(0, 0);
        assertThat(different(off, image(panel))).as("a panel that was added").isGreaterThan(4 * FEW);
    }

    @Test
    @Thorough
    void theStepThatIsShownLooksShown(Visitors visitors) {
        Page page = open("/lab/autograd?step=graph", ColorScheme.DARK, visitors);
        Locator dot = page.locator(".story .map a[aria-current=step]");
        Locator other = page.locator(".story .map a:not([aria-current])").first();
        assertThat(edge(dot)).isNotEqualTo(edge(other));
    }

    @Test
    void tracksAndButtonsAreSeen(Visitors visitors) {
        Page page = open("/playground", ColorScheme.DARK, visitors);
        for (String control : new String[] {"paso-slider .range", "paso-scrubber .range", ".transport .train"}) {
            BufferedImage image = image(page.locator(control).first());
            assertThat(standingOut(image)).as(control).isGreaterThan(0.02);
        }
    }

    private static Page open(String path, ColorScheme colours, Visitors visitors) {
        Page page = visitors.come();
        page.emulateMedia(new EmulateMediaOptions()
                .setColorScheme(colours)
                .setForcedColors(ForcedColors.ACTIVE)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(path);
        page.waitForFunction("() => !document.getElementById('first') && document.querySelector('main')"
                + " && document.querySelector('paso-frames')?.dataset.sequence !== ''");
        return page;
    }

    private static Object edge(Locator element) {
        return element.evaluate("element => { const { outlineStyle, outlineWidth } = getComputedStyle(element);"
                + " return `${outlineStyle} ${outlineWidth}`; }");
    }

    private static BufferedImage image(Locator element) {
        try {
            return ImageIO.read(new ByteArrayInputStream(element.screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many parts of the circle of colours have more than a few pixels that are no grey. */
    private static long hues(BufferedImage image) {
        int[] found = new int[HUES];
        for (int pixel : pixels(image)) {
            Color colour = new Color(pixel);
            float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
            if (hsb[1] > 0.25 && hsb[2] > 0.2) {
                found[(int) (hsb[0] * HUES) % HUES]++;
            }
        }
        return Arrays.stream(found).filter(count -> count > FEW).count();
    }

    private static long different(BufferedImage one, BufferedImage other) {
        int[] before = pixels(one);
        int[] after = pixels(other);
        return before.length != after.length
                ? Long.MAX_VALUE
                : IntStream.range(0, before.length)
                        .filter(i -> before[i] != after[i])
                        .count();
    }

    /** The share of pixels that are not of the most frequent colour. */
    private static double standingOut(BufferedImage image) {
        int[] pixels = pixels(image);
        Arrays.sort(pixels);
        int most = 0;
        for (int i = 0, begin = 0; i < pixels.length; i++) {
            begin = pixels[i] == pixels[begin] ? begin : i;
            most = Math.max(most, i - begin + 1);
        }
        return 1 - (double) most / pixels.length;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
