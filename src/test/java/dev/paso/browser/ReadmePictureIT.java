package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.paso.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the README promises: two moons and a network of eight hidden units learn a curved boundary. The picture beside that promise
 * is made here; {@code -Dpaso.pictures=true} replaces the one that the README shows.
 */
@ExtendWith(Browsing.class)
class ReadmePictureIT {
    private static final Path SHOWN = Path.of("docs/playground.png");
    private static final Path MADE = Path.of("target/browser/playground.png");
    private static final int PARAMETERS_OF_2_8_1 = 2 * 8 + 8 + 8 + 1;
    private static final int ENOUGH = 120;

    @Test
    void twoMoonsAndASmallNetworkLearnACurvedBoundary(Visitors visitors) throws IOException {
        Page page = visitors.come();
        Playground playground = visitors.open(page, "/");
        assertThat(playground.data("Moons").isChecked()).isTrue();
        assertThat(playground.parameters()).hasSize(PARAMETERS_OF_2_8_1);

        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() >= ENOUGH);
        page.screenshot(new Page.ScreenshotOptions().setPath(MADE));
        playground.rest();
        assertThat(mostChangesInARow(playground))
                .as("how often a straight way crosses the boundary: only a curved one is met more than once")
                .isGreaterThan(1);
        assertThat(accuracy(playground)).isGreaterThan(0.9);
        keep();
    }

    private static void keep() throws IOException {
        if (Pictures.ARE_REPLACED) {
            Files.createDirectories(SHOWN.getParent());
            Files.copy(MADE, SHOWN, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(SHOWN).isNotEmptyFile();
    }

    private static double accuracy(Playground playground) {
        return Double.parseDouble(
                playground.threshold().locator("[data-metric=accuracy]").textContent());
    }

    /** Of all rows of the painted plane, in how many places one changes from class 0 to class 1 or back. */
    private static int mostChangesInARow(Playground playground) {
        Object most = playground.page().evaluate("""
                () => {
                  const { columns, rows, low, high, cells } = document.getElementById('plane-chart').values().field;
                  const isClass1 = (cell) => low + ((high - low) * cell) / 255 >= 0.5;
                  const changes = (row) => row.filter((cell, i) => i > 0 && isClass1(cell) !== isClass1(row[i - 1])).length;
                  return Math.max(...Array.from({ length: rows }, (_, y) => changes(cells.slice(y * columns, (y + 1) * columns))));
                }""");
        return (int) most;
    }
}
