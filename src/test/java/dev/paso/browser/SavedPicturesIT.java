package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import dev.paso.screens.Look;
import dev.paso.ui.panel.Extras;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is drawn can be saved: as PNG and SVG, with what it is of, and as CSV where it has numbers. */
@ExtendWith(Browsing.class)
class SavedPicturesIT {
    /** Where the menus are, one of each kind: the element that has it, and its place there. */
    private static final String KINDS = """
            () => {
              const kinds = new Map();
              const look = (root) => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) look(element.shadowRoot);
                  if (element.localName !== 'playground-echart-menu' || !element.checkVisibility()) continue;
                  const host = element.getRootNode().host;
                  const kind = `${host.localName} ${element.closest('.part')?.className ?? host.model?.type ?? ''}`;
                  if (!kinds.has(kind)) kinds.set(kind, element);
                }
              };
              look(document.querySelector('main'));
              for (const [kind, menu] of kinds) menu.dataset.kind = kind;
              return [...kinds.keys()];
            }""";

    @Test
    @Thorough
    void everyPictureThatCanBeAddedIsSaved(Visitors visitors) throws Exception {
        Playground playground =
                visitors.open(visitors.come(), "/playground?panels=" + String.join(".", Extras.names()));
        playground.press("One epoch");
        playground.until("an epoch is made", () -> playground.epoch() == 1);
        Page page = playground.page();
        page.waitForCondition(() -> page.locator("paso-importance table").count() > 0);
        assertThat(Look.lacks(page)).isEmpty();
        assertSaved(page, "Moons(n=");
    }

    @ParameterizedTest
    @Thorough(after = 1)
    @ValueSource(strings = {"Linear", "Blobs"})
    void otherDataHaveOtherPictures(String data, Visitors visitors) throws Exception {
        Playground playground = visitors.open(visitors.come(), "/playground?panels=residuals");
        playground.chooseData(data);
        playground.press("One epoch");
        playground.until("an epoch is made", () -> playground.epoch() == 1);
        assertThat(Look.lacks(playground.page())).isEmpty();
        assertSaved(playground.page(), data + "(n=");
    }

    @Test
    @Thorough
    void theNeuronTheBentPlaneAndTheGraphAreSaved(Visitors visitors) throws Exception {
        Page page = visitors.come();
        for (String step : List.of("/lab/classification?step=neuron", "/lab/autograd?step=graph")) {
            visitors.open(page, step);
            assertSaved(page, "(n=");
        }
    }

    private static void assertSaved(Page page, String recipe) throws Exception {
        List<String> kinds =
                ((List<?>) page.evaluate(KINDS)).stream().map(String::valueOf).toList();
        assertThat(kinds).isNotEmpty();
        for (String kind : kinds) {
            Locator menu = page.locator("playground-echart-menu[data-kind='" + kind + "']");
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(saved(menu, "Save as PNG")));
            assertThat(picture.getWidth()).as(kind).isGreaterThan(200);
            assertThat(colours(picture)).as("colours of " + kind).isGreaterThan(8);
            String drawing = new String(saved(menu, "Save as SVG"), StandardCharsets.UTF_8);
            assertThatCode(() -> DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8))))
                    .as(kind + ": " + drawing.substring(0, Math.min(600, drawing.length())))
                    .doesNotThrowAnyException();
            assertThat(drawing).as(kind).contains("<text", recipe);
            String numbers = new String(saved(menu, "Save as CSV"), StandardCharsets.UTF_8);
            assertThat(numbers.lines()).as(kind).hasSizeGreaterThan(1);
        }
    }

    private static byte[] saved(Locator menu, String how) throws IOException {
        menu.locator(".open").click();
        Download download = menu.page()
                .waitForDownload(() -> menu.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(how))
                        .click());
        assertThat(download.suggestedFilename()).doesNotStartWith("chart.");
        try (InputStream file = download.createReadStream()) {
            return file.readAllBytes();
        }
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .count();
    }
}
