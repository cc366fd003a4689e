package dev.paso.ui.panel;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.BestFit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.FieldScale;
import dev.paso.echarts.Point;
import dev.paso.echarts.PointGroup;
import dev.paso.echarts.Series;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The data of an experiment as points in a plane, ready for what the model learns to be drawn with them. */
final class PlaneCharts {
    private static final FieldScale LOGITS =
            new FieldScale(-5, 5, List.of(-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0), false);

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Texts texts;
    private final DatasetSpec.Names names;

    private PlaneCharts(ExperimentSpec spec, PreparedData data, Texts texts) {
        this.spec = spec;
        this.data = data;
        this.texts = texts;
        names = spec.data() instanceof DatasetSpec.Inline inline ? inline.names() : DatasetSpec.Names.NONE;
    }

    /** @param best the least-squares answer to compare with; empty until it is known */
    static ChartModel.Plane of(ExperimentSpec spec, PreparedData data, Optional<BestFit> best, Texts texts) {
        PlaneCharts charts = new PlaneCharts(spec, data, texts);
        if (data.raw().inputs() == 1) {
            return charts.line(best);
        }
        return spec.data().isRegression() ? charts.surface() : charts.boundary();
    }

    private ChartModel.Plane line(Optional<BestFit> best) {
        Samples raw = data.raw();
        return new ChartModel.Plane(
                texts.say("plane.line.title"),
                best.filter(fit -> spec.features().isEmpty())
                        .map(fit ->
                                texts.say("plane.line.best", significant(fit.intercept()), significant(fit.slope())))
                        .orElse(""),
                axis(names.x().isEmpty() ? "x" : names.x().getFirst(), AxisRange.around(raw, 0)),
                axis(names.target().isEmpty() ? "y" : names.target(), AxisRange.around(raw.y())),
                bySplit(this::group),
                texts.say("plane.line.fit"),
                best.map(this::curve).stream().toList(),
                null,
                texts.say("plane.line.summary"));
    }

    private Series curve(BestFit fit) {
        List<Point> points = IntStream.range(0, fit.x().size())
                .mapToObj(i -> Point.of(fit.x().at(i), fit.y().at(i)))
                .toList();
        return Series.neutral(texts.say("plane.line.leastSquares"), points);
    }

    private String significant(double value) {
        return String.format(texts.locale(), "%.3f", value);
    }

    /** Points of these splits by class, with what {@code view} lays behind them. */
    static ChartModel of(ExperimentSpec spec, PreparedData data, PlanePanel.View view, Texts texts) {
        PlaneCharts charts = new PlaneCharts(spec, data, texts);
        return view == PlanePanel.View.PROBABILITY || data.raw().inputs() == 1
                ? of(spec, data, Optional.empty(), texts)
                : charts.view(view);
    }

    /** The training points alone; those of a mini-batch can stand out. */
    static ChartModel ofBatch(ExperimentSpec spec, PreparedData data, Texts texts) {
        ChartModel.Plane whole = of(spec, data, Optional.empty(), texts);
        return new ChartModel.Plane(
                texts.say("extra.batch.chart"),
                "",
                whole.x(),
                whole.y(),
                new PlaneCharts(spec, data, texts).training(),
                whole.fitName(),
                List.of(),
                whole.field(),
                "");
    }

    private List<PointGroup> training() {
        PointGroup.Split split = PointGroup.Split.TRAINING;
        int[] rows = rows(split);
        if (spec.data().isRegression()) {
            return List.of(group(split)
                    .withRows(IntStream.range(0, rows.length).boxed().toList()));
        }
        return IntStream.range(0, classes())
                .mapToObj(label -> {
                    int[] own = IntStream.range(0, rows.length)
                            .filter(i -> data.raw().labels()[rows[i]] == label)
                            .toArray();
                    int[] points = Arrays.stream(own).map(i -> rows[i]).toArray();
                    return PointGroup.ofClass(className(label, split), label, split, points(points))
                            .withRows(Arrays.stream(own).boxed().toList());
                })
                .toList();
    }

