package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.core.Dtype;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps of the lab on autograd that show code and charts, each worked through as its mission asks; the others are the graph's. */
final class AutogradCodeWalk {
    private static final double SINGLE = 1e-5; // float32 sums of 80 terms

    private final LabPage lab;
    private final Page page;
    private final AutogradGraphWalk graph;

    AutogradCodeWalk(LabWalk walk) {
        lab = walk.lab();
        page = lab.page();
        graph = new AutogradGraphWalk(walk);
    }

    void solve(String step) {
        switch (step) {
            case "numpy" -> closedForm();
            case "tensors" -> tensors();
            case "memory" -> memory();
            case "loss" -> loss();
            case "optimizer" -> optimizer();
            case "model" -> model();
            case "layers" -> layers();
            case "pipeline" -> pipeline();
            default -> graph.solve(step);
        }
    }

    private void closedForm() {
        assertThat(lab.text("card-numpy"))
                .contains("[0.49671415] [-0.1382643]", "2.7421577700550976")
                .contains("-3.044811379650508 -1.8337537171510832", "[0.80119529] [0.04511107]");
        lab.train(1000);
        lab.awaitText("card-numpy", "[1.02354094] [1.96896411]");
        page.locator(".closed-form .printed")
                .getByText("[1.02354075] [1.96896447]") // scikit-learn's answer
                .waitFor();
        PreparedData data = AutogradRecipes.prepared(AutogradRecipes.manual(), Dtype.FLOAT64);
        assertDrawn("training-points", data.training());
        assertDrawn("validation-points", data.validation());
    }

    /** The chart's points are the samples, in their order. */
    private void assertDrawn(String chart, Samples samples) {
        assertThat(flat(chart, "points"))
                .isEqualTo(IntStream.range(0, samples.size())
                        .boxed()
                        .flatMap(i -> Stream.of(samples.x()[i], samples.y()[i]))
                        .toList());
    }

    /** Of all tracks of a kind, each x followed by its y. */
    private List<Double> flat(String chart, String kind) {
        return lab.tracks(chart, kind).stream().flatMap(List::stream).toList();
    }

    /** The line drawn is that of the parameters after the last epoch. */
    private void assertFitted(String chart, ExperimentSpec spec) {
        Trainer trainer = new Trainer(spec, event -> {});
        trainer.run();
        double[] parameters = trainer.parameters();
        List<Double> line = flat(chart, "fit");
        assertThat(line).isNotEmpty();
        for (int i = 0; i < line.size(); i += 2) {
            assertThat(line.get(i + 1)).isCloseTo(parameters[1] + parameters[0] * line.get(i), within(SINGLE));
        }
    }

    private void tensors() {
        assertThat(lab.text("card-made"))
                .contains("tensor(3.1416)", "tensor([1, 2, 3])", "tensor([[1., 1., 1.],\n        [1., 1., 1.]])");
        assertThat(lab.text("card-shapes")).contains("torch.Size([2, 3, 4]) torch.Size([2, 3, 4])", "torch.Size([])");
        field("typed", "[[1, 2, 3], [4, 5]]");
        lab.awaitText("card-typed", "ValueError: expected sequence of length 3 at dim 1 (got 2)");
        field("shape", "5, 5");
        lab.awaitText("card-reshaped", "RuntimeError: shape '[5, 5]' is invalid for input of size 24");
        field("typed", "[[[1, 2, 3]], [[4, 5, 6]]]");
    }

    private void field(String id, String text) {
        page.locator("#field-" + id + " input").fill(text);
    }

    private void memory() {
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
    }

    private void change(String row, int index, String value) {
        Locator cell =
                page.locator(".memory-row:has(#memory-" + row + ") input").nth(index);
        cell.fill(value);
        cell.press("Tab");
    }

    private void loss() {
        assertThat(lab.text("card-mse")).contains("tensor(1.1700)");
        assertThat(lab.text("card-item")).contains("tensor(0.0080, grad_fn=<MseLossBackward0>)");
        reduction("sum");
        lab.awaitText("card-mse", "tensor(2.3400)");
        reduction("none");
        lab.awaitText("card-mse", "tensor([2.2500, 0.0900])");
        field("predictions", "[1.0, 2.3]");
    }

    private void optimizer() {
        assertThat(lab.text("card-optimizer"))
                .contains("'lr': 0.1, 'momentum': 0, 'dampening': 0", "'weight_decay': 0", "'params': [0, 1]");
        assertThat(lab.text("card-loop"))
                .contains("tensor([1.0235], requires_grad=True) tensor([1.9690], requires_grad=True)");
        Locator rate = page.locator("#card-groups paso-slider .field").nth(1);
        rate.fill(lab.written("0.1714"));
        rate.press("Enter");
    }

    private void reduction(String name) {
        page.locator("#reduction").click();
        page.locator("vaadin-select-item").getByText(name).last().click();
    }

    private void model() {
        assertThat(lab.text("card-manual")).contains("OrderedDict([('b', tensor([0.3367])), ('w', tensor([0.1288]))])");
        assertThat(lab.text("card-nested")).contains("tensor([[0.7645]])", "tensor([0.8300])");
        lab.train(1000);
        lab.awaitText("card-manual", "OrderedDict([('b', tensor([1.0235])), ('w', tensor([1.9690]))])");
    }

    private void layers() {
        assertThat(lab.text("card-sequential")).contains("('0.weight', tensor([[0.7645]]))");
        assertThat(lab.text("card-linear")).contains("tensor([[-0.2191]])", "tensor([0.2018])");
        assertThat(lab.text("card-layers"))
                .contains("[[ 0.4414,  0.4792, -0.1353]", "[ 0.5304, -0.1265,  0.1165]", "[-0.2811,  0.3391,  0.5090]")
                .contains("[-0.4236,  0.5018,  0.1081]", "[ 0.4266,  0.0782,  0.2784]")
                .contains("tensor([-0.0815,  0.4451,  0.0853, -0.2695,  0.1472])");
        assertThat(page.locator("#layers-picture path").count()).isEqualTo(20);
        Locator seed = page.locator("#card-layers paso-slider .field");
        seed.fill("0");
        seed.press("Enter");
    }

    private void pipeline() {
        assertThat(lab.text("card-configuration")).contains("tensor([[0.7645]])", "tensor([0.8300])");
        lab.train(1000);
        lab.awaitText("card-training", "tensor([[1.9690]])");
        assertThat(lab.text("card-training")).contains("1000 OrderedDict", "tensor([1.0235])");
        assertFitted("plane-chart", AutogradRecipes.linear());
        lab.transport()
                .until(
                        "every epoch's loss is drawn",
                        () -> lab.transport().losses().getFirst().size() > 100);
    }
}
