package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.paso.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class HistoryIT {
    @Test
    void backAndForwardBringTheRecipeBack(Visitors visitors) {
        Playground playground = visitors.open();
        playground.chooseData("Circles");
        playground.change(() -> playground.type("Points", "120"));
        playground.chooseData("Spiral");
        assertThat(playground.field("Points")).hasValue("120");

        playground.page().goBack();
        assertThat(playground.data("Circles")).isChecked();
        assertThat(playground.field("Points")).hasValue("120");
        playground.page().goBack();
        assertThat(playground.field("Points")).hasValue("200");
        playground.page().goBack();
        assertThat(playground.data("Moons")).isChecked();

        playground.page().goForward();
        assertThat(playground.data("Circles")).isChecked();
        playground.page().goForward();
        playground.page().goForward();
        assertThat(playground.data("Spiral")).isChecked();
        playground.press("Train");
        playground.until("it trains", () -> playground.epoch() > 2);
    }

    @Test
    @Thorough
    void backFromTheFirstChangeIsBackAtTheBeginning(Visitors visitors) {
        Playground playground = visitors.open();
        playground.chooseData("Circles");
        playground.page().goBack();
        assertThat(playground.data("Moons")).isChecked();
        playground.page().goForward();
        assertThat(playground.data("Circles")).isChecked();
    }

    @Test
    @Thorough
    void loadingThePageAgainKeepsTheRecipe(Visitors visitors) {
        Playground playground = visitors.open();
        playground.chooseData("Xor");
        playground.page().reload();
        playground.awaitFrame();
        assertThat(playground.data("Xor")).isChecked();
    }
}
