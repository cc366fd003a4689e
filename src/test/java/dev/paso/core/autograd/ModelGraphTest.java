package dev.paso.core.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every activation and criterion: the tape's gradients beside the training engine's, and beside central differences. */
class ModelGraphTest {
    private static final int SAMPLES = 6;
    private static final double H = 1e-5;
    private static final double DIFFERENCES = 1e-8; // H² times the third derivative, and 1e-16 / H
    private static final LossSpec.Reduction MEAN = LossSpec.Reduction.MEAN;

    static Stream<Arguments> everything() {
        List<LayerSpec.Activation> activations = List.of(
                new LayerSpec.Relu(),
                new LayerSpec.LeakyRelu(0.2),
                new LayerSpec.Elu(1.5),
                new LayerSpec.Gelu(false),
                new LayerSpec.Tanh(),
                new LayerSpec.Sigmoid(),
                new LayerSpec.Softplus(2, 1.5));
        List<LossSpec> losses = List.of(
                new LossSpec.Mse(MEAN),
                new LossSpec.L1(MEAN),
                new LossSpec.Huber(LossSpec.Reduction.SUM, 0.7),
                new LossSpec.BceWithLogits(MEAN, 2.5),
                new LossSpec.Bce(MEAN));
        return activations.stream().flatMap(activation -> losses.stream().map(loss -> Arguments.of(activation, loss)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everything")
    void gradientsAreTheEnginesAndCentralDifferences(LayerSpec.Activation activation, LossSpec loss) {
        ModelSpec model = model(activation, loss);
        double[] flat = new Random(7).doubles(model.parameterCount(), -1, 1).toArray();
        TrainingLoss engine = engine(model, loss);
        Gradient expected = engine.gradient(flat);
        ModelGraph graph = graph(model, loss, flat);
        graph.backward();
        assertThat(graph.result().orElseThrow().item()).isCloseTo(expected.loss(), within(1e-12));
        List<Double> gradients = new ArrayList<>();
        for (Value leaf : graph.leaves()) {
            for (double each : leaf.grad().orElseThrow().toArray()) {
                gradients.add(each);
            }
        }
        for (int i = 0; i < flat.length; i++) {
            assertThat(gradients.get(i)).as("parameter %d", i).isCloseTo(expected.by(i), within(1e-12));
            assertThat(gradients.get(i))
                    .as("parameter %d", i)
                    .isCloseTo(
                            (loss(model, loss, flat, i, H) - loss(model, loss, flat, i, -H)) / (2 * H),
                            within(DIFFERENCES));
        }
    }

    private static double loss(ModelSpec model, LossSpec loss, double[] flat, int moved, double by) {
        double[] some = flat.clone();
        some[moved] += by;
        ModelGraph graph = graph(model, loss, some);
        graph.forward();
        return graph.result().orElseThrow().item();
    }

    @Test
    void theGraphHasALeafForEachParameterAndAnOperationForEachLayerAndTheLoss() {
        LossSpec loss = new LossSpec.BceWithLogits(MEAN, 1);
        ModelSpec model = new ModelSpec(
                List.of(new LayerSpec.Linear(2, 2), new LayerSpec.Tanh(), new LayerSpec.Linear(2, 1, false)));
        Graph graph = graph(model, loss, new double[model.parameterCount()]).graph();
        assertThat(graph.count(Graph.Kind.LEAF)).isEqualTo(3);
        assertThat(graph.count(Graph.Kind.OPERATION)).isEqualTo(4);
        assertThat(graph.count(Graph.Kind.DATA)).isEqualTo(2);
    }

    @Test
    void everyFlowIsIncomingTimesLocal() {
        LossSpec loss = new LossSpec.Mse(MEAN);
        ModelSpec model = model(new LayerSpec.Tanh(), loss);
        ModelGraph graph = graph(
                model,
                loss,
                new Random(7).doubles(model.parameterCount(), -1, 1).toArray());
        graph.backward();
        assertThat(graph.pass().orElseThrow().steps())
                .hasSize(4)
                .allSatisfy(step -> step.flows().forEach(flow -> {
                    if (flow.local() instanceof Local.Elementwise each) {
                        for (int i = 0; i < each.products().size(); i++) {
                            assertThat(each.products().at(i))
                                    .isEqualTo(
                                            each.incoming().at(i) * each.local().at(i));
                        }
                    }
                    assertThat(flow.local().outgoing().shape())
                            .isEqualTo(flow.to().data().shape());
                }));
    }

    @Test
    void aGraphIsGoneThroughOnceUnlessItIsRetained() {
        Tape tape = new Tape();
        Value a = tape.parameter("a", Tensor.vector(3), Dtype.FLOAT32);
        Value square = a.squared();
        square.backward(true);
        square.backward();
        assertThat(a.grad().orElseThrow().at(0)).isEqualTo(12);
        assertThatThrownBy(square::backward)
                .isInstanceOf(AutogradException.class)
                .hasMessageStartingWith("Trying to backward through the graph a second time");
    }

    @Test
    void aValueUsedTwiceGathersBothWays() {
        Tape tape = new Tape();
        Value a = tape.parameter("a", Tensor.vector(3), Dtype.FLOAT64);
        a.times(a).plus(a).sum().backward();
        assertThat(a.grad().orElseThrow().at(0)).isEqualTo(7); // 2a + 1
    }

    @Test
    void shapesThatDoNotFitAreRefusedInPyTorchsWords() {
        Tape tape = new Tape();
        Value a = tape.parameter("a", Tensor.vector(1, 2, 3), Dtype.FLOAT32);
        Value b = tape.data("b", Tensor.vector(1, 2), Dtype.FLOAT32);
        assertThatThrownBy(() -> a.plus(b))
                .hasMessage(
                        "The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0");
        assertThatThrownBy(a::item).hasMessage("a Tensor with 3 elements cannot be converted to Scalar");
    }

    @Test
    void nothingIsRememberedWithoutGrad() {
        Tape tape = new Tape();
        Value a = tape.parameter("a", Tensor.vector(3), Dtype.FLOAT32);
        List<Value> made = new ArrayList<>();
        tape.noGrad(() -> made.add(a.squared()));
        assertThat(made.getFirst().requiresGrad()).isFalse();
        assertThat(a.squared().requiresGrad()).isTrue();
        assertThat(a.squared().detach().origin()).isEmpty();
    }

    private static ModelGraph graph(ModelSpec model, LossSpec loss, double[] flat) {
        return new ModelGraph(model, loss, flat, x(), y(), Dtype.FLOAT64);
    }

    private static Tensor x() {
        return Tensor.matrix(
                SAMPLES, 2, new Random(5).doubles(2 * SAMPLES, -2, 2).toArray());
    }

    private static Tensor y() {
        return Tensor.matrix(SAMPLES, 1, new Random(6).doubles(SAMPLES, 0, 1).toArray());
    }

    private static ModelSpec model(LayerSpec.Activation activation, LossSpec loss) {
        List<LayerSpec> layers =
                new ArrayList<>(List.of(new LayerSpec.Linear(2, 3), activation, new LayerSpec.Linear(3, 1)));
        if (loss instanceof LossSpec.Bce) {
            layers.add(new LayerSpec.Sigmoid());
        }
        return new ModelSpec(layers);
    }

    private static TrainingLoss engine(ModelSpec model, LossSpec loss) {
        ExperimentSpec spec = new ExperimentSpec(
                "",
                Dtype.FLOAT64,
                new InlineSpec(x(), Optional.of(y()), Optional.empty()),
                new SplitSpec.None(),
                new ScaleSpec.None(),
                List.of(),
                model,
                new InitSpec.Zeros(),
                loss,
                new OptimizerSpec.Sgd(0.1),
                new SchedulerSpec.None(),
                new LoaderSpec(OptionalInt.empty(), true, false, LoaderSpec.Dialect.TORCH, OptionalLong.of(5), 0),
                1,
                0.5,
                List.of());
        return TrainingLoss.of(
                spec, PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype()));
    }
}
