package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.paso.Holds;
import dev.paso.Thorough;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lab of chapter 1, walked with a scripted solution for every mission; the book's numbers where the book prints them. */
@ExtendWith(Browsing.class)
class AutogradLabIT {
    private static final String LAB = "autograd";

    static List<Walker> walkers() {
        return Walker.orBoth(Walker.SPANISH_BY_NIGHT);
    }

    @Holds({"autograd.network.text", "autograd.pipeline.text"})
    @ParameterizedTest
    @Thorough
    @MethodSource("walkers")
    void everyMissionIsSolvedByDoingWhatItAsks(Walker walker, Visitors visitors) {
        LabWalk walk = LabWalk.through(LAB, walker, visitors);
        AutogradCodeWalk autograd = new AutogradCodeWalk(walk);
        for (int i = 1; i <= walk.lab().steps(); i++) {
            walk.workThrough(() -> autograd.solve(walk.lab().key()), "lab." + LAB, "graph.");
        }
        walk.assertAtTheEnd();
    }

    @Test
    void passesAreShownNodeByNodeAndFitAPhone(Visitors visitors) {
        Page page = visitors.come(375, 800);
        LabPage lab = LabPage.open(page, LAB, "branch");
        GraphPage graph = new GraphPage(lab);
        page.locator("#graph-forward").click();
        page.locator("paso-graph[data-playing]").waitFor();
        page.locator("paso-graph:not([data-playing])").waitFor();
        assertThat(graph.number("ŷ₂", "value")).isNotNaN();
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
        double narrowest = ((Number)
                        page.evaluate("() => Math.min(...[...document.querySelector('paso-graph').shadowRoot"
                                + ".querySelectorAll('.node')].map(node => node.getBoundingClientRect().width))"))
                .doubleValue();
        assertThat(narrowest).as("a node can be read and tapped").isGreaterThan(80);
    }
}
