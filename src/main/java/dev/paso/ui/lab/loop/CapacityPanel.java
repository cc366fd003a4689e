package dev.paso.ui.lab.loop;

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
import dev.paso.experiment.Study;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.ui.panel.ChartWords;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Studies;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Under- and overfitting: a polynomial of the learner's degree beside a network of the learner's width, on the same few points. */
final class CapacityPanel extends Handled<Loop> {
    private static final int POINTS = 161; // along a curve
    private static final int MOST_UNITS = 64;

    private final EChart curves = new EChart();
    private final EChart losses = new EChart();
    private final NumberSlider degree;
    private final NumberSlider units;
    private final Waiting waiting;
    private final Paragraph gap = new Paragraph();
    private final Div content;
    private Optional<Shown> drawn = Optional.empty();

    private record Shown(Capacity capacity, int degree) {}

    CapacityPanel(LabPlace<Loop> place) {
        super(place);
        curves.setId("capacity-curves");
        curves.setParts("line");
        losses.setId("capacity-losses");
        List.of(curves, losses).forEach(chart -> chart.setTexts(ChartWords.of(texts)));
        degree = slider(say("lab.loop.capacity.degree"), lab.degree().shown(), 1);
        degree.setId("degree");
        degree.addValueListener(value -> place.act(() -> lab.degree().choose((int) value)));
        units = place.slider(say("lab.loop.capacity.units"));
        units.setRange(1, MOST_UNITS, 1);
        units.setWhole(true);
        units.addValueListener(value -> place.workspace()
                .change(draft -> draft.setHiddenLayers(List.of(new HiddenLayer((int) value, "Tanh")))));
        gap.setId("capacity-gap");
        waiting = new Waiting(texts);
        content = parts(
                "capacity-parts",
                new Panel("capacity", say("lab.loop.capacity.title"), parts("sliders", degree, units), gap, waiting),
                panel("plane", curves),
                panel("losses", losses));
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    protected void showState() {
        units.setValue(place.spec().model().linears().stream()
                .findFirst()
                .map(LayerSpec.Linear::out)
                .orElse(1));
        Study.Answer<Capacity> answer = lab.studies().capacity(lab.data());
        waiting.show(Optional.of(answer));
        Optional<Shown> now = answer.found()
                .map(capacity -> new Shown(capacity, lab.degree().shown().whole()));
        if (!now.equals(drawn)) {
            drawn = now;
            now.ifPresent(shown -> draw(shown.capacity, shown.degree));
        }
    }

    private void draw(Capacity capacity, int chosen) {
        curves.setModel(curves(capacity, chosen));
        losses.setModel(losses(capacity, chosen));
        gap.setText(say(
                "lab.loop.capacity.gap",
                chosen,
                digits.brief(capacity.trainingLoss(chosen)),
                digits.brief(capacity.validationLoss(chosen))));
    }

    private ChartModel curves(Capacity capacity, int chosen) {
        PreparedData data = capacity.data();
        AxisRange x = AxisRange.around(data.raw(), 0);
        AxisRange y = AxisRange.around(data.raw().y());
        PolynomialFit fit = capacity.fits().get(chosen);
        List<Point> curve = IntStream.range(0, POINTS)
                .mapToObj(i -> Point.of(x.at(i, POINTS), fit.at(x.at(i, POINTS))))
                .toList();
        return new ChartModel.Plane(
                say("lab.loop.capacity.curves"),
                "",
                new Axis("x", Axis.Kind.LINEAR, x.low(), x.high(), ""),
                new Axis("y", Axis.Kind.LINEAR, y.low(), y.high(), ""),
                List.of(
                        group("plane.points.training", Split.TRAINING, data.trainingRows(), data),
                        group("plane.points.validation", Split.VALIDATION, data.validationRows(), data)),
                say("lab.loop.capacity.network"),
                List.of(Series.neutral(say("lab.loop.capacity.polynomial", chosen), curve)),
                null,
                "");
    }

    private PointGroup group(String name, Split split, int[] rows, PreparedData data) {
        List<Point> points = IntStream.of(rows)
                .mapToObj(row -> Point.of(data.raw().x()[row], data.raw().y()[row]))
                .toList();
        return PointGroup.of(say(name), split, points);
    }

    private ChartModel losses(Capacity capacity, int chosen) {
        Mark here = new Mark(say("lab.loop.capacity.here", chosen), chosen, capacity.validationLoss(chosen));
        return new ChartModel.Lines(
                say("lab.loop.capacity.losses"),
                "",
                Axis.linear(say("lab.loop.capacity.degree")),
                Axis.log(say("loss.axis")),
                List.of(
                        new Series(say("loss.training"), Series.Role.TRAINING, false, points(capacity::trainingLoss)),
                        new Series(
                                say("loss.validation"),
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
