package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.paso.Thorough;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds nothing serious, in the colours of day and of night. */
@ExtendWith(Browsing.class)
class AccessibilityIT {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @ParameterizedTest
    @Thorough(after = 1)
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFirstVisitAndATrainedModelAreAccessible(ColorScheme colours, Visitors visitors) {
        Playground playground = open(colours, visitors);
        assertNothingSerious("the first visit", playground);
        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() > 20);
        playground.rest();
        assertNothingSerious("a trained network", playground);
    }

    @ParameterizedTest
    @Thorough
    @EnumSource(names = {"LIGHT", "DARK"})
    void aRegressionAndItsDivergenceAreAccessible(ColorScheme colours, Visitors visitors) {
        Playground playground = open(colours, visitors);
        playground.chooseData("Linear");
        assertNothingSerious("a regression", playground);
        playground.type("Learning rate · lr", "1e9");
        assertThat(playground.field("Learning rate · lr")).hasAttribute("aria-invalid", "true");
        assertNothingSerious("a refused entry", playground);
        playground.type("Learning rate · lr", "10");
        playground.press("Train");
        assertThat(playground.notice()).containsText("diverged");
        assertNothingSerious("a divergence", playground);
    }

    @ParameterizedTest
    @Thorough(after = 1)
    @EnumSource(names = {"LIGHT", "DARK"})
    void anAddressThatLeadsNowhereIsAccessible(ColorScheme colours, Visitors visitors) {
        Page page = visitors.come(colours);
        page.navigate("/nowhere");
        assertThat(page.locator("main")).not().isEmpty();
        assertNothingSerious("no such page", page);
        visitors.expect("404");
    }

    private static Playground open(ColorScheme colours, Visitors visitors) {
        return visitors.open(visitors.come(colours), "/playground");
    }

    private static void assertNothingSerious(String screen, Playground playground) {
        assertNothingSerious(screen, playground.page());
    }

    static void assertNothingSerious(String screen, Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // the rest is neither looked at nor worth sending
        List<String> found = new AxeBuilder(page)
                        .setLegacyMode(
                                true) // no page of another origin is within ours, so that none has to be opened to
                        // collect from
                        .options(options)
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(AccessibilityIT::describe)
                        .toList();
        assertThat(found).as("what axe-core finds on " + screen).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }
}
