package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.Feature;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Replay;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Point;
import dev.paso.echarts.PointGroup;
import dev.paso.echarts.Series;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.ChartWords;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Recipes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Ten points on a line that no threshold on the line separates, and the same points lifted to their squares. */
final class SeparablePanels {
    private static final double REACH = 3;
    private static final double HIGHEST = 8.5;

    private SeparablePanels() {}

    /** The points on their line, with the probability that frames bring; and which columns the model sees. */
    static LabPanel line(LabPlace<Classification> place) {
        return new LinePanel(place);
    }

    private static final class LinePanel extends Handled<Classification> {
        private final EChart chart;
        private final Paragraph reading = reading("separable-reading");
        private final Div content;

        LinePanel(LabPlace<Classification> place) {
            super(place);
            chart = chart(texts, "line-chart");
            chart.setParts("line");
            ActionButton plain = features("x", List.of());
            ActionButton squared = features("x, x²", Recipes.SQUARED);
            content = panel("separable", options(say("data.features"), plain, squared), chart, reading);
        }

        private ActionButton features(String name, List<Feature> features) {
            return option(
                    name,
                    () -> features.isEmpty() == place.spec().features().isEmpty(),
                    () -> place.workspace().change(draft -> draft.features = features));
        }

        @Override
        public Div content() {
            return content;
        }

        @Override
        public void show(ExperimentSpec spec, PreparedData data) {
            chart.setModel(onLine(texts));
        }

        @Override
        protected void showState() {
            ConfusionMatrix counts = lab.replay().shown().at(lab.threshold());
            reading.setText(say("classify.separable.reading", counts.tp() + counts.tn(), Recipes.LABELS.size()));
        }
    }

    private static EChart chart(Texts texts, String id) {
        EChart chart = new EChart();
        chart.setId(id);
        chart.setTexts(ChartWords.of(texts));
        return chart;
    }

    private static ChartModel onLine(Texts texts) {
        return new ChartModel.Plane(
                texts.say("classify.separable.line"),
                texts.say("classify.separable.lineHint"),
                Axis.linear("x").range(-REACH, REACH),
                Axis.linear(texts.say("classify.probability")).range(-0.1, 1.1),
                groups(texts, (x, label) -> label),
                texts.say("classify.probabilityShort"),
                List.of(level(0.5)),
                null,
                "");
    }

    /** The points over x and x², with the boundary of the model where it sees both. */
    static LabPanel lifted(LabPlace<Classification> place) {
        EChart chart = chart(place.texts(), "lifted-chart");
        return LabPanel.refreshed(
                Handled.panel("separable", chart),
                () -> chart.setModel(lifted(place.texts(), place.lab().replay())));
    }

    private static ChartModel lifted(Texts texts, Replay replay) {
        List<Series> curves = new ArrayList<>(List.of(level(1)));
        if (!replay.spec().features().isEmpty()) {
            double[] p = replay.parameters();
            curves.add(new Series(
                    texts.say("classify.separable.boundary"),
                    Series.Role.TRAINING,
                    false,
                    along(x -> -(p[2] + p[0] * x) / p[1])));
        }
        return new ChartModel.Plane(
                texts.say("classify.separable.lifted"),
                texts.say("classify.separable.liftedHint"),
                Axis.linear("x").range(-REACH, REACH),
                Axis.linear("x²").range(0, HIGHEST),
                groups(texts, (x, label) -> x * x),
                "",
                curves,
                null,
                "");
    }

    private static List<PointGroup> groups(Texts texts, DoubleBinaryOperator height) {
        return IntStream.range(0, 2)
                .mapToObj(label -> PointGroup.ofClass(
                        texts.say("plane.class.training", label),
                        label,
                        PointGroup.Split.TRAINING,
                        IntStream.range(0, Recipes.LABELS.size())
                                .filter(row -> Recipes.LABELS.get(row) == label)
                                .mapToObj(row -> Point.of(
                                        Recipes.ON_A_LINE.get(row),
                                        height.applyAsDouble(Recipes.ON_A_LINE.get(row), label)))
                                .toList()))
                .toList();
    }

    private static Series level(double y) {
        return Series.neutral("", List.of(Point.of(-REACH, y), Point.of(REACH, y)));
    }

    /** A line over the axis, as far as it is in sight. */
    private static List<Point> along(ToDoubleFunction<Double> height) {
        return IntStream.rangeClosed(0, 60)
                .mapToObj(i -> -REACH + i * REACH / 30)
                .map(x -> {
                    double y = height.applyAsDouble(x);
                    return new Point(x, y >= 0 && y <= HIGHEST ? y : null);
                })
                .toList();
    }
}
