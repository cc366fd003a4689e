package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table of ten inputs and prices: brought, looked at from several sides, learned, and asked which input matters. */
@ExtendWith(Browsing.class)
class ManyInputsIT {
    /** Prices that depend on area and rooms, a little on the district, and on nothing else. */
    private static String houses() {
        Random random = new Random(4);
        StringBuilder csv = new StringBuilder("area,rooms,age,district,noise1,noise2,noise3,garden,price\n");
        for (int i = 0; i < 120; i++) {
            double area = 40 + 120 * random.nextDouble();
            int rooms = 1 + random.nextInt(6);
            int district = random.nextInt(3);
            double price = 2_000 * area + 30_000 * rooms + 15_000 * district + 3_000 * random.nextGaussian();
            csv.append(String.format(
                    Locale.ROOT,
                    "%.1f,%d,%d,%s,%.3f,%.3f,%.3f,%s,%.0f%n",
                    area,
                    rooms,
                    random.nextInt(80),
                    new String[] {"north", "old town", "south"}[district],
                    random.nextGaussian(),
                    random.nextGaussian(),
                    random.nextGaussian(),
                    random.nextBoolean() ? "yes" : "no",
                    price));
        }
        return csv.toString();
    }

    @Test
    void pricesAreLearnedFromTenInputsAndTheOnesThatMatterAreTold(Visitors visitors) {
        Playground playground = visitors.open();
        Page page = playground.page();
        playground.press("CSV");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("input[type=file]")
                .setInputFiles(new FilePayload("houses.csv", "text/plain", houses().getBytes(StandardCharsets.UTF_8)));
        assertThat(dialog.locator("#own-scaled")).isVisible();
        assertThat(dialog.locator("#own-scaled")).containsText("everything shows it in its own unit");
        dialog.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("district"))
                .check();
        playground.change(() -> playground.press("Use these data"));
        assertThat(page.locator(".own-data .described"))
                .containsText("district=north, district=old town, district=south");

        assertThat(page.locator(".panel.data .features")).isHidden();
        Locator fold = page.locator("paso-network .fold");
        assertThat(fold).hasText("+2 more");
        fold.click();
        assertThat(page.locator("paso-network .input-label")).hasCount(10);
        fold.click();
        assertThat(page.locator("paso-network .input-label")).hasCount(8);

        assertThat(page.locator("#plane-chart .subtitle")).containsText("what is held");
        playground.choose("Upwards", "age");
        playground.until("the plane is painted", () -> isPainted(page));
        page.locator("#plane-choice vaadin-details-summary").click();
        assertThat(page.locator("#plane-choice .held")).isVisible();
        assertThat(plotHeight(page))
                .as("however much can be held, there is room for the plane")
                .isGreaterThan(120);
        page.locator("#plane-choice vaadin-details-summary").click();
        long before = cell(page);
        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() > 3);
        playground.until("the boundary moves", () -> cell(page) != before);
        playground.choose("Speed", "Full speed");
        playground.awaitState("Finished");
        assertThat(Double.parseDouble(page.locator("[data-value=validation-r2]").textContent()))
                .as("at once, though prices are large")
                .isGreaterThan(0.9);

        page.locator("#extra-importance").click();
        Locator rows = page.locator("paso-importance tbody tr");
        assertThat(rows).hasCount(8); // the words of the district are one
        assertThat(rows.nth(0)).containsText("area");
        assertThat(rows.nth(1)).containsText("rooms");
        assertThat(rows.nth(0)).containsText("±");

        page.locator("#plane-choice vaadin-details-summary").click();
        long middle = cell(page);
        page.locator("#plane-choice .held paso-slider:visible input[type=range]")
                .first()
                .press("Home");
        playground.until("the plane goes through the least", () -> cell(page) != middle);
        Object seen = page.evaluate(PLANE);
        page.reload();
        playground.until("the plane is painted again", () -> isPainted(page));
        playground.until("it is the one that was looked at", () -> seen.equals(page.evaluate(PLANE)));

        playground.choose("Show", "a projection of all");
        assertThat(page.locator("#plane-chart .subtitle")).containsText("no boundary on it");
        playground.until("nothing is painted", () -> !isPainted(page));
        AccessibilityIT.assertNothingSerious("many inputs", page);
    }

    /** Its axes, and where the others are held. */
    private static final String PLANE = """
            () => JSON.stringify([
              ...[document.getElementById('plane-chart')?.model].filter(Boolean).map(({x, y}) => [x.label, y.label]),
              ...[...document.querySelectorAll('#plane-choice .held paso-slider')].map(({label, value}) => [label, value]),
            ])""";

    private static boolean isPainted(Page page) {
        return (boolean) page.evaluate("() => document.getElementById('plane-chart')?.values?.()?.field != null");
    }

    private static double plotHeight(Page page) {
        return ((Number) page.evaluate("() => document.getElementById('plane-chart').values().box.height"))
                .doubleValue();
    }

    /** A cell of the field in the middle. */
    private static long cell(Page page) {
        return ((Number) page.evaluate(
                        "() => document.getElementById('plane-chart').values()?.field?.cells[2080] ?? -1"))
                .longValue();
    }
}
