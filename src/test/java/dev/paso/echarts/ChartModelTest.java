package dev.paso.echarts;

import static dev.paso.echarts.PointGroup.Split.TRAINING;
import static dev.paso.echarts.PointGroup.Split.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.internal.JacksonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples are read by {@code frontend/echarts/option.test.ts} too: they hold Java and TypeScript together. */
class ChartModelTest {
    private static final ChartModel.Lines LINES = new ChartModel.Lines(
            "Loss falls while training",
            "",
            Axis.linear("epoch"),
            new Axis("loss", Axis.Kind.LOG, 0.001, 10.0, "nats"),
            List.of(
                    Series.training("training"),
                    Series.validation("validation"),
                    Series.training("run 1")
                            .with(List.of(Point.of(1, 0.9), Point.of(2, Double.NaN), Point.of(3, 0.5)))
                            .asGhost(),
                    Series.neutral("chance", List.of(Point.of(0, 0), Point.of(1, 1)))),
            List.of(new Reference("smallest loss", Reference.Along.Y, 0.3608)),
            List.of(new Mark("threshold 0.5", 0.1, 0.8)),
            "Epoch {epoch}: training {training}, validation {validation}");

    private static final ChartModel.Plane PLANE = new ChartModel.Plane(
            "The boundary bends around the moons",
            "100 points",
            Axis.linear("x1").range(-2.5, 2.5),
            Axis.linear("x2").range(-2, 2),
            List.of(
                    PointGroup.ofClass("class 0", 0, TRAINING, List.of(Point.of(-1, 0.5), Point.of(0.5, 1.25))),
                    PointGroup.ofClass("class 1, validation", 1, VALIDATION, List.of(Point.of(1, -0.5))),
                    new PointGroup("by value", null, TRAINING, List.of(Point.of(0, 0)), List.of(0.75), List.of())),
            "fitted line",
            List.of(Series.neutral("least squares", List.of(Point.of(-2.5, -1), Point.of(2.5, 1)))),
            FieldScale.probability(),
            "Threshold {threshold}: {share} of the plane is class 1");

    @Test
    void linesTravelAsTheBrowserExpectsThem() throws IOException {
        assertThat(JacksonUtils.beanToJson(LINES)).isEqualTo(sample("lines.json"));
    }

    @Test
    void aPlaneTravelsAsTheBrowserExpectsIt() throws IOException {
        assertThat(JacksonUtils.beanToJson(PLANE)).isEqualTo(sample("plane.json"));
    }

    @Test
    void theElementHoldsTheModelAsState() throws IOException {
        EChart chart = new EChart();
        chart.setModel(LINES);
        chart.setModel(PLANE);
        chart.setTexts(ChartTexts.ENGLISH);
        chart.setThreshold(0.25);
        chart.setParts("field line");

        assertThat(chart.getElement().getPropertyRaw("model")).isEqualTo(sample("plane.json"));
        assertThat(chart.getElement().getPropertyRaw("texts")).asString().contains("\"png\":\"Save as PNG\"");
        assertThat(chart.getElement().getProperty("threshold", -1.0)).isEqualTo(0.25);
        assertThat(chart.getElement().getAttribute("data-parts")).isEqualTo("field line");
    }

    @Test
    void valuesThatAreNoNumbersBecomeGaps() {
        assertThat(Point.of(1, Double.NaN).y()).isNull();
        assertThat(Point.of(1, Double.NEGATIVE_INFINITY).y()).isNull();
    }

    @Test
    void aModelKeepsNoListThatSomebodyElseCanChange() {
        List<Point> points = new ArrayList<>(List.of(Point.of(0, 0)));
        Series series = Series.neutral("line", points);
        points.clear();
        assertThat(series.points()).hasSize(1);
    }

    @Test
    void impossibleModelsAreRefusedWithTheRule() {
        refused(() -> Point.of(Double.NaN, 0), "x must be finite, was NaN");
        refused(() -> Axis.linear("x").range(1, 1), "min must be less than max 1.0, was 1.0");
        refused(() -> Axis.log("loss").range(0, 1), "min must be greater than 0 on a log axis, was 0.0");
        refused(() -> new FieldScale(1, 0, List.of(), false), "low must be less than high 0.0, was 1.0");
        refused(() -> new Reference("r", Reference.Along.X, Double.NaN), "value must be finite, was NaN");
        refused(() -> new EChart().setThreshold(1.5), "threshold must be in [0.0, 1.0], was 1.5");
        refused(
                () -> new PointGroup("p", null, TRAINING, List.of(Point.of(0, 0)), List.of(1.0, 2.0), List.of()),
                "values must be one a point (1), were 2");
        refused(() -> PointGroup.ofClass("p", -1, TRAINING, List.of()), "classIndex must be at least 0, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartModel.Plane(
                        "t",
                        "",
                        Axis.linear("x1"),
                        Axis.linear("x2"),
                        List.of(),
                        "",
                        List.of(),
                        FieldScale.probability(),
                        ""))
                .withMessageStartingWith("axes must have a fixed range under a field");
    }

    private static void refused(Runnable attempt, String message) {
        assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessage(message);
    }

    private static JsonNode sample(String name) throws IOException {
        try (InputStream stream = ChartModelTest.class.getResourceAsStream(name)) {
            return JsonMapper.builder().build().readTree(stream);
        }
    }
}
