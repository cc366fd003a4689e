package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.loss.Loss;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.Initializer;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.random.TorchGenerator;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropoutCallsTest {
    private static final ModelSpec MODEL = new ModelSpec(List.of(
            new LayerSpec.Linear(1, 8), new LayerSpec.Relu(), new LayerSpec.Dropout(0.5), new LayerSpec.Linear(8, 1)));

    private final double[] parameters =
            Initializer.initialize(new InitSpec.Torch(42), MODEL, Dtype.FLOAT64, new TorchGenerator(42));

    @Test
    void aCallInTrainingModeIsTheEnginesOwn() {
        ExperimentSpec spec = Chapter2.pipeline();
        PreparedData data = Chapter2.data(spec);
        Samples samples = data.training();
        DropoutCalls calls = new DropoutCalls(MODEL, Dtype.FLOAT64, parameters, 7);
        TorchGenerator generator = new TorchGenerator(7);
        Engine engine = Engine.of(MODEL, new Loss(spec.loss()), Dtype.FLOAT64, parameters.clone(), 1);
        for (int row = 0; row < 5; row++) {
            double loss = engine.forward(samples, new int[] {row}, 0, 1, generator);
            double error = calls.trained(samples.x()[row]).output() - samples.y()[row];
            assertThat(error * error).isCloseTo(loss, within(1e-12));
        }
    }

    @Holds({"autograd.model.text", "autograd.card.mode.note", "training-loop.predict.text"})
    @Test
    void evaluationModeAnswersTheSameEveryTime() {
        DropoutCalls calls = new DropoutCalls(MODEL, Dtype.FLOAT64, parameters, 7);
        double first = calls.evaluated(0.5);
        assertThat(calls.trained(0.5).output()).isNotEqualTo(calls.trained(0.5).output());
        assertThat(calls.evaluated(0.5)).isEqualTo(first);
    }
}
