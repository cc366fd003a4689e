package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lab of chapter 1, walked with a scripted solution for every mission; the book's numbers where the book prints them. */
@ExtendWith(Browsing.class)
class AutogradLabIT {
    private static final String LAB = "autograd";
    private static final ExperimentSpec NETWORK = ExperimentReader.read("""
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Inline", "x": [[0, 0], [0, 1], [1, 0], [1, 1]], "cls": [0, 1, 1, 0]}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 2, "out": 2}, {"type": "Tanh"}, {"type": "Linear", "in": 2, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.5},
                 "loader": {"batch_size": null}, "epochs": 10}
                """);
    private static final double SINGLE = 1e-5; // float32 sums of 80 terms

    static List<Walker> walkers() {
        return Walker.orBoth(Walker.SPANISH_BY_NIGHT);
    }

    @Holds({"autograd.network.text", "autograd.pipeline.text"})
    @ParameterizedTest
    @MethodSource("walkers")
    void everyMissionIsSolvedByDoingWhatItAsks(Walker walker, Visitors visitors) {
        Walkthrough walk = new Walkthrough(LabWalk.through(LAB, walker, visitors));
        walk.closedForm();
        walk.tensors();
        walk.memory();
        walk.graph();
        walk.backward();
        walk.accumulate();
        walk.update();
        walk.branch();
        walk.loss();
        walk.optimizer();
        walk.model();
        walk.layers();
        walk.network();
        walk.pipeline();
        walk.walk.assertAtTheEnd();
    }

    /** One visitor who goes from step to step. */
    private static final class Walkthrough {
        private final LabWalk walk;
        private final LabPage lab;
        private final Page page;
        private final GraphPage graph;

        private Walkthrough(LabWalk walk) {
            this.walk = walk;
            lab = walk.lab();
            page = lab.page();
            graph = new GraphPage(lab);
        }

        /** A step is looked at when it was worked through. */
        private void step(Runnable solution) {
            walk.step(solution);
            assertThat(page.locator(".lab").innerText()).doesNotContain("lab." + LAB, "graph.");
            walk.look();
        }

        private void closedForm() {
            step(() -> {
                assertThat(lab.text("card-numpy"))
                        .contains("[0.49671415] [-0.1382643]", "2.7421577700550976")
                        .contains("-3.044811379650508 -1.8337537171510832", "[0.80119529] [0.04511107]");
                lab.train(1000);
                lab.awaitText("card-numpy", "[1.02354094] [1.96896411]");
                page.locator(".closed-form .printed")
                        .getByText("[1.02354075] [1.96896447]") // scikit-learn's answer
                        .waitFor();
                PreparedData data = prepared(manual(), Dtype.FLOAT64);
                assertDrawn("training-points", data.training());
                assertDrawn("validation-points", data.validation());
            });
        }

        /** The chart's points are the samples, in their order. */
        private void assertDrawn(String chart, Samples samples) {
            List<List<Double>> points = track(chart, "points");
            assertThat(points).hasSize(samples.size());
            for (int i = 0; i < points.size(); i++) {
                assertThat(points.get(i)).containsExactly(samples.x()[i], samples.y()[i]);
            }
        }

        /** Points of the chart's tracks of a kind, as x and y. */
        private List<List<Double>> track(String chart, String kind) {
            List<?> points = (List<?>) page.evaluate(
                    "([id, kind]) => document.getElementById(id).values().tracks.filter(track => track.kind === kind)"
                            + ".flatMap(track => track.points)",
                    List.of(chart, kind));
            return points.stream()
                    .map(point -> ((List<?>) point)
                            .stream()
                                    .map(number -> ((Number) number).doubleValue())
                                    .toList())
                    .toList();
        }

        /** The line drawn is that of the parameters after the last epoch. */
        private void assertFitted(String chart, ExperimentSpec spec) {
            Trainer trainer = new Trainer(spec, event -> {});
            trainer.run();
            double[] parameters = trainer.parameters();
            assertThat(track(chart, "fit"))
                    .isNotEmpty()
                    .allSatisfy(point -> assertThat(point.get(1))
                            .isCloseTo(parameters[1] + parameters[0] * point.get(0), within(SINGLE)));
        }

        private void tensors() {
            step(() -> {
                assertThat(lab.text("card-made"))
                        .contains(
                                "tensor(3.1416)", "tensor([1, 2, 3])", "tensor([[1., 1., 1.],\n        [1., 1., 1.]])");
                assertThat(lab.text("card-shapes"))
                        .contains("torch.Size([2, 3, 4]) torch.Size([2, 3, 4])", "torch.Size([])");
                field("typed", "[[1, 2, 3], [4, 5]]");
                lab.awaitText("card-typed", "ValueError: expected sequence of length 3 at dim 1 (got 2)");
                field("shape", "5, 5");
                lab.awaitText("card-reshaped", "RuntimeError: shape '[5, 5]' is invalid for input of size 24");
                field("typed", "[[[1, 2, 3]], [[4, 5, 6]]]");
            });
        }

