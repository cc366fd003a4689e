package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class DivergenceIT {
    @Test
    void aRunThatDivergesSaysAtWhichStepAndOffersARateThatWorks(Visitors visitors) {
        Playground playground = diverged(visitors);
        assertThat(playground.notice()).containsText(Pattern.compile("diverged at step \\d+ \\(epoch \\d+\\)"));
        trainsWithTheOffer(playground);
    }

    @Test
    @Thorough
    void gradientDescentIsToldTheLargestRateThatIsStable(Visitors visitors) {
        Playground playground = line(visitors);
        playground.change(() -> playground.choose("Batch size", "Full batch"));
        playground.change(() -> playground.type("Momentum", "0"));
        playground.type("Learning rate · lr", "10");
        playground.press("Train");
        assertThat(playground.notice()).containsText("the learning rate should stay below");
        trainsWithTheOffer(playground);
    }

    private static void trainsWithTheOffer(Playground playground) {
        offer(playground).click();
        assertThat(playground.notice()).isHidden();
        playground.until("it trains", () -> playground.epoch() > 30);
        playground.rest();
        double first = playground.losses().getFirst().getFirst();
        double last = playground.losses().getFirst().getLast();
        assertThat(last).isLessThan(first);
    }

    @Test
    @Thorough
    void theAdviceIsSaidInTheLanguageOfThePage(Visitors visitors) {
        Playground playground = diverged(visitors);
        playground.press("Español");
        assertThat(playground.notice()).containsText("divergió en el paso");
        offer(playground).click();
        playground.until("it trains", () -> playground.epoch() > 3);
    }

    @Test
    @Thorough
    void aRunThatIsOverTellsWhyItCannotGoOn(Visitors visitors) {
        Playground playground = diverged(visitors);
        assertThat(playground.button("One batch")).isDisabled();
        playground.press("Reset");
        playground.awaitState("Ready");
        assertThat(playground.notice()).isHidden();
        assertThat(playground.button("One batch")).isEnabled();
    }

    private static Playground diverged(Visitors visitors) {
        Playground playground = line(visitors);
        playground.type("Learning rate · lr", "10");
        playground.press("Train");
        assertThat(playground.notice()).isVisible();
        playground.awaitState("Diverged");
        return playground;
    }

    private static Playground line(Visitors visitors) {
        Playground playground = visitors.open();
        playground.chooseData("Linear");
        playground.change(() -> playground.press("Linear regression"));
        return playground;
    }

    private static Locator offer(Playground playground) {
        return playground.notice().getByRole(AriaRole.BUTTON);
    }
}
