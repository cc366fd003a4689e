package dev.paso.core.metric;

import java.util.ArrayList;
import java.util.List;

/** A curve's vertices with the threshold of each, as scikit-learn lists them. */
public record Curve(List<Point> points) {
    /** {@code threshold} is infinite at ROC's start, and NaN at the end that scikit-learn adds to precision and recall. */
    public record Point(double x, double y, double threshold) {}

    public Curve {
        points = List.copyOf(points);
    }

    /**
     * {@code roc_curve}: x is the false, y the true positive rate; vertices in equal steps on a line are dropped. The rate of a
     * class that is missing is NaN everywhere.
     */
    public static Curve roc(ThresholdTable table) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0.0 / table.negatives(), 0.0 / table.positives(), Double.POSITIVE_INFINITY));
        List<ThresholdTable.Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            boolean isEnd = i == 0 || i == rows.size() - 1;
            if (isEnd || isCorner(rows.get(i - 1), rows.get(i), rows.get(i + 1))) {
                ThresholdTable.Row row = rows.get(i);
                points.add(new Point(
                        (double) row.fp() / table.negatives(), (double) row.tp() / table.positives(), row.threshold()));
            }
        }
        return new Curve(points);
    }

    private static boolean isCorner(ThresholdTable.Row a, ThresholdTable.Row b, ThresholdTable.Row c) {
        return c.fp() - 2 * b.fp() + a.fp() != 0 || c.tp() - 2 * b.tp() + a.tp() != 0;
    }

    /** {@code precision_recall_curve}: x is recall, y precision; thresholds increase, and (0, 1) ends it. */
    public static Curve precisionRecall(ThresholdTable table) {
        List<Point> points = new ArrayList<>();
        for (ThresholdTable.Row row : table.rows().reversed()) {
            double recall = table.positives() == 0 ? 1 : (double) row.tp() / table.positives();
            points.add(new Point(recall, (double) row.tp() / (row.tp() + row.fp()), row.threshold()));
        }
        points.add(new Point(0, 1, Double.NaN));
        return new Curve(points);
    }

    /** The area under the curve by trapezoids, at least 0. */
    public double area() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            area += Math.abs(b.x() - a.x()) * (a.y() + b.y()) / 2;
        }
        return area;
    }

    /** {@code average_precision_score} of a precision-recall curve: precision weighted by the gain in recall. */
    public double averagePrecision() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += (points.get(i - 1).x() - points.get(i).x())
                    * points.get(i - 1).y();
        }
        return sum;
    }
}
