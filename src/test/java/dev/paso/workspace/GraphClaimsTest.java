package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.BackwardPass;
import dev.paso.core.autograd.Graph;
import dev.paso.core.autograd.Local;
import dev.paso.core.autograd.ModelGraph;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.LeastSquares;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.ManualLoop;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.workspace.autograd.Recipes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the story of autograd says of its graphs, parameters and models, computed from the recipes of its steps. */
class GraphClaimsTest {
    private static final ModelSpec LINEAR = new ModelSpec(List.of(new LayerSpec.Linear(1, 1)));

    private final Replay start = Replay.of(Recipes.manual());
    private final Samples training = start.data().training();
    private final Tape tape = new Tape();
    private final Line line = Line.of(start.parameters());
    private final Value b = tape.parameter("b", Tensor.vector(line.b()), Dtype.FLOAT64);
    private final Value w = tape.parameter("w", Tensor.vector(line.w()), Dtype.FLOAT64);

    /** The error of the training points from one row to another, squared. */
    private Value squares(int from, int to) {
        return b.plus(w.times(column("x", training.x(), from, to)))
                .minus(column("y", training.y(), from, to))
                .squared();
    }

    private Value column(String name, double[] values, int from, int to) {
        return tape.data(name, Tensor.matrix(to - from, 1, Arrays.copyOfRange(values, from, to)), Dtype.FLOAT64);
    }

    private static double grad(Value leaf) {
        return leaf.grad().orElseThrow().at(0);
    }

