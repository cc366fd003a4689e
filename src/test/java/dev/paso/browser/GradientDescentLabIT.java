package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.paso.Thorough;
import dev.paso.workspace.Speed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Browsing.class)
class GradientDescentLabIT {
    private static final String LAB = "gradient-descent";

    static List<Walker> walkers() {
        return Walker.orBoth(Walker.ENGLISH_BY_DAY);
    }

    @ParameterizedTest
    @Thorough
    @MethodSource("walkers")
    void aVisitorWalksTheLabAndSolvesEveryMission(Walker walker, Visitors visitors) {
        LabWalk walk = LabWalk.through(LAB, walker, visitors);
        LabPage lab = walk.lab();
        Page page = lab.page();
        DescentSolutions solutions = new DescentSolutions(lab);
        for (int i = 1; i <= lab.steps(); i++) {
            walk.step(() -> {
                String step = lab.key();
                lab.transport()
                        .until("the address says the step", () -> page.url().endsWith("?step=" + step));
                assertThat(page.locator(".story").innerText()).doesNotContain("lab." + LAB);
                solutions.solve(step);
            });
            walk.look();
        }
        walk.assertAtTheEnd();
        assertThat(page.locator(".story .map a.solved").count()).isEqualTo(lab.steps());
        page.goBack();
        lab.awaitTitle(walk.titles().get(walk.titles().size() - 2));
    }

    @Test
    void aReloadKeepsTheStepAndTheSpeedAndAnotherStepHasItsOwn(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "update");
        String usual = lab.speed();
        lab.choose(Speed.FAST);
        lab.transport()
                .until("the address says the speed", () -> lab.page().url().contains("speed=fast"));
        assertThat(lab.page().url()).contains("step=update");
        String chosen = lab.speed();
        lab.page().reload();
        lab.transport().awaitFrame();
        assertThat(lab.key()).isEqualTo("update");
        assertThat(lab.speed()).isEqualTo(chosen).isNotEqualTo(usual);
        lab.next();
        lab.transport().until("the next step is there", () -> lab.page().url().endsWith("?step=rate"));
        assertThat(lab.speed()).isEqualTo(usual);
    }

    @Test
    void anotherLanguageKeepsTheStepTheRunAndTheSolvedMission(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, "start");
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
