package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static final String EXPERIMENT = """
            {"version": 1, "dtype": "float64", "data": %s, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": %d, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.3}, "loader": {"batch_size": null}, "epochs": 2000}
            """;

    @Test
    void theLineThroughThreePointsIsTheOneFoundByHand() {
        // x̄ = 2, ȳ = 3; Σ(x - x̄)(y - ȳ) = 3, Σ(x - x̄)² = 2: slope 1.5, intercept 3 - 1.5 · 2 = 0
        LeastSquares fit = fit("{\"type\": \"Inline\", \"x\": [[1], [2], [3]], \"y\": [[2], [2], [5]]}", 1);
        assertThat(fit.slopes().at(0)).isCloseTo(1.5, within(1e-12));
        assertThat(fit.intercept()).isCloseTo(0, within(1e-12));
    }

    @Holds("autograd.numpy.text")
    @Test
    void gradientDescentGoesThere() {
        ExperimentSpec spec =
                spec("{\"type\": \"Linear\", \"n\": 100, \"b\": 1, \"w\": 2, \"noise\": 0.1, \"seed\": 42}", 1);
        Trainer trainer = new Trainer(spec, event -> {});
        trainer.run();
        LeastSquares fit = LeastSquares.of(trainer.data().raw());
        assertThat(trainer.parameters()[0]).isCloseTo(fit.slopes().at(0), within(1e-9));
        assertThat(trainer.parameters()[1]).isCloseTo(fit.intercept(), within(1e-9));
    }

    @Test
    void aPlaneHasASlopeForEachColumn() {
        LeastSquares fit =
                fit("{\"type\": \"Inline\", \"x\": [[0, 0], [1, 0], [0, 1], [1, 1]], \"y\": [[1], [3], [0], [2]]}", 2);
        assertThat(fit.intercept()).isCloseTo(1, within(1e-12));
        assertThat(fit.slopes().at(0)).isCloseTo(2, within(1e-12));
        assertThat(fit.slopes().at(1)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void digitsAreKeptFarFromZero() {
        LeastSquares fit =
                fit("{\"type\": \"Inline\", \"x\": [[1000001], [1000002], [1000003]], \"y\": [[2], [4], [6]]}", 1);
        assertThat(fit.slopes().at(0)).isCloseTo(2, within(1e-9));
    }

    @Test
    void columnsThatSayTheSameShareTheSlope() {
        LeastSquares fit = fit("{\"type\": \"Inline\", \"x\": [[1, 1], [2, 2], [3, 3]], \"y\": [[2], [4], [6]]}", 2);
        assertThat(fit.slopes().at(0)).isCloseTo(1, within(1e-9));
        assertThat(fit.slopes().at(1)).isCloseTo(1, within(1e-9));
    }

    private static LeastSquares fit(String data, int inputs) {
        ExperimentSpec spec = spec(data, inputs);
        return LeastSquares.of(PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype())
                .raw());
    }

    private static ExperimentSpec spec(String data, int inputs) {
        return ExperimentReader.read(EXPERIMENT.formatted(data, inputs));
    }
}
