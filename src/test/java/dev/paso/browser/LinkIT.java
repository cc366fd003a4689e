package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.paso.Thorough;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Browsing.class)
class LinkIT {
    @Test
    void aLinkBringsAnotherVisitorTheSameParametersBitForBit(Visitors visitors) {
        Page page = visitors.come(new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        Playground mine = visitors.open(page, "/playground");
        mine.chooseData("Circles");
        mine.press("Train");
        mine.until("some epochs passed", () -> mine.epoch() > 3);
        mine.type("Learning rate · lr", "0.037"); // an edit on the way: it belongs to the experiment
        int epoch = mine.epoch();
        mine.until("some more epochs passed", () -> mine.epoch() > epoch + 3);
        mine.press("Pause");
        mine.awaitState("Paused");
        int paused = mine.step();
        mine.press("One batch"); // in the middle of an epoch
        mine.until("the batch is shown", () -> mine.step() == paused + 1); // what is shared is what is seen
        mine.press("Copy link");
        assertThat(page.getByText("Link copied.")).isVisible();
        String link = (String) page.evaluate("() => navigator.clipboard.readText()");
        assertThat(link).contains("step=" + mine.step());
        mine.until("the address is the link", () -> page.url().equals(link));

        Playground theirs = visitors.open(visitors.come(), link);
        theirs.until("the same step is shown", () -> theirs.step() == mine.step());
        theirs.awaitState("Paused");
        assertThat(theirs.parameters()).isEqualTo(mine.parameters());
        assertThat(theirs.losses()).isEqualTo(mine.losses());
        assertThat(theirs.field("Learning rate · lr")).hasValue("0.037");
    }

    @Test
    @Thorough
    void aLinkHoldsTheThreshold(Visitors visitors) {
        Playground mine = visitors.open();
        mine.threshold().locator(".entry input").fill("0.31");
        mine.page().keyboard().press("Enter");
        mine.press("Copy link");
        assertThat(mine.page()).hasURL(Pattern.compile(".*[?&]e=.*"));
        Playground theirs = visitors.open(visitors.come(), mine.page().url());
        assertThat(theirs.threshold().locator(".entry input")).hasValue("0.310");
    }

    @ParameterizedTest
    @Thorough(after = 1)
    @ValueSource(
            strings = {
                "?e=garbage",
                "?e=",
                "?e=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "?step=-1",
                "?step=1e9",
                "?step=999999999999999999"
            })
    void aBrokenLinkSaysSoAndShowsTheFirstExample(String query, Visitors visitors) {
        showsTheFirstExample(visitors.open(visitors.come(), "/playground" + query));
    }

    @Test
    @Thorough
    void aVeryLongLinkSaysSoToo(Visitors visitors) {
        showsTheFirstExample(visitors.open(visitors.come(), "/playground?e=" + "A".repeat(70_000)));
    }

    private static void showsTheFirstExample(Playground playground) {
        assertThat(playground.notice()).containsText("This link cannot be opened: ");
        assertThat(playground.notice()).containsText("You see the first example instead.");
        assertThat(playground.data("Moons")).isChecked();
        assertThat(playground.parameters()).hasSize(33);
        playground.press("Train");
        playground.until("it can be trained", () -> playground.epoch() > 1);
    }
}
