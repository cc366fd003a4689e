package dev.paso.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineKindsTest {
    private static final LossSpec BCE = new LossSpec.BceWithLogits(LossSpec.Reduction.MEAN, 1);

    private static ModelSpec net(int width) {
        return new ModelSpec(List.of(
                new LayerSpec.Linear(2, width),
                new LayerSpec.Tanh(),
                new LayerSpec.Linear(width, width),
                new LayerSpec.Relu(),
                new LayerSpec.Linear(width, 1)));
    }

    private static Engine engine(ModelSpec model, LossSpec loss, int batch) {
        return Engine.of(model, new Loss(loss), Dtype.FLOAT64, new double[model.parameterCount()], batch);
    }

    @Test
    void wideLayersGoToNd4jWhereTheBatchIsBigAndNarrowOnesToArrays() {
        assertThat(((LayeredEngine) engine(net(256), BCE, 256)).products())
                .extracting(Object::getClass)
                .containsExactly(ArrayProducts.class, Nd4jProducts.class, ArrayProducts.class);
        assertThat(((LayeredEngine) engine(net(8), BCE, 500)).products()).hasOnlyElementsOfType(ArrayProducts.class);
        assertThat(((LayeredEngine) engine(net(64), BCE, 16)).products()).hasOnlyElementsOfType(ArrayProducts.class);
    }

    @Test
    void regressionOnOneOrTwoColumnsIsDoneInOnePass() {
        ModelSpec line = new ModelSpec(List.of(new LayerSpec.Linear(2, 1)));
        ModelSpec three = new ModelSpec(List.of(new LayerSpec.Linear(3, 1)));
        assertThat(engine(line, BCE, 16)).isInstanceOf(RegressionEngine.class);
        assertThat(engine(line, new LossSpec.L1(LossSpec.Reduction.MEAN), 16)).isInstanceOf(LayeredEngine.class);
        assertThat(engine(three, BCE, 16)).isInstanceOf(LayeredEngine.class);
    }

    @Test
    void thisMachineUsesVectorsWhereItHasThem() {
        assertThat(Fastest.KERNELS).isInstanceOf(VectorKernels.isFast() ? VectorKernels.class : PlainKernels.class);
    }

    @Test
    void nd4jAndArraysTrainTheSameModel() {
        ModelSpec model = net(40);
        Samples samples = PreparedData.of(
                        new ShapeSpec.Moons(170, 0.3, 0),
                        new SplitSpec.None(),
                        new ScaleSpec.StandardScaler(),
                        List.of(),
                        Dtype.FLOAT64)
                .training();
        LayeredEngine arrays = layered(model, Long.MAX_VALUE);
        LayeredEngine nd4j = layered(model, 0);
        assertThat(nd4j.products().get(1)).isInstanceOf(Nd4jProducts.class);
        Optimizer one = Optimizer.of(new OptimizerSpec.Sgd(0.1), model.parameterCount(), Dtype.FLOAT64);
        Optimizer other = Optimizer.of(new OptimizerSpec.Sgd(0.1), model.parameterCount(), Dtype.FLOAT64);
        int[] order = Permutations.identity(170);
        for (int step = 0; step < 200; step++) {
            int from = step % 3 * 63; // the last batch is smaller, and no batch is a multiple of four
            int to = Math.min(from + 63, 170);
            double expected = step(arrays, one, samples, order, from, to);
            double loss = step(nd4j, other, samples, order, from, to);
            assertThat(loss).as("loss of step %d", step).isCloseTo(expected, within(1e-9 * expected));
        }
        for (int i = 0; i < arrays.parameters().length; i++) {
            assertThat(nd4j.parameters()[i])
                    .isCloseTo(arrays.parameters()[i], within(1e-9 * Math.max(1e-3, Math.abs(arrays.parameters()[i]))));
        }
    }

    private static LayeredEngine layered(ModelSpec model, long nd4jFrom) {
        double[] parameters =
                Initializer.initialize(new InitSpec.Torch(42), model, Dtype.FLOAT64, new TorchGenerator(42));
        return new LayeredEngine(model, new Loss(BCE), Dtype.FLOAT64, parameters, 63, new VectorKernels(), nd4jFrom);
    }

    private static double step(Engine engine, Optimizer optimizer, Samples samples, int[] order, int from, int to) {
        double loss = engine.forward(samples, order, from, to, new TorchGenerator(1));
        engine.backward();
        optimizer.step(engine.parameters(), engine.gradients());
        return loss;
    }
}
