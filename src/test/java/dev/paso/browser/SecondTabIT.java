package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tabs of one browser with the same address: each is at its own step, whatever the other one does, and comes back there. */
@ExtendWith(Browsing.class)
class SecondTabIT {
    @Test
    void aCopyGoesItsOwnWayAndEachComesBackAtItsOwnStep(Visitors visitors) {
        Playground one = visitors.open();
        one.press("Train");
        one.until("some epochs passed", () -> one.epoch() > 3);
        one.rest();
        int step = one.step();
        List<Double> parameters = one.parameters();
        one.until("its address says where it is", () -> one.page().url().contains("step=" + step));

        Playground copy = visitors.copy(one);
        copy.until("it is where the other one is", () -> copy.step() == step);
        assertThat(copy.parameters()).isEqualTo(parameters);
        copy.press("Train");
        copy.until("it goes on", () -> copy.step() > step + 50);
        copy.rest();
        Locator scrubber = copy.page().locator("paso-scrubber input");
        int end = copy.step();
        scrubber.press("ArrowLeft");
        copy.until("it is at another step", () -> copy.step() < end);

        assertThat(one.step()).isEqualTo(step);
        assertThat(one.parameters()).isEqualTo(parameters);
        comesBackAtItsStep(copy);
        comesBackAtItsStep(one);
        assertThat(one.step()).isEqualTo(step);
    }

    /** While it trains the address is behind, and the tab remembers where it is: the copy has that memory too, until it has its own. */
    @Test
    void aCopyOfATabThatTrainsTrainsOnByItself(Visitors visitors) {
        Playground one = visitors.open();
        one.press("Train");
        one.until("its address says that it trains", () -> one.page().url().contains("train=1"));
        Playground copy = visitors.copy(one);
        one.rest();
        int step = one.step();
        copy.until("it is as far", () -> copy.step() >= step);
        copy.rest();
        assertThat(one.step()).isEqualTo(step);
        comesBackAtItsStep(copy);
        comesBackAtItsStep(one);
    }

    private static void comesBackAtItsStep(Playground tab) {
        int step = tab.step();
        List<Double> parameters = tab.parameters();
        tab.page().reload();
        tab.awaitFrame();
        tab.until("it is at its step", () -> tab.step() == step);
        assertThat(tab.parameters()).isEqualTo(parameters);
    }
}
