package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.paso.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tabs of one browser with the same address: each is at its own step, whatever the other one does, and comes back there. */
@ExtendWith(Browsing.class)
@Thorough
class SecondTabIT {
    @Test
    void aCopyGoesItsOwnWayAndEachComesBackAtItsOwnStep(Visitors visitors) {
        Playground one = visitors.open();
        one.press("Train");
        one.until("some epochs passed", () -> one.epoch() > 3);
        one.rest();
        int step = one.step();
        one.until("its address says where it is", () -> one.page().url().contains("step=" + step));

        Playground copy = visitors.copy(one);
        copy.until(
                "it is where the other one is",
                () -> copy.step() == step && copy.parameters().equals(one.parameters()));
        copy.press("Train");
        copy.until("it goes on", () -> copy.step() > step + 50);
        copy.rest();
        Locator scrubber = copy.page().locator("paso-scrubber input");
        int end = copy.step();
        scrubber.press("ArrowLeft");
        copy.until("it is one step back, where it was on its way to", () -> copy.step() == end - 1);

        assertThat(one.step()).isEqualTo(step);
        comesBackAtItsStep(copy);
        comesBackAtItsStep(one);
        assertThat(one.step()).isEqualTo(step);
    }

    private static void comesBackAtItsStep(Playground tab) {
        int step = tab.step();
        tab.page().bringToFront(); // a browser draws nothing for a tab that nobody looks at
        tab.page().reload();
        tab.awaitFrame();
        tab.until("it is at its step, " + step, () -> tab.step() == step);
    }
}
