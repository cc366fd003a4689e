package dev.paso.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.core.Dtype;
import dev.paso.core.data.Samples;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictorTest {
    private static final String EXPERIMENT = """
            {"version": 1, "dtype": "%s", "data": {"type": "Moons", "n": 700, "noise": 0.3},
             "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 5}, {"type": "Tanh"}, {"type": "Dropout", "p": 0.4},
                       {"type": "Linear", "in": 5, "out": 5}, {"type": "ReLU"},
                       {"type": "Linear", "in": 5, "out": 5}, {"type": "Linear", "in": 5, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 2}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"float32", "float64"})
    void answersWhatTheTrainerAnswersBitForBit(String dtype) {
        Trainer trainer = new Trainer(ExperimentReader.read(EXPERIMENT.formatted(dtype)), event -> {});
        trainer.run();
        Samples samples = trainer.data().training();
        Predictor predictor =
                Predictor.of(trainer.spec().model(), trainer.spec().dtype());
        double[] outputs = new double[samples.size()];
        predictor.predict(trainer.parameters(), samples.x(), samples.size(), outputs);
        assertThat(outputs).isEqualTo(trainer.predict(samples.x(), samples.size()));
        double[][] stages = predictor.activations(trainer.parameters(), samples.x(), samples.size());
        assertThat(stages[0]).isEqualTo(samples.x());
        assertThat(stages[4]).isEqualTo(outputs);
    }

    /** On arrays, and with 128 × 128 weights on ND4J: never the size of what is asked decides the bits. */
    @ParameterizedTest
    @ValueSource(ints = {9, 128})
    void aRowIsAnsweredTheSameWhateverIsBesideIt(int width) {
        ModelSpec model = new ModelSpec(List.of(
                new LayerSpec.Linear(2, width),
                new LayerSpec.Tanh(),
                new LayerSpec.Linear(width, width),
                new LayerSpec.Softplus(1, 20),
                new LayerSpec.Linear(width, 1)));
        Random random = new Random(3);
        double[] parameters = random.doubles(model.parameterCount(), -1, 1).toArray();
        double[] inputs = random.doubles(2 * 300, -3, 3).toArray();
        Predictor predictor = Predictor.of(model, Dtype.FLOAT64);
        double[] together = new double[300];
        predictor.predict(parameters, inputs, 300, together);
        for (int row = 0; row < 300; row++) {
            double[] alone = new double[1];
            predictor.predict(parameters, Arrays.copyOfRange(inputs, 2 * row, 2 * row + 2), 1, alone);
            assertThat(alone[0]).as("row %d", row).isEqualTo(together[row]);
        }
    }

    @Test
    void hiddenStagesAreTakenAfterTheirActivation() {
        ModelSpec model = new ModelSpec(List.of(
                new LayerSpec.Linear(1, 2), new LayerSpec.Relu(), new LayerSpec.Linear(2, 1), new LayerSpec.Sigmoid()));
        Predictor predictor = Predictor.of(model, Dtype.FLOAT64);
        double[][] stages = predictor.activations(new double[] {1, -1, 0, 0, 2, 3, 0}, new double[] {-5, 4}, 2);
        assertThat(predictor.stages()).isEqualTo(3);
        assertThat(stages[0]).containsExactly(-5, 4);
        assertThat(stages[1]).containsExactly(0, 5, 4, 0);
        assertThat(stages[2]).containsExactly(1 / (1 + StrictMath.exp(-15)), 1 / (1 + StrictMath.exp(-8)));
    }

    @Test
    void theBuffersAreKeptBetweenCalls() {
        ModelSpec model = new ModelSpec(List.of(new LayerSpec.Linear(1, 1)));
        Predictor predictor = Predictor.of(model, Dtype.FLOAT64);
        double[] first = predictor.activations(new double[] {2, 1}, new double[1000], 1000)[1];
        double[] second = predictor.activations(new double[] {3, 2}, new double[1000], 700)[1];
        assertThat(second).isSameAs(first);
        assertThat(Arrays.stream(second).limit(700)).containsOnly(2.0);
    }

    @Test
    void parametersOfAnotherModelAreRefused() {
        Predictor predictor = Predictor.of(new ModelSpec(List.of(new LayerSpec.Linear(2, 1))), Dtype.FLOAT32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> predictor.predict(new double[2], new double[2], 1, new double[1]))
                .withMessage("parameters.length must be 3, was 2");
    }
}
