package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerDistributionsTest {
    private static final double STEP = 1e-5;

    private final ExperimentSpec spec = ExperimentReader.read("""
            {"version": 1, "dtype": "float64", "data": {"type": "Moons", "n": 50, "noise": 0.2, "seed": 3}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 1}],
             "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": null}, "epochs": 1}
            """);
    private final Trainer trainer = new Trainer(spec, event -> {});
    private final PreparedData data = trainer.data();

    @Test
    void aHistogramCountsEveryNumberOnce() {
        Distribution one = Distribution.of(0, 1, 2, 3, 4, 4);
        assertThat(one.counts()).hasSize(Distribution.BINS);
        assertThat(one.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
        assertThat(one.counts().getLast()).isEqualTo(2);
        assertThat(one.mean()).isCloseTo(14 / 6.0, within(1e-15));
        assertThat(Distribution.of(5, 5, 5).counts().getFirst()).isEqualTo(3);
        assertThat(Distribution.of(5, 5, 5).deviation()).isZero();
    }

    @Holds("training-loop.board.text")
    @Test
    void layersShowTheirOwnWeightsGradientsAndActivations() {
        double[] parameters = trainer.parameters();
        List<LayerDistributions.Layer> layers =
                new LayerDistributions(spec, data, Predictor.of(spec.model(), spec.dtype())).of(parameters);
        assertThat(layers).extracting(LayerDistributions.Layer::name).containsExactly("0.weight", "2.weight");
        assertThat(layers.getFirst().weights()).isEqualTo(Distribution.of(java.util.Arrays.copyOf(parameters, 6)));
        assertThat(total(layers.getFirst().activations())).isEqualTo(50 * 3);
        assertThat(total(layers.getLast().activations())).isEqualTo(50);
        assertThat(layers.getFirst().activations().high()).isLessThanOrEqualTo(1); // tanh
        assertThat(layers.getFirst().gradients().mean()).isCloseTo(meanSlope(parameters), within(1e-8));
    }

    /** Of the first layer's weights, by central differences. */
    private double meanSlope(double[] parameters) {
        TrainingLoss loss = TrainingLoss.of(spec, data);
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            double[] more = parameters.clone();
            double[] less = parameters.clone();
            more[i] += STEP;
            less[i] -= STEP;
            sum += (loss.at(more) - loss.at(less)) / (2 * STEP);
        }
        return sum / 6;
    }

    private static int total(Distribution one) {
        return one.counts().stream().mapToInt(Integer::intValue).sum();
    }
}
