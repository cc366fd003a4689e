package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browsing.class)
class GradientDescentLabIT {
    private static final String LAB = "gradient-descent";

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT", "es-ES, DARK"})
    void aVisitorWalksTheLabAndSolvesEveryMission(String language, ColorScheme colours, Visitors visitors) {
        Page page = visitors.come(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE));
        LabPage lab = LabPage.open(page, LAB, 1);
        DescentSolutions solutions = new DescentSolutions(lab, language.startsWith("es"));
        List<String> titles = new ArrayList<>();
        for (int step = 1; step <= lab.steps(); step++) {
            if (step > 1) {
                String address = "?step=" + step;
                lab.next();
                lab.transport()
                        .until("the address says the step", () -> page.url().endsWith(address));
            }
            titles.add(lab.title());
            assertThat(lab.isSolved()).as(lab.title()).isFalse();
            assertThat(page.locator(".story").innerText()).doesNotContain("lab." + LAB);
            solutions.solve(step);
            AccessibilityIT.assertNothingSerious(lab.title(), page);
            LayoutIT.assertFitsPhone(lab.title(), page);
        }
        assertThat(titles).hasSize(lab.steps()).doesNotHaveDuplicates();
        assertThat(page.locator("#story-next").isEnabled()).isFalse();
        assertThat(page.locator(".story .map a.solved").count()).isEqualTo(lab.steps());
        page.goBack();
        lab.awaitTitle(titles.get(titles.size() - 2));
    }

    @Test
    void anotherLanguageKeepsTheStepTheRunAndTheSolvedMission(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, 2);
        lab.phase("start");
        lab.awaitSolved();
        lab.awaitText("workings", "0.49671415");
        lab.awaitText("workings", "−0.13826430");
        lab.transport().press("One epoch");
        lab.transport().until("one update was made", () -> lab.transport().step() == 1);
        lab.page().getByText("ES", new Page.GetByTextOptions().setExact(true)).click();
        lab.awaitTitle("Un inicio al azar");
        lab.transport().awaitFrame();
        lab.transport().until("the run is where it was", () -> lab.transport().step() == 1);
        assertThat(lab.isSolved()).isTrue();
        lab.awaitText("workings", "0,49671415");
    }
}
