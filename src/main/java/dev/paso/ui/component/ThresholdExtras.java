package dev.paso.ui.component;

import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.metric.Metric;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.echarts.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson lays over the curves of a threshold; {@code frontend/threshold/extras.ts} mirrors it.
 *
 * @param marks thresholds whose points are named on the curves
 * @param sweep thresholds swept so far: only their points are joined; empty: the whole curve
 * @param equalCost the line of equal cost through the cheapest point, where there is one
 * @param isTrapezoid whether precision goes straight from point to point
 */
public record ThresholdExtras(
        List<Double> marks,
        List<Double> sweep,
        List<Other> others,
        @Nullable EqualCost equalCost,
        boolean isTrapezoid) {
    public static final ThresholdExtras NONE = new ThresholdExtras(List.of(), List.of(), List.of(), null, false);

    public ThresholdExtras {
        marks = List.copyOf(marks);
        sweep = List.copyOf(sweep);
        others = List.copyOf(others);
    }

    /** Another model's curves, points by ascending x. */
    public record Other(String name, List<Point> roc, List<Point> pr, double rocAuc, double averagePrecision) {
        public Other {
            roc = List.copyOf(roc);
            pr = List.copyOf(pr);
        }

        public static Other of(String name, ThresholdTable table) {
            Curve roc = Curve.roc(table);
            Curve pr = Curve.precisionRecall(table);
            return new Other(
                    name,
                    roc.points().stream().map(Other::point).toList(),
                    pr.points().reversed().stream().map(Other::point).toList(),
                    roc.area(),
                    pr.averagePrecision());
        }

        private static Point point(Curve.Point point) {
            return Point.of(point.x(), point.y());
        }
    }

    /** A line in ROC space; a slope of null is upright. */
    public record EqualCost(@Nullable Double slope, double x, double y) {
        /** Through the cheapest point; empty where there is none. */
        public static Optional<EqualCost> of(ExpectedCost cost, ThresholdTable table) {
            double slope = cost.isoCostSlope();
            return cost.minimum(table)
                    .map(ExpectedCost.Point::counts)
                    .map(counts -> new EqualCost(
                            Double.isFinite(slope) ? slope : null,
                            Metric.FALSE_POSITIVE_RATE.of(counts).orElse(0),
                            Metric.RECALL.of(counts).orElse(0)));
        }
    }

    public ThresholdExtras withMarks(Double... thresholds) {
        return new ThresholdExtras(List.of(thresholds), sweep, others, equalCost, isTrapezoid);
    }

    public ThresholdExtras withSweep(List<Double> thresholds) {
        return new ThresholdExtras(
                marks, thresholds.stream().sorted(Comparator.reverseOrder()).toList(), others, equalCost, isTrapezoid);
    }

    public ThresholdExtras withOthers(List<Other> curves) {
        return new ThresholdExtras(marks, sweep, curves, equalCost, isTrapezoid);
    }

    public ThresholdExtras withEqualCost(Optional<EqualCost> line) {
        return new ThresholdExtras(marks, sweep, others, line.orElse(null), isTrapezoid);
    }

    public ThresholdExtras withTrapezoid(boolean isStraight) {
        return new ThresholdExtras(marks, sweep, others, equalCost, isStraight);
    }
}
