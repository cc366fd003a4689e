package dev.paso.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.Dtype;
import dev.paso.core.loss.Loss;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.random.TorchGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTwinsTest {
    @ParameterizedTest
    @ValueSource(strings = {"FLOAT64", "FLOAT32"})
    void vectorsAndPlainLoopsGiveTheSameBits(Dtype dtype) {
        for (int seed = 0; seed < 400; seed++) {
            Chance chance = new Chance(seed, true);
            Run plain = new Run(chance, dtype, new PlainKernels());
            Run vector = new Run(chance, dtype, new VectorKernels());
            int batch = chance.batch();
            for (int step = 0; step < 4; step++) {
                int from = step * batch % chance.samples.size();
                int to = Math.min(from + batch, chance.samples.size());
                assertThat(vector.step(from, to))
                        .as("loss of step %d, seed %d: %s", step, seed, chance)
                        .isEqualTo(plain.step(from, to));
                assertThat(vector.engine.gradients())
                        .as("gradients of step %d, seed %d: %s", step, seed, chance)
                        .isEqualTo(plain.engine.gradients());
            }
            assertThat(vector.answers()).as("seed %d: %s", seed, chance).isEqualTo(plain.answers());
        }
    }

    private static final class Run {
        private final Chance chance;
        private final Engine engine;
        private final Optimizer optimizer;
        private final TorchGenerator generator = new TorchGenerator(3);

        private Run(Chance chance, Dtype dtype, Kernels kernels) {
            this.chance = chance;
            double[] parameters = chance.parameters.clone();
            dtype.round(parameters);
            engine = Engine.of(chance.model, new Loss(chance.loss), dtype, parameters, chance.samples.size(), kernels);
            optimizer = Optimizer.of(new OptimizerSpec.Sgd(0.01), parameters.length, dtype);
        }

        private double step(int from, int to) {
            double loss = engine.forward(chance.samples, chance.order, from, to, generator);
            engine.backward();
            optimizer.step(engine.parameters(), engine.gradients());
            return loss + engine.evaluate(chance.samples, chance.order, 0, chance.samples.size()) / 3;
        }

        private double[] answers() {
            double[] outputs = new double[chance.samples.size() * chance.model.outputs()];
            engine.predict(chance.samples.x(), 0, chance.samples.size(), outputs);
            return outputs;
        }
    }
}
