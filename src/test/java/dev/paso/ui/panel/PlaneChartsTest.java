package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JacksonUtils;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Projection;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.FieldScale;
import dev.paso.echarts.GhostField;
import dev.paso.echarts.Point;
import dev.paso.echarts.Series;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is drawn of data over a plane. */
class PlaneChartsTest {
    private static final String THREE_INPUTS = """
            {"version": 1, "data": {"type": "Inline", "x": [[1, 2, 3], [2, 3, 4], [3, 4, 6], [4, 1, 1]], %s},
             "split": {"type": "None"}, "model": [{"type": "Linear", "in": 3, "out": 1}], "init": {"type": "Torch"},
             "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1}""";

    private static final String CLASSES = THREE_INPUTS.formatted("\"cls\": [0, 1, 0, 1]", "BCEWithLogitsLoss");

    private static final String MOONS = """
            {"version": 1, "data": {"type": "Moons", "n": %d, "noise": 0.2}, "split": {"type": "TrainTestSplit", "test_size": 0.2},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch"}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 1}""";

    @Test
    void ofMoreThanTwoInputsAPlaneThroughThemIsDrawnAndPointsFarFromItArePale() {
        ChartModel.Plane usual = plane(CLASSES);
        assertThat(usual.title()).isEqualTo("Where the model draws its boundary");
        assertThat(usual.subtitle()).contains("paler the farther they are");
        assertThat(usual.field()).isEqualTo(FieldScale.probability());
        assertThat(usual.axes()).isZero();
        assertThat(usual.groups().getFirst().strengths())
                .as("distances from 3.5 of 3 and 6")
                .satisfies(two -> assertThat(two.getFirst()).isGreaterThan(two.getLast()));
        ChartModel.Plane numbers = plane(THREE_INPUTS.formatted("\"y\": [0.5, 1.5, 3, 4]", "MSELoss"));
        assertThat(numbers.title()).isEqualTo("What the model answers over the plane");
    }

    private static final String FORMULA = """
            {"version": 1, "data": {"type": "Formula", "formula": "%s", "n": 30, "noise": 0.2}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": %d, "out": 1}], "init": {"type": "Torch"}, "loss": {"type": "%s"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 1}""";

    @Test
    void whatAFormulaSaysIsDrawnBesideWhatIsLearnedFromItsSamples() {
        ChartModel.Plane number = plane(FORMULA.formatted("sin(3*x) + x^2/4", 1, "MSELoss"));
        assertThat(number.curves()).extracting(Series::name).contains("formula");
        ChartModel.Plane classes = plane(FORMULA.formatted("x2 > sin(3*x1)", 2, "BCEWithLogitsLoss"));
        assertThat(classes.subtitle()).isEqualTo("Dashed: the boundary that the formula says");
        assertThat(classes.ghosts()).extracting(GhostField::name).containsExactly("formula");
        ChartModel.Plane beside = classes.beside(List.of(), classes.ghosts());
        assertThat(beside.ghosts())
                .as("and the boundaries of other runs with it")
                .hasSize(2);
        assertThat(plane(FORMULA.formatted("x1*x2", 2, "MSELoss")).ghosts()).isEmpty();
    }

    @Test
    void otherInputsAreDrawnByTheirNames() {
        ExperimentSpec spec = ExperimentReader.read(CLASSES);
        PreparedData data = spec.prepared();
        Slice slice = Slice.usual(data).orElseThrow().across(2);
        Sight sight = Sight.of(spec, data, slice, new Texts(Locale.ENGLISH));
        ChartModel.Plane chart = PlaneCharts.of(spec, data, sight, new Texts(Locale.ENGLISH));
        assertThat(chart.x().label()).isEqualTo("x3");
        assertThat(chart.y().label()).isEqualTo("x₂");
        assertThat(chart.axes()).isEqualTo(slice.axes()).isNotZero();
        assertThat(chart.groups().getFirst().points()).containsExactly(Point.of(3, 2), Point.of(6, 4));
    }

    @Test
    void aProjectionSaysSoAndHasNoBoundary() {
        ExperimentSpec spec = ExperimentReader.read(CLASSES);
        PreparedData data = spec.prepared();
        Sight sight = Sight.of(Projection.of(data), new Texts(Locale.ENGLISH));
        ChartModel.Plane chart = PlaneCharts.of(spec, data, sight, new Texts(Locale.ENGLISH));
        assertThat(chart.subtitle()).contains("principal components", "no boundary");
        assertThat(chart.field()).as("nothing is laid behind the points").isNull();
        assertThat(chart.axes()).as("no field is of these").isNegative();
        assertThat(chart.x().label()).matches("component 1 \\(\\d+% of the variance\\)");
    }

    @Test
    void aPointIsFoundByItsPlaceInTheChart() {
        ExperimentSpec spec = ExperimentReader.read(CLASSES);
        PreparedData data = spec.prepared();
        PlanePoints points = new PlanePoints(spec, data, Optional.empty(), new Texts(Locale.ENGLISH));
        assertThat(points.row(1, 1)).hasValue(3);
        assertThat(points.row(1, 2)).isEmpty();
        assertThat(points.row(-1, 0)).isEmpty();
        assertThat(points.row(9, 0)).isEmpty();
    }

    /** Nothing of a page's turn grows with them but a few texts. */
    @Test
    void thousandsOfPointsTravelAsAFewTexts() {
        ChartModel.Plane few = plane(MOONS.formatted(100));
        ChartModel.Plane many = plane(MOONS.formatted(10_000));
        assertThat(many.groups().stream().mapToInt(group -> group.points().size()))
                .hasSize(4)
                .allMatch(size -> size >= 900);
        assertThat(nodes(JacksonUtils.beanToJson(many)))
                .isEqualTo(nodes(JacksonUtils.beanToJson(few)))
                .isLessThan(200);
    }

    private static long nodes(JsonNode node) {
        return 1 + node.valueStream().mapToLong(PlaneChartsTest::nodes).sum();
    }

    private static ChartModel.Plane plane(String file) {
        ExperimentSpec spec = ExperimentReader.read(file);
        PreparedData data = PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
        return PlaneCharts.of(spec, data, Optional.empty(), new Texts(Locale.ENGLISH));
    }
}
