package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.lesson.Capacity;
import dev.paso.core.lesson.PolynomialFit;
import dev.paso.core.nn.LayerSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Mark;
import dev.paso.echarts.Point;
import dev.paso.echarts.PointGroup;
import dev.paso.echarts.PointGroup.Split;
import dev.paso.echarts.Series;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.panel.ChartWords;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Studies;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Under- and overfitting: a polynomial of the learner's degree beside a network of the learner's width, on the same few points. */
final class CapacityPanel extends Composite<Div> {
    static final String CURVES = "capacity-curves";
    static final String LOSSES = "capacity-losses";

    private static final int POINTS = 161; // along a curve
    private static final int MOST_UNITS = 64;

    private final Texts texts;
    private final Digits digits;
    private final Loop loop;
    private final EChart curves = new EChart();
    private final EChart losses = new EChart();
    private final NumberSlider degree;
    private final NumberSlider units;
    private final Paragraph gap = new Paragraph();
    private Optional<Capacity> drawn = Optional.empty();
    private int drawnDegree = -1;

    CapacityPanel(Texts texts, Workspace workspace, Loop loop, Runnable changed) {
        this.texts = texts;
        this.loop = loop;
        digits = new Digits(texts.locale());
        curves.setId(CURVES);
        curves.setParts("line");
        losses.setId(LOSSES);
        for (EChart chart : List.of(curves, losses)) {
            chart.setTexts(ChartWords.of(texts));
        }
        degree = slider("lab.loop.capacity.degree", 0, Studies.MOST_DEGREE);
        degree.setId("degree");
        degree.addMovingListener(value -> choose((int) value, changed));
        degree.addValueListener(value -> choose((int) value, changed));
        units = slider("lab.loop.capacity.units", 1, MOST_UNITS);
        units.addValueListener(value ->
                workspace.change(draft -> draft.setHiddenLayers(List.of(new HiddenLayer((int) value, "Tanh")))));
        gap.setId("capacity-gap");
    }

    private NumberSlider slider(String key, int least, int most) {
        NumberSlider slider = new NumberSlider(texts.say(key));
        slider.setTexts(texts.group("slider"));
        slider.setRange(least, most, 1);
        slider.setWhole(true);
        return slider;
    }

    private void choose(int value, Runnable changed) {
        loop.studies().setDegree(value);
        changed.run();
    }

    @Override
    protected Div initContent() {
        Div sliders = new Div(degree, units);
        sliders.addClassName("sliders");
        Div picture = new Div(curves);
        picture.addClassNames("panel", "plane");
        Div chart = new Div(losses);
        chart.addClassNames("panel", "losses");
        Div all = new Div(new Panel("capacity", texts.say("lab.loop.capacity.title"), sliders, gap), picture, chart);
        all.addClassName("capacity-parts");
        return all;
    }

    void show() {
        show(loop.studies().capacity());
    }

    private void show(Capacity capacity) {
        if (drawn.filter(same -> same == capacity).isPresent()
                && drawnDegree == loop.studies().degree()) {
            return;
        }
        drawn = Optional.of(capacity);
        drawnDegree = loop.studies().degree();
        degree.setValue(loop.studies().degree());
        units.setValue(loop.spec().model().linears().stream()
                .findFirst()
                .map(LayerSpec.Linear::out)
                .orElse(1));
        curves.setModel(curves(capacity));
        losses.setModel(losses(capacity));
        gap.setText(texts.say(
                "lab.loop.capacity.gap",
                loop.studies().degree(),
                digits.brief(capacity.trainingLoss(loop.studies().degree())),
                digits.brief(capacity.validationLoss(loop.studies().degree()))));
    }

    private ChartModel curves(Capacity capacity) {
        PreparedData data = capacity.data();
        AxisRange x = AxisRange.around(data.raw(), 0);
        AxisRange y = AxisRange.around(data.raw().y());
        PolynomialFit fit = capacity.fits().get(loop.studies().degree());
        List<Point> curve = IntStream.range(0, POINTS)
                .mapToObj(i -> Point.of(x.at(i, POINTS), fit.at(x.at(i, POINTS))))
                .toList();
        return new ChartModel.Plane(
                texts.say("lab.loop.capacity.curves"),
                "",
                new Axis("x", Axis.Kind.LINEAR, x.low(), x.high(), ""),
                new Axis("y", Axis.Kind.LINEAR, y.low(), y.high(), ""),
                List.of(
                        group("plane.points.training", Split.TRAINING, data.trainingRows(), data),
                        group("plane.points.validation", Split.VALIDATION, data.validationRows(), data)),
                texts.say("lab.loop.capacity.network"),
                List.of(Series.neutral(
                        texts.say("lab.loop.capacity.polynomial", loop.studies().degree()), curve)),
                null,
                "");
    }

    private PointGroup group(String name, Split split, int[] rows, PreparedData data) {
        List<Point> points = IntStream.of(rows)
                .mapToObj(row -> Point.of(data.raw().x()[row], data.raw().y()[row]))
                .toList();
        return PointGroup.of(texts.say(name), split, points);
    }

    private ChartModel losses(Capacity capacity) {
        Mark here = new Mark(
                texts.say("lab.loop.capacity.here", loop.studies().degree()),
                loop.studies().degree(),
                capacity.validationLoss(loop.studies().degree()));
        return new ChartModel.Lines(
                texts.say("lab.loop.capacity.losses"),
                "",
                Axis.linear(texts.say("lab.loop.capacity.degree")),
                Axis.log(texts.say("loss.axis")),
                List.of(
                        new Series(
                                texts.say("loss.training"),
                                Series.Role.TRAINING,
                                false,
                                points(capacity::trainingLoss)),
                        new Series(
                                texts.say("loss.validation"),
                                Series.Role.VALIDATION,
                                false,
                                points(capacity::validationLoss))),
                List.of(),
                List.of(here),
                "");
    }

    private static List<Point> points(IntToDoubleFunction loss) {
        return IntStream.rangeClosed(0, Studies.MOST_DEGREE)
                .mapToObj(i -> Point.of(i, loss.applyAsDouble(i)))
                .toList();
    }
}