    private ChartModel view(PlanePanel.View view) {
        return new ChartModel.Plane(
                texts.say("plane.view." + view),
                view == PlanePanel.View.LOGIT ? texts.say("plane.view.zero") : "",
                axis(column(0, "x₁"), AxisRange.around(data.raw(), 0)),
                axis(column(1, "x₂"), AxisRange.around(data.raw(), 1)),
                byClass(view.splits()),
                "",
                List.of(),
                view == PlanePanel.View.LOGIT ? LOGITS : null,
                "");
    }

    private List<PointGroup> byClass(List<PointGroup.Split> splits) {
        List<PointGroup> groups = new ArrayList<>();
        for (PointGroup.Split split : splits) {
            for (int label = 0; label < classes(); label++) {
                int wanted = label;
                int[] rows = Arrays.stream(rows(split))
                        .filter(row -> data.raw().labels()[row] == wanted)
                        .toArray();
                groups.add(PointGroup.ofClass(className(label, split), label, split, points(rows)));
            }
        }
        return groups;
    }

    private ChartModel.Plane boundary() {
        return new ChartModel.Plane(
                texts.say(classes() > 2 ? "plane.regions.title" : "plane.boundary.title"),
                classes() > 2 && data.validationRows().length > 0 ? texts.say("plane.regions.hollow") : "",
                axis(column(0, "x₁"), AxisRange.around(data.raw(), 0)),
                axis(column(1, "x₂"), AxisRange.around(data.raw(), 1)),
                byClass(List.of(PointGroup.Split.values())),
                "",
                List.of(),
                classes() > 2 ? FieldScale.regions(classes()) : FieldScale.probability(),
                texts.say(classes() > 2 ? "plane.regions.summary" : "plane.boundary.summary"));
    }

    private String column(int index, String usual) {
        return index < names.x().size() ? names.x().get(index) : usual;
    }

    /** Classes without names are called by their numbers. */
    private String className(int label, PointGroup.Split split) {
        if (label >= names.classes().size()) {
            return texts.say("plane.class." + word(split), label);
        }
        String name = names.classes().get(label);
        return split == PointGroup.Split.TRAINING ? name : texts.say("plane.class.validation", name);
    }

    private int classes() {
        return spec.data().classes();
    }

    private ChartModel.Plane surface() {
        AxisRange values = AxisRange.spanning(data.raw().y());
        return new ChartModel.Plane(
                texts.say("plane.surface.title"),
                "",
                axis(column(0, "x₁"), AxisRange.around(data.raw(), 0)),
                axis(column(1, "x₂"), AxisRange.around(data.raw(), 1)),
                bySplit(this::group),
                "",
                List.of(),
                new FieldScale(values.low(), values.high(), tenths(values), false),
                "");
    }

    /** One group a split. */
    private interface Grouping {
        PointGroup of(PointGroup.Split split);
    }

    private List<PointGroup> bySplit(Grouping grouping) {
        return Arrays.stream(PointGroup.Split.values()).map(grouping::of).toList();
    }

    private PointGroup group(PointGroup.Split split) {
        int[] rows = rows(split);
        List<Double> values = data.raw().inputs() == 1
                ? List.of()
                : Arrays.stream(rows).mapToObj(row -> data.raw().y()[row]).toList();
        return new PointGroup(texts.say("plane.points." + word(split)), null, split, points(rows), values, List.of());
    }

    private int[] rows(PointGroup.Split split) {
        return split == PointGroup.Split.TRAINING ? data.trainingRows() : data.validationRows();
    }

    private List<Point> points(int[] rows) {
        Samples raw = data.raw();
        return Arrays.stream(rows)
                .mapToObj(row -> raw.inputs() == 1
                        ? Point.of(raw.x()[row], raw.y()[row])
                        : Point.of(raw.x()[row * raw.inputs()], raw.x()[row * raw.inputs() + 1]))
                .toList();
    }

    private static String word(PointGroup.Split split) {
        return split == PointGroup.Split.TRAINING ? "training" : "validation";
    }

    private static Axis axis(String label, AxisRange range) {
        return new Axis(label, Axis.Kind.LINEAR, range.low(), range.high(), "");
    }

    private static List<Double> tenths(AxisRange range) {
        return IntStream.range(1, 10).mapToObj(i -> range.at(i, 11)).toList();
    }
}
