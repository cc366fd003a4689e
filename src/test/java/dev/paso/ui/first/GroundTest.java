package dev.paso.ui.first;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.ChartModel;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.panel.PlaneCharts;
import dev.paso.ui.playground.Presets;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class GroundTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private static Optional<List<Element>> layers(ExperimentSpec spec, long step) {
        PreparedData data = PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
        ChartModel.Plane plane = PlaneCharts.of(spec, data, Optional.empty(), TEXTS);
        return Ground.of(spec, data, step).map(ground -> ground.layers(plane));
    }

    @Test
    void anUntrainedBoundaryIsDrawnAndATrainedOneIsAnother() {
        List<Element> untrained = layers(Presets.firstVisit(), 0).orElseThrow();
        List<Element> trained = layers(Presets.firstVisit(), 100).orElseThrow();
        assertThat(untrained).extracting(Element::className).containsExactly("shade low", "shade high", "lines");
        assertThat(untrained.getLast().select("path.decision").attr("d")).startsWith("M");
        assertThat(trained.getLast().outerHtml())
                .isNotEqualTo(untrained.getLast().outerHtml());
    }

    @Test
    void aLineIsDrawnOverOneInput() {
        ExperimentSpec line = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
                 "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "NumpyNormal", "seed": 42}, "loss": {"type": "MSELoss"},
                 "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 10}""");
        assertThat(layers(line, 0)
                        .orElseThrow()
                        .getFirst()
                        .select("path.fit")
                        .attr("d")
                        .split("L", -1))
                .hasSize(101);
    }

    /** Nobody has come to the page yet, and nobody may. */
    @Test
    void whatWouldTakeLongIsLeftToTheLivePage() {
        assertThat(layers(Presets.firstVisit(), 1_000_000)).isEmpty();
        ExperimentSpec large = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 100}, "split": {"type": "TrainTestSplit"},
                 "model": [{"type": "Linear", "in": 2, "out": 200}, {"type": "ReLU"}, {"type": "Linear", "in": 200, "out": 200},
                           {"type": "ReLU"}, {"type": "Linear", "in": 200, "out": 1}],
                 "init": {"type": "Torch"}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 16}, "epochs": 10}""");
        assertThat(layers(large, 0)).isEmpty();
    }
}