        private void field(String id, String text) {
            page.locator("#field-" + id + " input").fill(text);
        }

        private void memory() {
            step(() -> {
                change("view", 1, "2");
                lab.awaitText("memory-matrix", "tensor([[1., 2., 1.],");
                change("copy", 1, "3");
                lab.awaitText("memory-copy", "tensor([[1., 3., 1., 1., 1., 1.]])");
                change("clone", 1, "4");
                change("array", 1, "0");
                lab.awaitText("memory-as_tensor", "tensor([1, 0, 3])");
                assertThat(lab.text("memory-tensor")).isEqualTo("tensor([1, 2, 3])");
                assertThat(lab.text("memory-view")).isEqualTo("tensor([[1., 2., 1., 1., 1., 1.]])");
                assertThat(lab.text("card-data")).contains("tensor([0.7713], dtype=torch.float64)");
                assertThat(lab.text("card-digits")).contains("0.100000001490116119384765625");
            });
        }

        private void change(String row, int index, String value) {
            Locator cell =
                    page.locator(".memory-row:has(#memory-" + row + ") input").nth(index);
            cell.fill(value);
            cell.press("Tab");
        }

        private void graph() {
            step(() -> {
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
            });
        }

        private void backward() {
            step(() -> {
                graph.press("forward");
                graph.press("backward");
                lab.awaitText("card-gradients", "tensor([-3.1125]) tensor([-1.8156])");
                Gradient engine = engine(manual());
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
            });
        }

        private void accumulate() {
            step(() -> {
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
            });
        }

        private void update() {
            step(() -> {
                lab.guess();
                attempt("reassign");
                lab.awaitText("story-title", walk.titles().getLast());
                Locator refusal = page.locator(".attempts .refusal");
                assertThat(refusal.innerText()).contains("AttributeError: 'NoneType' object has no attribute 'zero_'");
                attempt("in_place");
                assertThat(refusal.innerText())
                        .contains(
                                "RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.");
                assertThat(marked(".attempts")).isEqualTo("    b -= lr * b.grad");
                attempt("no_grad");
                lab.awaitText("attempt", "tensor([1.0235], requires_grad=True) tensor([1.9690], requires_grad=True)");
            });
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
            return (List<?>)
                    page.evaluate("place => document.querySelector(place + ' paso-code').values().lines", place);
        }

        /** The line that is marked in it. */
        private Object marked(String place) {
            int at = (int) page.evaluate("place => document.querySelector(place + ' paso-code').values().at", place);
            return listing(place).get(at);
        }

        private void branch() {
            step(() -> {
                graph.assertCounts(2, 9);
                graph.press("forward");
                assertThat(listing("#card-branch").toString()).contains("if mse > 0:");
                lab.awaitText("card-branch", "AddBackward0");
                lab.transport().type("if mse >", "2.8");
                graph.awaitCounts(2, 5);
                graph.press("forward");
            });
        }

        private void loss() {
            step(() -> {
                assertThat(lab.text("card-mse")).contains("tensor(1.1700)");
                assertThat(lab.text("card-item")).contains("tensor(0.0080, grad_fn=<MseLossBackward0>)");
                reduction("sum");
                lab.awaitText("card-mse", "tensor(2.3400)");
                reduction("none");
                lab.awaitText("card-mse", "tensor([2.2500, 0.0900])");
                field("predictions", "[1.0, 2.3]");
            });
        }

        private void optimizer() {
            step(() -> {
                assertThat(lab.text("card-optimizer"))
                        .contains("'lr': 0.1, 'momentum': 0, 'dampening': 0", "'weight_decay': 0", "'params': [0, 1]");
                assertThat(lab.text("card-loop"))
                        .contains("tensor([1.0235], requires_grad=True) tensor([1.9690], requires_grad=True)");
                Locator rate = page.locator("#card-groups paso-slider .field").nth(1);
                rate.fill(lab.written("0.1714"));
                rate.press("Enter");
            });
        }

        private void reduction(String name) {
            page.locator("#reduction").click();
            page.locator("vaadin-select-item").getByText(name).last().click();
        }

        private void model() {
            step(() -> {
                assertThat(lab.text("card-manual"))
                        .contains("OrderedDict([('b', tensor([0.3367])), ('w', tensor([0.1288]))])");
                assertThat(lab.text("card-nested")).contains("tensor([[0.7645]])", "tensor([0.8300])");
                lab.train(1000);
                lab.awaitText("card-manual", "OrderedDict([('b', tensor([1.0235])), ('w', tensor([1.9690]))])");
            });
        }