    /** Parameters first, then each operation, the result at the end; data have no origin and get no gradient. */
    @Holds("autograd.graph.text")
    @Test
    void theGraphBeginsWithParametersAndEndsWithTheResult() {
        Value loss = squares(0, 80).mean();
        List<Graph.Node> nodes = Graph.of(loss).nodes();
        assertThat(nodes.getLast().value()).isSameAs(loss);
        for (Graph.Node node : nodes) {
            assertThat(node.kind() == Graph.Kind.OPERATION)
                    .isEqualTo(node.value().origin().isPresent());
            assertThat(node.kind() == Graph.Kind.LEAF).isEqualTo(node.value() == b || node.value() == w);
        }
        loss.backward();
        assertThat(nodes.stream().filter(node -> node.kind() == Graph.Kind.DATA))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.value().grad()).isEmpty());
    }

    /** At every node incoming times local goes out, from the end to the beginning, where the first one is 1. */
    @Holds("autograd.backward.text")
    @Test
    void atEveryNodeIncomingTimesLocalGoesOut() {
        BackwardPass pass = squares(0, 80).mean().backward();
        assertThat(pass.steps().getFirst().incoming().at(0)).isEqualTo(1);
        for (BackwardPass.Step step : pass.steps()) {
            for (BackwardPass.Flow flow : step.flows()) {
                assertThat(flow.local()).isInstanceOfSatisfying(Local.Elementwise.class, local -> {
                    for (int i = 0; i < local.products().size(); i++) {
                        assertThat(local.products().at(i))
                                .isEqualTo(
                                        local.incoming().at(i) * local.local().at(i));
                    }
                    assertThat(sum(local.outgoing())).isCloseTo(sum(local.products()), within(1e-9));
                });
            }
        }
    }

    private static double sum(Tensor tensor) {
        return Arrays.stream(tensor.toArray()).sum();
    }

    /** Two halves, one after the other, leave what all points leave at once. */
    @Holds("autograd.accumulate.seen")
    @Test
    void aLargeBatchCanBeWorkedThroughInParts() {
        squares(0, 80).mean().backward();
        double whole = grad(b);
        b.zeroGrad();
        w.zeroGrad();
        squares(0, 40).mean().times(0.5).backward();
        squares(40, 80).mean().times(0.5).backward();
        assertThat(grad(b)).isCloseTo(whole, within(1e-12));
    }

    /** A mean, a sum, or one loss for each point. */
    @Holds("autograd.loss.text")
    @Test
    void aReductionSaysWhatBecomesOfTheLosses() {
        Value each = squares(0, 80);
        assertThat(each.data().size()).isEqualTo(80);
        Value predictions = b.plus(w.times(column("x", training.x(), 0, 80)));
        Value labels = column("y", training.y(), 0, 80);
        double summed = sum(each.data());
        assertThat(predictions
                        .criterion(labels, new LossSpec.Mse(LossSpec.Reduction.SUM))
                        .item())
                .isCloseTo(summed, within(1e-9));
        assertThat(predictions
                        .criterion(labels, new LossSpec.Mse(LossSpec.Reduction.MEAN))
                        .item())
                .isCloseTo(summed / 80, within(1e-9));
    }

    /** {@code step()} is the update under no_grad: both loops come to the same numbers. */
    @Holds({"autograd.optimizer.text", "autograd.card.loop.note"})
    @Test
    void anOptimizersStepIsTheUpdateByHand() {
        ExperimentSpec spec = Recipes.manual();
        ManualLoop byHand = new ManualLoop(
                ManualLoop.Attempt.NO_GRAD,
                line,
                Tensor.matrix(80, 1, training.x()),
                Tensor.matrix(80, 1, training.y()),
                spec.dtype(),
                spec.optimizer().lr());
        Trainer trainer = new Trainer(spec, start.data(), event -> {});
        for (int epoch = 1; epoch <= 100; epoch++) {
            byHand.run(epoch);
            trainer.update();
            assertThat(byHand.b().requiresGrad() && byHand.b().isLeaf())
                    .as("not recorded")
                    .isTrue();
            assertThat(byHand.b().item())
                    .isCloseTo(Line.of(trainer.parameters()).b(), within(1e-5)); // of float32
            assertThat(byHand.w().item())
                    .isCloseTo(Line.of(trainer.parameters()).w(), within(1e-5));
        }
    }

    /** {@code state_dict()} names the parameters, layer by layer. */
    @Holds("autograd.model.text")
    @Test
    void theStateDictNamesTheParameters() {
        Trainer trainer = new Trainer(Recipes.network(), event -> {});
        assertThat(trainer.stateDict()).containsOnlyKeys("0.weight", "0.bias", "2.weight", "2.bias");
    }

    /** The same seed, the same parameters, unless something else has drawn before. */
    @Holds({"autograd.layers.text", "autograd.card.linear.note"})
    @Test
    void theSameSeedGivesTheSameLayersUnlessSomethingHasDrawnBefore() {
        assertThat(layer(42, 0)).isEqualTo(layer(42, 0));
        assertThat(layer(43, 0)).isNotEqualTo(layer(42, 0));
        assertThat(layer(42, 2)).as("after the two numbers of another model").isNotEqualTo(layer(42, 0));
        assertThat(layer(42, 0)).isEqualTo(ofTheSeed(42)).isNotEqualTo(ofTheSeed(43));
    }

    /** What {@code nn.Linear(1, 1)} draws from a seed once so many normals were drawn: one input gives bounds of -1 and 1. */
    private static double[] layer(long seed, int drawnBefore) {
        TorchGenerator generator = new TorchGenerator(seed);
        for (int i = 0; i < drawnBefore; i++) {
            generator.nextGaussian();
        }
        return new double[] {generator.uniform(Dtype.FLOAT32, -1, 1), generator.uniform(Dtype.FLOAT32, -1, 1)};
    }

    private static double[] ofTheSeed(long seed) {
        return Initializer.initialize(new InitSpec.Torch(seed), LINEAR, Dtype.FLOAT32, new TorchGenerator(seed));
    }

    /** Each layer one operation with a matrix and a bias, tanh between them, BCE at the end; what comes back has their shape. */
    @Holds("autograd.network.text")
    @Test
    void aNetworksGraphHasAnOperationALayerAndGradientsOfTheirShape() {
        Replay network = Replay.of(Recipes.network());
        ModelGraph graph = ModelGraph.of(network.spec(), network.data().training(), 4, network.parameters());
        graph.backward();
        assertThat(graph.leaves().stream().map(Value::name))
                .containsExactly("0.weight", "0.bias", "2.weight", "2.bias");
        assertThat(graph.leaves())
                .allSatisfy(leaf -> assertThat(leaf.grad().orElseThrow().shape())
                        .isEqualTo(leaf.data().shape()));
        List<Graph.Node> operations = graph.graph().nodes().stream()
                .filter(node -> node.kind() == Graph.Kind.OPERATION)
                .toList();
        assertThat(operations.stream()
                        .map(node ->
                                node.value().origin().orElseThrow().operator().gradFn()))
                .containsExactly(
                        "AddmmBackward0", "TanhBackward0", "AddmmBackward0", "BinaryCrossEntropyWithLogitsBackward0");
    }

    /** Digit after digit settles: every hundred epochs descent is nearer to the closed form, or there. */
    @Holds({"autograd.numpy.text", "autograd.numpy.try"})
    @Test
    void descentComesEverNearerToTheClosedForm() {
        Replay numpy = Replay.of(Recipes.numpy());
        double before = Double.MAX_VALUE;
        for (int epoch = 0; epoch <= 1000; epoch += 100) {
            numpy.goTo(epoch);
            double distance = distance(numpy);
            assertThat(distance).as("epoch " + epoch).isLessThan(before);
            before = distance;
        }
        assertThat(before).isLessThan(5e-7);
    }

    /** How far the line is from that of least squares. */
    private static double distance(Replay run) {
        LeastSquares best = LeastSquares.of(run.data().training());
        Line now = Line.of(run.parameters());
        return Math.max(
                Math.abs(now.b() - best.intercept()),
                Math.abs(now.w() - best.slopes().at(0)));
    }

    /** Through all its epochs the pipeline comes to the line of least squares. */
    @Holds({"autograd.pipeline.text", "autograd.pipeline.try"})
    @Test
    void thePipelineEndsAtTheLeastSquaresAnswer() {
        Replay run = Replay.of(Recipes.linear());
        double before = distance(run);
        assertThat(distance(run.toTheEnd())).isLessThan(1e-4).isLessThan(before / 1000);
        assertThat(TrainingLog.of(Recipes.linear()).epoch()).as("epochs").isEqualTo(1000);
        assertThat(run.step()).as("one update an epoch").isEqualTo(1000);
    }
}
