package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.Thorough;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anything on a page is explained to whoever asks. */
@ExtendWith(Browsing.class)
class HelpIT {
    private static final int STOPS = 40;

    @ParameterizedTest
    @Thorough(after = 1)
    @ValueSource(strings = {"/playground", "/lab/classification?step=threshold"})
    void whateverHasTheFocusIsExplainedAfterAQuestionMark(String path, Visitors visitors) {
        Page page = visitors.open(visitors.come(), path).page();
        page.keyboard().press("?");
        assertThat(card(page)).containsText("Point at anything");
        Set<String> said = new TreeSet<>();
        for (int i = 0; i < STOPS; i++) {
            page.keyboard().press("Tab");
            said.add(card(page).locator("p").innerText());
        }
        assertThat(said).hasSizeGreaterThan(10).noneMatch(text -> text.contains("no explanation"));
        page.keyboard().press("Escape");
        assertThat(card(page)).isHidden();
    }

    @Test
    void whileItExplainsAPressAsksAndDoesNothingElse(Visitors visitors) {
        Playground playground = visitors.open();
        Page page = playground.page();
        page.locator("paso-help .open").click();
        playground.button("Train").click();
        assertThat(card(page)).containsText("until all epochs are done");
        playground.threshold().locator("[data-metric=precision]").click();
        assertThat(card(page)).containsText("Of those predicted positive, how many are?");
        page.keyboard().press("?");
        assertThat(card(page)).isHidden();
        assertThat(playground.epoch()).isZero();
        playground.press("Train");
        playground.until("the model trains", () -> playground.epoch() > 0);
    }

    private static Locator card(Page page) {
        return page.locator("paso-help .card");
    }
}
