package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.paso.Thorough;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Browsing.class)
class ClassificationLabIT {
    private static final String LAB = "classification";

    static List<Walker> walkers() {
        return Walker.orBoth(Walker.SPANISH_BY_NIGHT);
    }

    @ParameterizedTest
    @Thorough
    @MethodSource("walkers")
    void aVisitorWalksTheLabAndSolvesEveryMission(Walker walker, Visitors visitors) {
        LabWalk walk = LabWalk.through(LAB, walker, visitors);
        Page page = walk.lab().page();
        ClassificationSolutions solutions = new ClassificationSolutions(walk.lab());
        for (int i = 1; i <= walk.lab().steps(); i++) {
            walk.step(() -> {
                String words = page.locator(".lab-body").innerText();
                assertThat(words).doesNotContain("classify.", "lab." + LAB, "NaN,");
                solutions.solve(walk.lab().key());
            });
            walk.look();
        }
        walk.assertAtTheEnd();
        assertThat(page.locator(".story .map a.solved").count())
                .isEqualTo(walk.lab().steps());
    }
}
