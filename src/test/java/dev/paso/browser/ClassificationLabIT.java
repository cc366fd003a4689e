package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browsing.class)
class ClassificationLabIT {
    private static final String LAB = "classification";

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT", "es-ES, DARK"})
    void aVisitorWalksTheLabAndSolvesEveryMission(String language, ColorScheme colours, Visitors visitors) {
        LabWalk walk = LabWalk.through(LAB, language, colours, visitors);
        Page page = walk.lab().page();
        ClassificationSolutions solutions = new ClassificationSolutions(walk.lab());
        for (int i = 1; i <= 17; i++) {
            int step = i;
            walk.step(() -> {
                String words = page.locator(".lab-body").innerText();
                assertThat(words).doesNotContain("classify.", "lab." + LAB, "NaN,");
                solutions.solve(step);
            });
            AccessibilityIT.assertNothingSerious(walk.lab().title(), page);
            LayoutIT.assertFitsPhone(walk.lab().title(), page);
        }
        walk.assertAtTheEnd();
        assertThat(page.locator(".story .map a.solved").count()).isEqualTo(17);
    }
}