        private void layers() {
            step(() -> {
                assertThat(lab.text("card-sequential")).contains("('0.weight', tensor([[0.7645]]))");
                assertThat(lab.text("card-linear")).contains("tensor([[-0.2191]])", "tensor([0.2018])");
                assertThat(lab.text("card-layers"))
                        .contains(
                                "[[ 0.4414,  0.4792, -0.1353]",
                                "[ 0.5304, -0.1265,  0.1165]",
                                "[-0.2811,  0.3391,  0.5090]")
                        .contains("[-0.4236,  0.5018,  0.1081]", "[ 0.4266,  0.0782,  0.2784]")
                        .contains("tensor([-0.0815,  0.4451,  0.0853, -0.2695,  0.1472])");
                assertThat(page.locator("#layers-picture path").count()).isEqualTo(20);
                Locator seed = page.locator("#card-layers paso-slider .field");
                seed.fill("0");
                seed.press("Enter");
            });
        }

        private void network() {
            step(() -> {
                graph.assertCounts(4, 4);
                graph.press("forward");
                graph.press("backward");
                Gradient engine = engine(NETWORK);
                List<Double> shown = new ArrayList<>();
                for (String name : List.of("0.weight", "0.bias", "2.weight", "2.bias")) {
                    shown.addAll(graph.numbers(name, "gradient"));
                }
                assertThat(shown).hasSize(NETWORK.model().parameterCount());
                for (int i = 0; i < shown.size(); i++) {
                    assertThat(shown.get(i)).as("parameter %d", i).isCloseTo(engine.by(i), within(SINGLE));
                }
                page.locator("paso-graph .node[data-name='h₁']").click();
            });
        }

        private void pipeline() {
            step(() -> {
                assertThat(lab.text("card-configuration")).contains("tensor([[0.7645]])", "tensor([0.8300])");
                lab.train(1000);
                lab.awaitText("card-training", "tensor([[1.9690]])");
                assertThat(lab.text("card-training")).contains("1000 OrderedDict", "tensor([1.0235])");
                assertFitted("plane-chart", linear());
                lab.transport()
                        .until(
                                "every epoch's loss is drawn",
                                () -> lab.transport().losses().getFirst().size() > 100);
            });
        }
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

    private static ExperimentSpec manual() {
        return line("TorchNormal", 1);
    }

    private static ExperimentSpec linear() {
        return line("Torch", 1000);
    }

    private static ExperimentSpec line(String init, int epochs) {
        return ExperimentReader.read("""
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42, "x_scale": 1},
                 "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "%s", "seed": 42}, "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": %d}
                """.formatted(init, epochs));
    }

    private static PreparedData prepared(ExperimentSpec spec, Dtype dtype) {
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), dtype);
    }

    private static Gradient engine(ExperimentSpec spec) {
        PreparedData data = prepared(spec, Dtype.FLOAT32);
        return TrainingLoss.of(spec, data).gradient(new Trainer(spec, data, event -> {}).parameters());
    }

    /** The picture of the graph. */
    private record GraphPage(LabPage lab) {
        void press(String pass) {
            Locator graph = lab.page().locator("paso-graph");
            String before = graph.getAttribute("data-drawn");
            lab.page().locator("#graph-" + pass).click();
            lab.transport()
                    .until(
                            pass + " is drawn",
                            () -> !graph.getAttribute("data-drawn").equals(before));
            lab.page().locator("paso-graph:not([data-playing])").waitFor();
        }

        @SuppressWarnings("unchecked")
        private List<Map<String, Object>> nodes() {
            return (List<Map<String, Object>>)
                    lab.page().evaluate("() => document.querySelector('paso-graph').values().nodes");
        }

        private long count(String kind) {
            return nodes().stream()
                    .filter(node -> kind.equals(node.get("kind")))
                    .count();
        }

        void assertCounts(int leaves, int operations) {
            assertThat(count("leaf")).isEqualTo(leaves);
            assertThat(count("operation")).isEqualTo(operations);
        }

        void awaitCounts(int leaves, int operations) {
            lab.transport()
                    .until(
                            "the graph has " + leaves + " leaves and " + operations + " operations",
                            () -> count("leaf") == leaves && count("operation") == operations);
        }

        /** All numbers of the node called {@code name}; the last such node where there are several. */
        List<Double> numbers(String name, String what) {
            Map<String, Object> named = nodes().stream()
                    .filter(node -> name.equals(node.get("name")))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            return named.get(what) instanceof List<?> values
                    ? values.stream()
                            .map(value -> ((Number) value).doubleValue())
                            .toList()
                    : List.of(Double.NaN);
        }

        double number(String name, String what) {
            return numbers(name, what).getFirst();
        }

        double gradient(String name) {
            return number(name, "gradient");
        }

        String focused() {
            return (String) lab.page()
                    .evaluate(
                            "() => document.querySelector('paso-graph').shadowRoot.activeElement?.dataset.name ?? ''");
        }
    }
}
