package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page without a mouse. */
@ExtendWith(Browsing.class)
class KeyboardIT {
    private static final int MOST_TABS = 120;
    private static final String FOCUSED = """
            () => {
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              return `${focused?.getAttribute('role') ?? focused?.localName} ${
                focused?.getAttribute('aria-label') ?? focused?.textContent.trim()}`;
            }""";

    @Test
    void tabReachesTrainAndEnterPressesItThenArrowsMoveTheThreshold(Visitors visitors) {
        Playground playground = visitors.open();
        Keyboard keyboard = playground.page().keyboard();
        tabTo("button Train", playground);
        keyboard.press("Enter");
        playground.until("the model trains", () -> playground.epoch() > 2);
        keyboard.press("Space");
        playground.awaitState("Paused");

        tabTo("slider Threshold", playground);
        keyboard.press("ArrowRight");
        keyboard.press("ArrowRight");
        assertThat(threshold(playground)).isEqualTo(0.52);
        keyboard.press("PageDown");
        assertThat(threshold(playground)).isEqualTo(0.42);
        keyboard.press("End");
        assertThat(threshold(playground)).isEqualTo(1);
    }

    @Test
    void arrowsMoveASliderAndWalkTheDataSets(Visitors visitors) {
        Playground playground = visitors.open();
        Keyboard keyboard = playground.page().keyboard();
        playground.data("Moons").focus();
        playground.change(() -> keyboard.press("ArrowRight"));
        assertThat(playground.data("Circles").isChecked()).isTrue();
        tabTo("input ", playground);
        assertThat(playground.field("Points").evaluate("field => field.matches(':focus')"))
                .isEqualTo(true);
        keyboard.type("77");
        keyboard.press("Enter");
        playground.until("the new data are drawn", () -> playground.points() == 77);
    }

    private static void tabTo(String wanted, Playground playground) {
        for (int i = 0; i < MOST_TABS; i++) {
            playground.page().keyboard().press("Tab");
            if (focused(playground).equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("Tab never came to: " + wanted);
    }

    private static String focused(Playground playground) {
        return (String) playground.page().evaluate(FOCUSED);
    }

    private static double threshold(Playground playground) {
        return ((Number) playground.threshold().evaluate("panel => panel.threshold")).doubleValue();
    }
}
