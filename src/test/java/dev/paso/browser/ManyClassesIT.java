package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class ManyClassesIT {
    private static final String CLASSES =
            "() => [...new Set(document.getElementById('plane-chart').values()?.field?.classes ?? [])].length";

    @Test
    void blobsAreDividedIntoRegionsAndCountedInAMatrix(Visitors visitors) {
        Playground playground = visitors.open();
        Page page = playground.page();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Blobs"))
                .check(new Locator.CheckOptions().setForce(true));
        Locator matrix = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Confusion matrix"));
        matrix.waitFor();
        assertThat(page.locator("paso-threshold")).isHidden();
        playground.choose("Speed", "Full speed");
        playground.press("Train");
        playground.awaitState("Finished");
        playground.until(
                "four regions are painted", () -> page.evaluate(CLASSES).equals(4));
        assertThat(matrix.locator("td.right")).hasCount(4);
        List<Integer> counts = matrix.locator("td.right, td.wrong").allTextContents().stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(counts).hasSize(16);
        assertThat(counts.stream().mapToInt(count -> count).sum()).isEqualTo(50); // a quarter of 200 points
    }
}
