package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** γ and β of a {@code BatchNorm1d} are followed as any other weight; PyTorch 2 gave the numbers. */
class NormWeightTest {
    /** Of the same model in float64, its sums in another order. */
    private static final double ROUNDING = 1e-14;

    private static final ExperimentSpec NORMED = ExperimentReader.read("""
            {"version": 1, "dtype": "float64",
             "data": {"type": "Inline", "x": [[0.5, -1], [1.5, 0.25], [-0.75, 2], [0.1, 0.6]], "cls": [1, 0, 1, 0]},
             "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 2}, {"type": "BatchNorm1d", "num_features": 2},
                       {"type": "Tanh"}, {"type": "Linear", "in": 2, "out": 1}],
             "init": {"type": "State", "state_dict": {
                "0.weight": [[0.3, -0.2], [0.8, 0.5]], "0.bias": [0.1, -0.4],
                "1.weight": [1.5, 0.75], "1.bias": [0.2, -0.3], "3.weight": [[0.9, -1.1]], "3.bias": [0.05]}},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.5},
             "loader": {"batch_size": null}, "epochs": 2}
            """);

    private static Explanation told(WeightAt weight) {
        Trainer start = new Trainer(NORMED, event -> {});
        return new Explainer(NORMED, start.data())
                .explain(start.checkpoint(), 0, OptionalInt.of(2), weight)
                .orElseThrow();
    }

    @Test
    void gammaAndBetaAreToldAsPyTorchHasThem() {
        assertTold("1.weight[0]", new WeightAt(1, 0, 0), -0.008945887554078913, 1.5044729437770394);
        assertTold("1.weight[1]", new WeightAt(1, 1, 0), -0.12257093669028442, 0.8112854683451423);
        assertTold("1.bias[0]", new WeightAt(1, 0, WeightAt.BIAS), 0.13386256655526205, 0.13306871672236897);
        assertTold("1.bias[1]", new WeightAt(1, 1, WeightAt.BIAS), -0.05608322858429396, -0.271958385707853);
    }

    private static void assertTold(String name, WeightAt weight, double gradient, double after) {
        Explanation told = told(weight);
        assertThat(weight.fits(NORMED.model())).isTrue();
        assertThat(weight.name(NORMED.model())).isEqualTo(name);
        assertThat(told.gradient().value()).as(name).isCloseTo(gradient, within(ROUNDING));
        assertThat(told.step().getLast().value()).as(name).isCloseTo(after, within(ROUNDING));
    }

    @Test
    void aSamplesPartIsWhatComesBackTimesItsStandardisedNumber() {
        assertThat(told(new WeightAt(1, 1, 0)).part().formula()).isEqualTo("{∂L/∂n_1,2} · {x̂_1,2}");
        assertThat(told(new WeightAt(1, 1, WeightAt.BIAS)).part().formula()).isEqualTo("{∂L/∂n_1,2}");
    }

    @Test
    void aNormHasOneOfEachForAUnit() {
        assertThat(new WeightAt(1, 2, 0).fits(NORMED.model())).isFalse();
        assertThat(new WeightAt(1, 0, 1).fits(NORMED.model())).isFalse();
        assertThat(new WeightAt(3, 0, 0).fits(NORMED.model())).isFalse();
    }
}
