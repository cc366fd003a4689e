package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.EChart;
import dev.paso.echarts.Point;
import dev.paso.echarts.PointGroup;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.ChartWords;
import dev.paso.workspace.autograd.Autograd;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The two splits side by side, as the book first shows them; the model's line goes through the training points. */
final class Scatters extends Handled<Autograd> {
    private static final double ROOM = 1.06; // above the highest point

    private final EChart training = chart("training-points");
    private final EChart validation = chart("validation-points");
    private final Div content = parts("scatters", panel("plane", training), panel("plane", validation));

    Scatters(LabPlace<Autograd> place) {
        super(place);
        training.setParts("line");
        List.of(training, validation).forEach(chart -> chart.setTexts(ChartWords.of(texts)));
    }

    private static EChart chart(String id) {
        EChart chart = new EChart();
        chart.setId(id);
        return chart;
    }

    @Override
    public Div content() {
        return content;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        if (data.raw().inputs() == 1) {
            training.setModel(plane("training", PointGroup.Split.TRAINING, data.training(), data));
            validation.setModel(plane("validation", PointGroup.Split.VALIDATION, data.validation(), data));
        }
    }

    private ChartModel plane(String word, PointGroup.Split split, Samples samples, PreparedData data) {
        String name = say("plane.points." + word);
        List<Point> points = IntStream.range(0, samples.size())
                .mapToObj(i -> Point.of(samples.x()[i], samples.y()[i]))
                .toList();
        double[] heights = DoubleStream.concat(
                        DoubleStream.of(0), DoubleStream.of(data.raw().y()))
                .map(y -> ROOM * y)
                .toArray();
        return new ChartModel.Plane(
                say("lab.autograd.scatter." + word, samples.size()),
                "",
                axis("x", AxisRange.around(data.raw(), 0)),
                axis("y", AxisRange.spanning(heights)),
                List.of(PointGroup.of(name, split, points)),
                split == PointGroup.Split.TRAINING ? say("plane.line.fit") : "",
                List.of(),
                null,
                split == PointGroup.Split.TRAINING ? say("plane.line.summary") : "");
    }

    private static Axis axis(String label, AxisRange range) {
        return Axis.linear(label).range(range.low(), range.high());
    }
}
