package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browsing.class)
class ClassificationLabIT {
    private static final String LAB = "classification";

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT", "es-ES, DARK"})
    void aVisitorWalksTheLabAndSolvesEveryMission(String language, ColorScheme colours, Visitors visitors) {
        Page page = visitors.come(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE));
        LabPage lab = LabPage.open(page, LAB, 1);
        ClassificationSolutions solutions = new ClassificationSolutions(lab, language.startsWith("es"));
        List<String> titles = new ArrayList<>();
        for (int step = 1; step <= lab.steps(); step++) {
            if (step > 1) {
                lab.next();
            }
            titles.add(lab.title());
            assertThat(lab.isSolved()).as(lab.title()).isFalse();
            String words = page.locator(".lab-body").innerText();
            assertThat(words).doesNotContain("classify.", "lab." + LAB, "NaN,");
            solutions.solve(step);
            AccessibilityIT.assertNothingSerious(lab.title(), page);
            LayoutIT.assertFitsPhone(lab.title(), page);
        }
        assertThat(titles).hasSize(17).doesNotHaveDuplicates();
        assertThat(page.locator(".story .map a.solved").count()).isEqualTo(17);
    }
}
