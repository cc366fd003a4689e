package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import dev.paso.ui.playground.Presets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class AllSettingsIT {
    @Test
    void aFieldChangedByKeyboardChangesTheLinkByThatAndIsToldInFront(Visitors visitors) {
        Playground mine = visitors.open();
        Page page = mine.page();
        assertThat(page.locator(".unusual-one")).hasCount(0);
        page.locator("#open-settings").focus();
        page.keyboard().press("Enter");
        Locator field = page.locator("[data-path='loader.fetch_first']");
        type(field, "-1");
        assertThat(field).containsText("must be in [0, 1000], was -1");
        type(field, "3");
        assertThat(field).hasClass(Pattern.compile(".*unusual.*"));
        mine.until("the link says it", () -> page.url().contains("e=") && fetchFirst(page) == 3);
        ExperimentSpec first = Presets.firstVisit();
        LoaderSpec loader = first.loader();
        assertThat(recipe(page))
                .isEqualTo(first.withLoader(new LoaderSpec(
                        loader.batchSize(),
                        loader.shuffle(),
                        loader.validate(),
                        loader.dialect(),
                        loader.reseed(),
                        3)));
        page.keyboard().press("Escape");
        assertThat(page.locator(".unusual-one")).containsText("fetch_first=3");
    }

    private static void type(Locator field, String text) {
        field.locator("input").focus();
        field.page().keyboard().press("Control+a");
        field.page().keyboard().type(text);
        field.page().keyboard().press("Enter");
    }

    private static int fetchFirst(Page page) {
        return recipe(page).loader().fetchFirst();
    }

    private static ExperimentSpec recipe(Page page) {
        return ExperimentLink.decode(page.url().replaceAll(".*[?&]e=([^&]*).*", "$1"));
    }
}
