package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be is refused in words that help. */
@ExtendWith(Browsing.class)
class RefusalIT {
    @ParameterizedTest
    @Thorough(after = 1)
    @CsvSource(
            delimiter = '|',
            value = {
                "Learning rate · lr | -1  | Learning rate · lr must be at least 0, got -1",
                "Learning rate · lr | abc | Learning rate · lr must be a number, got “abc”",
                "Points             | 1e9 | Points must be from 1 to 100000, got 1e9",
                "Points             | 10.5 | Points must be a whole number, got 10.5",
                "Noise              | NaN | Noise must be a number, got “NaN”"
            })
    void anImpossibleValueIsRefusedWithFieldRuleAndValue(
            String field, String value, String message, Visitors visitors) {
        Playground playground = visitors.open();
        String before = playground.field(field).inputValue();
        playground.type(field, value);
        assertThat(playground.page().getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(field)))
                .hasText(message);
        assertThat(playground.field(field)).hasAttribute("aria-invalid", "true");
        playground.field(field).press("Escape");
        assertThat(playground.field(field)).hasValue(before);
        playground.press("Train");
        playground.until("the experiment is as it was", () -> playground.epoch() > 2);
    }

    @Test
    @Thorough
    void aDisabledButtonTellsWhy(Visitors visitors) {
        Playground playground = visitors.open();
        assertThat(playground.button("Reset")).isDisabled();
        tells("Nothing was trained yet", playground, "Reset");
        playground.choose("Speed", "Full speed");
        playground.press("Train");
        playground.awaitState("Finished");
        tells("All epochs are done: train on, or reset", playground, "One batch");
        tells("All epochs are done: train on, or reset", playground, "One epoch");
    }

    private static void tells(String reason, Playground playground, String button) {
        Locator named =
                playground.page().locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(button));
        named.hover();
        assertThat(named.locator("vaadin-tooltip").getByText(reason)).isVisible();
        assertThat(named).hasAccessibleDescription(reason);
    }
}
