package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import java.util.ArrayList;
import java.util.List;

/** The steps of the lab on autograd that show its graph, each worked through as its mission asks. */
final class AutogradGraphWalk {
    private static final double SINGLE = 1e-5; // float32 sums of 80 terms

    private final LabWalk walk;
    private final LabPage lab;
    private final Page page;
    private final GraphPage graph;

    AutogradGraphWalk(LabWalk walk) {
        this.walk = walk;
        lab = walk.lab();
        page = lab.page();
        graph = new GraphPage(lab);
    }

    void solve(String step) {
        switch (step) {
            case "graph" -> graph();
            case "backward" -> backward();
            case "accumulate" -> accumulate();
            case "update" -> update();
            case "branch" -> branch();
            case "network" -> network();
            default -> lab.trainToTheEnd();
        }
    }

    private void graph() {
        assertThat(lab.text("card-parameters"))
                .contains("tensor([0.3367], requires_grad=True) tensor([0.1288], requires_grad=True)");
        assertThat(lab.text("card-flags")).contains("True True True True\nFalse False");
        graph.assertCounts(2, 2);
        page.locator("#graph-backward").click();
        assertThat(page.locator(".panel.graph .refusal").innerText())
                .contains("RuntimeError: grad can be implicitly created only for scalar outputs");
        page.locator("#requires-grad-b").click();
        graph.awaitCounts(1, 2);
        page.locator("#graph-forward").click();
    }

    private void backward() {
        graph.press("forward");
        graph.press("backward");
        lab.awaitText("card-gradients", "tensor([-3.1125]) tensor([-1.8156])");
        Gradient engine = AutogradRecipes.engine(AutogradRecipes.manual());
        assertThat(graph.gradient("b")).isCloseTo(engine.by(LinePlane.BIAS), within(SINGLE));
        assertThat(graph.gradient("w")).isCloseTo(engine.by(LinePlane.WEIGHT), within(SINGLE));
        assertThat(graph.number("loss", "value")).isCloseTo(engine.loss(), within(SINGLE));
        Locator first = page.locator("paso-graph .node[tabindex='0']");
        first.focus();
        first.press("Home");
        assertThat(graph.focused()).isEqualTo("w");
        page.keyboard().press("ArrowRight");
        assertThat(graph.focused()).isEqualTo("w · x");
        page.keyboard().press("Enter");
        assertThat(page.locator("paso-graph .card").innerText()).contains("MulBackward0", "75");
    }

    private void accumulate() {
        lab.guess();
        graph.press("forward");
        graph.press("backward");
        double once = graph.gradient("b");
        page.locator("#graph-backward").click();
        page.locator(".panel.graph .refusal", new Page.LocatorOptions().setHasText("a second time"))
                .waitFor();
        graph.press("forward");
        graph.press("backward");
        lab.transport().until("the gradient is doubled", () -> graph.gradient("b") == 2 * once);
        page.locator("#graph-zero").click();
        lab.awaitText("card-zeroed", "tensor([0.]) tensor([0.])");
    }

    private void update() {
        lab.guess();
        attempt("reassign");
        lab.awaitText("story-title", walk.titles().getLast());
        Locator refusal = page.locator(".attempts .refusal");
        assertThat(refusal.innerText()).contains("AttributeError: 'NoneType' object has no attribute 'zero_'");
        attempt("in_place");
        assertThat(refusal.innerText())
                .contains("RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.");
        assertThat(marked(".attempts")).isEqualTo("    b -= lr * b.grad");
        attempt("no_grad");
        lab.awaitText("attempt", "tensor([1.0235], requires_grad=True) tensor([1.9690], requires_grad=True)");
    }

    private void attempt(String name) {
        Locator button = page.locator("#attempt-" + name);
        button.click();
        lab.transport().until(name + " is chosen", () -> "true".equals(button.getAttribute("aria-pressed")));
        page.locator("#attempt-run").click();
        page.locator(name.equals("no_grad") ? "#attempt" : ".attempts .refusal code")
                .waitFor();
    }

    /** The listing within {@code place}, line by line. */
    private List<?> listing(String place) {
        return (List<?>) page.evaluate("place => document.querySelector(place + ' paso-code').values().lines", place);
    }

    /** The line that is marked in it. */
    private Object marked(String place) {
        int at = (int) page.evaluate("place => document.querySelector(place + ' paso-code').values().at", place);
        return listing(place).get(at);
    }

    private void branch() {
        graph.assertCounts(2, 9);
        graph.press("forward");
        assertThat(listing("#card-branch").toString()).contains("if mse > 0:");
        lab.awaitText("card-branch", "AddBackward0");
        lab.transport().type("if mse >", "2.8");
        graph.awaitCounts(2, 5);
        graph.press("forward");
    }

    private void network() {
        graph.assertCounts(4, 4);
        graph.press("forward");
        graph.press("backward");
        Gradient engine = AutogradRecipes.engine(AutogradRecipes.NETWORK);
        List<Double> shown = new ArrayList<>();
        for (String name : List.of("0.weight", "0.bias", "2.weight", "2.bias")) {
            shown.addAll(graph.numbers(name, "gradient"));
        }
        assertThat(shown).hasSize(AutogradRecipes.NETWORK.model().parameterCount());
        for (int i = 0; i < shown.size(); i++) {
            assertThat(shown.get(i)).as("parameter %d", i).isCloseTo(engine.by(i), within(SINGLE));
        }
        page.locator("paso-graph .node[data-name='h₁']").click();
    }
}
