package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Graph;
import dev.paso.core.autograd.Graph.Kind;
import dev.paso.core.autograd.Value;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.LinePlane;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The book's three graphs, counted as book/README.md counts them, and their gradients beside the training engine's. */
class LineGraphTest {
    private static final Walk WALK = Walks.book();
    private static final double ROUNDING = 1e-12; // float64 sums of 80 terms in another order

    private static LineGraph graph(LineGraph.Wishes wishes) {
        return graph(wishes, Dtype.FLOAT64, WALK.line());
    }

    private static LineGraph graph(LineGraph.Wishes wishes, Dtype dtype, Line line) {
        Samples training = WALK.data().training();
        return new LineGraph(
                line,
                Tensor.matrix(training.size(), 1, training.x()),
                Tensor.matrix(training.size(), 1, training.y()),
                dtype,
                wishes);
    }

    private static void assertCounts(LineGraph.Wishes wishes, int leaves, int operations) {
        Graph graph = graph(wishes).graph();
        assertThat(graph.count(Kind.LEAF)).isEqualTo(leaves);
        assertThat(graph.count(Kind.OPERATION)).isEqualTo(operations);
    }

    @Test
    void theGraphsHaveTheBooksNodes() {
        assertCounts(LineGraph.Wishes.PREDICTION, 2, 2);
        assertCounts(LineGraph.Wishes.PREDICTION.withBias(false), 1, 2);
        assertCounts(LineGraph.Wishes.BRANCH, 2, 9);
        assertCounts(LineGraph.Wishes.LOSS, 2, 5);
    }

    @Holds("autograd.branch.text")
    @Test
    void theBranchIsThereOnlyWhereTheLossIsAboveTheLimit() {
        assertCounts(LineGraph.Wishes.BRANCH.withLimit(2.7), 2, 9);
        assertCounts(LineGraph.Wishes.BRANCH.withLimit(2.8), 2, 5);
    }

    @Test
    void theWaysOfComputingAreThoseOfTheProgram() {
        List<String> names = graph(LineGraph.Wishes.BRANCH).graph().nodes().stream()
                .filter(node -> node.kind() == Kind.OPERATION)
                .map(node -> node.value().origin().orElseThrow().operator().gradFn())
                .toList();
        assertThat(names)
                .containsExactly(
                        "MulBackward0",
                        "AddBackward0",
                        "SubBackward0",
                        "PowBackward0",
                        "MeanBackward0",
                        "MulBackward0",
                        "SubBackward0",
                        "MeanBackward0",
                        "AddBackward0");
    }

    @Holds("autograd.backward.text")
    @Test
    void gradientsAreTheEnginesAndTheBooks() {
        LineGraph graph = graph(LineGraph.Wishes.LOSS);
        graph.backward();
        Gradient engine = WALK.trainingLoss().gradient(WALK.line().parameters());
        assertThat(graph.result().orElseThrow().item()).isCloseTo(engine.loss(), within(ROUNDING));
        assertThat(grad(graph.b())).isCloseTo(engine.by(LinePlane.BIAS), within(ROUNDING));
        assertThat(grad(graph.w())).isCloseTo(engine.by(LinePlane.WEIGHT), within(ROUNDING));
        assertThat(grad(graph.b())).isCloseTo(-3.044811379650508, within(ROUNDING)); // c1-numpy-steps
        assertThat(grad(graph.w())).isCloseTo(-1.8337537171510832, within(ROUNDING));
    }

    @Test
    void gradientsOfTheBranchAreCentralDifferences() {
        LineGraph graph = graph(LineGraph.Wishes.BRANCH);
        graph.backward();
        double h = 1e-5;
        Line line = WALK.line();
        assertThat(grad(graph.b()))
                .isCloseTo((loss(line.b() + h, line.w()) - loss(line.b() - h, line.w())) / (2 * h), within(1e-8));
        assertThat(grad(graph.w()))
                .isCloseTo((loss(line.b(), line.w() + h) - loss(line.b(), line.w() - h)) / (2 * h), within(1e-8));
    }

    private static double loss(double b, double w) {
        LineGraph graph = graph(LineGraph.Wishes.BRANCH, Dtype.FLOAT64, new Line(b, w));
        graph.forward();
        return graph.result().orElseThrow().item();
    }

    @Holds({"autograd.accumulate.text", "autograd.accumulate.seen"})
    @Test
    void gradientsAddUpUntilTheyAreZeroed() {
        LineGraph graph = graph(LineGraph.Wishes.LOSS);
        graph.backward();
        double once = grad(graph.b());
        assertThatThrownBy(graph::backward)
                .isInstanceOf(AutogradException.class)
                .hasMessageStartingWith("Trying to backward through the graph a second time");
        graph.forward();
        graph.backward();
        assertThat(grad(graph.b())).isEqualTo(2 * once);
        assertThat(graph.passes()).isEqualTo(2);
        graph.zeroGrad();
        assertThat(grad(graph.b())).isZero();
    }

    @Holds("autograd.graph.text")
    @Test
    void whatNeedsNoGradientGetsNone() {
        LineGraph graph = graph(LineGraph.Wishes.LOSS.withBias(false));
        graph.backward();
        assertThat(graph.b().grad()).isEmpty();
        assertThat(graph.w().grad()).isPresent();
    }

    @Test
    void predictionsHaveNoGradientOfTheirOwn() {
        assertThatThrownBy(graph(LineGraph.Wishes.PREDICTION)::backward)
                .isInstanceOf(AutogradException.class)
                .hasMessage("grad can be implicitly created only for scalar outputs");
        assertThatThrownBy(graph(LineGraph.Wishes.LOSS.withBias(false).withWeight(false))::backward)
                .hasMessage("element 0 of tensors does not require grad and does not have a grad_fn");
    }

    private static double grad(Value value) {
        return value.grad().orElseThrow().at(0);
    }
}
