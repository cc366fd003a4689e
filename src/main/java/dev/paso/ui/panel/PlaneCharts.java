package dev.paso.ui.panel;

import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.landscape.BestFit;
import dev.paso.core.landscape.Slice;
import dev.paso.core.landscape.Truth;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.FieldScale;
import dev.paso.echarts.GhostField;
import dev.paso.echarts.Point;
import dev.paso.echarts.PointGroup;
import dev.paso.echarts.Series;
import dev.paso.experiment.Bytes;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The data of an experiment as points in a plane, ready for what the model learns to be drawn with them. */
public final class PlaneCharts {
    private static final FieldScale LOGITS =
            new FieldScale(-5, 5, List.of(-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0), false);

    private static final int NO_PLANE = -1; // axes that no field has

    private static final double LEAST_SAID = 0.0005; // with three decimals

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Texts texts;
    private final Optional<Sight> sight;
    private final PlanePoints groups;
    private final InlineSpec.Names names;

    /** @param sight of data with more than one input */
    private PlaneCharts(ExperimentSpec spec, PreparedData data, Optional<Sight> sight, Texts texts) {
        this.spec = spec;
        this.data = data;
        this.sight = sight;
        this.texts = texts;
        groups = new PlanePoints(spec, data, sight, texts);
        names = spec.data() instanceof InlineSpec inline ? inline.names() : InlineSpec.Names.NONE;
    }

    /** @param best the least-squares answer to compare with; empty until it is known */
    public static ChartModel.Plane of(ExperimentSpec spec, PreparedData data, Optional<BestFit> best, Texts texts) {
        PlaneCharts charts = usual(spec, data, texts);
        return charts.sight.isEmpty() ? charts.line(best) : charts.plane();
    }

    /** Data with more than one input, from somewhere. */
    static ChartModel.Plane of(ExperimentSpec spec, PreparedData data, Sight sight, Texts texts) {
        return new PlaneCharts(spec, data, Optional.of(sight), texts).plane();
    }

    private static PlaneCharts usual(ExperimentSpec spec, PreparedData data, Texts texts) {
        return new PlaneCharts(spec, data, Slice.usual(data).map(slice -> Sight.of(spec, data, slice, texts)), texts);
    }

    private ChartModel.Plane plane() {
        Sight from = sight.orElseThrow();
        if (from.slice().isEmpty()) {
            return projected(from);
        }
        ChartModel.Plane whole = spec.data().isRegression() ? surface(from) : boundary(from);
        return whole.withAxes(from.slice().get().axes());
    }

    private ChartModel.Plane line(Optional<BestFit> best) {
        Samples raw = data.raw();
        return new ChartModel.Plane(
                texts.say("plane.line.title"),
                best.filter(fit -> spec.features().isEmpty())
                        .filter(fit -> Double.isFinite(fit.intercept()) && Double.isFinite(fit.slope()))
                        .map(this::equation)
                        .orElse(""),
                axis(names.x().isEmpty() ? "x" : names.x().getFirst(), AxisRange.around(raw, 0)),
                axis(names.target().isEmpty() ? "y" : names.target(), AxisRange.around(raw.y())),
                groups.bySplit(),
                texts.say("plane.line.fit"),
                Stream.concat(best.map(this::curve).stream(), truth().stream()).toList(),
                null,
                texts.say("plane.line.summary"));
    }

    private Series curve(BestFit fit) {
        List<Point> points = IntStream.range(0, fit.x().size())
                .mapToObj(i -> Point.of(fit.x().at(i), fit.y().at(i)))
                .toList();
        return Series.neutral(texts.say("plane.line.leastSquares"), points);
    }

    /** The curve that a formula says. */
    private Optional<Series> truth() {
        return Truth.curve(spec.data(), data)
                .map(curve -> Series.neutral(
                        texts.say("plane.truth"),
                        IntStream.range(0, Truth.POINTS)
                                .mapToObj(
                                        i -> Point.of(curve.x().at(i), curve.y().at(i)))
                                .toList()));
    }

    private String equation(BestFit fit) {
        String key = fit.slope() <= -LEAST_SAID ? "plane.line.falling" : "plane.line.best";
        return texts.say(key, significant(fit.intercept()), significant(Math.abs(fit.slope())));
    }

    private String significant(double value) {
        return new Digits(texts.locale()).decimals(value, 3);
    }

    /** Points of these splits by class, with what {@code view} lays behind them. */
    static ChartModel of(ExperimentSpec spec, PreparedData data, PlanePanel.View view, Texts texts) {
        PlaneCharts charts = usual(spec, data, texts);
        return view == PlanePanel.View.PROBABILITY || data.raw().inputs() == 1
                ? of(spec, data, Optional.empty(), texts)
                : charts.view(view, charts.sight.orElseThrow());
    }

    /** The training points alone; those of a mini-batch can stand out. */
    static ChartModel ofBatch(ExperimentSpec spec, PreparedData data, Texts texts) {
        ChartModel.Plane whole = of(spec, data, Optional.empty(), texts);
        return new ChartModel.Plane(
                texts.say("extra.batch.chart"),
                "",
                whole.x(),
                whole.y(),
                usual(spec, data, texts).groups.training(),
                whole.fitName(),
                List.of(),
                whole.field(),
                "");
    }

    private ChartModel view(PlanePanel.View view, Sight from) {
        return new ChartModel.Plane(
                texts.say("plane.view." + view),
                view == PlanePanel.View.LOGIT ? texts.say("plane.view.zero") : "",
                from.x(),
                from.y(),
                groups.of(view.splits()),
                "",
                List.of(),
                view == PlanePanel.View.LOGIT ? LOGITS : null,
                "");
    }

    private ChartModel.Plane boundary(Sight from) {
        List<GhostField> truth =
                Truth.cells(spec.data(), data).map(this::border).stream().toList();
        ChartModel.Plane learned = new ChartModel.Plane(
                texts.say(classes() > 2 ? "plane.regions.title" : "plane.boundary.title"),
                !truth.isEmpty() ? texts.say("plane.truth.border") : !from.why().isEmpty() ? from.why() : hollow(),
                from.x(),
                from.y(),
                groups.all(),
                "",
                List.of(),
                classes() > 2 ? FieldScale.regions(classes()) : FieldScale.probability(),
                classes() > 2 ? texts.say("plane.regions.summary") : share());
        return truth.isEmpty() ? learned : learned.beside(List.of(), truth);
    }

    private String hollow() {
        return classes() > 2 && data.validationRows().length > 0 ? texts.say("plane.regions.hollow") : "";
    }

    private GhostField border(byte[] cells) {
        String bytes = Bytes.of(cells).base64();
        return new GhostField(texts.say("plane.truth"), Truth.SIDE, Truth.SIDE, 0, 1, bytes, null);
    }

    private String share() {
        return texts.say("plane.boundary.summary").replace("{class}", groups.className(1, PointGroup.Split.TRAINING));
    }

    private int classes() {
        return spec.data().classes();
    }

    private ChartModel.Plane surface(Sight from) {
        AxisRange values = AxisRange.spanning(data.raw().y());
        return new ChartModel.Plane(
                texts.say("plane.surface.title"),
                from.why(),
                from.x(),
                from.y(),
                groups.all(),
                "",
                List.of(),
                new FieldScale(values.low(), values.high(), tenths(values), false),
                "");
    }

    /** Where there is no plane: the points, and nothing behind them. */
    private ChartModel.Plane projected(Sight from) {
        boolean isNumber = spec.data().isRegression();
        AxisRange values = isNumber ? AxisRange.spanning(data.raw().y()) : new AxisRange(0, 1);
        ChartModel.Plane points = new ChartModel.Plane(
                texts.say("plane.projection.title"),
                from.why(),
                from.x(),
                from.y(),
                groups.all(),
                "",
                List.of(),
                isNumber ? new FieldScale(values.low(), values.high(), tenths(values), false) : null,
                "");
        return points.withAxes(NO_PLANE);
    }

    private static Axis axis(String label, AxisRange range) {
        return new Axis(label, Axis.Kind.LINEAR, range.low(), range.high(), "");
    }

    private static List<Double> tenths(AxisRange range) {
        return IntStream.range(1, 10).mapToObj(i -> range.at(i, 11)).toList();
    }
}
