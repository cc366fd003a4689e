package dev.paso.core.metric;

import dev.paso.core.MisuseException;
import dev.paso.core.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a classifier's errors cost, a case, where positives are as frequent as {@code prevalence} says: with the rates measured on a
 * sample, {@code falsePositive (1 - prevalence) FPR + falseNegative prevalence FNR}. A right answer costs nothing.
 *
 * @param falsePositive cost of one false positive, at least 0, in any unit
 * @param falseNegative cost of one false negative, at least 0; not both are 0
 * @param prevalence share of positives where the classifier will be used, in [0, 1]; it may differ from the sample's
 * @see <a href="https://doi.org/10.1023/A:1007601015854">Provost and Fawcett (2001), Robust classification</a>
 */
public record ExpectedCost(double falsePositive, double falseNegative, double prevalence) {
    private static final double ROUNDING = 1e-12; // costs closer than this are equal, were it not for rounding

    /** The cost where scores of at least {@code threshold} count as positive; an infinite threshold calls nothing positive. */
    public record Point(double threshold, double cost, ConfusionMatrix counts) {}

    public ExpectedCost {
        Require.notNegative("falsePositive", falsePositive);
        Require.notNegative("falseNegative", falseNegative);
        Require.inRange("prevalence", prevalence, 0, 1);
        if (falsePositive == 0 && falseNegative == 0) {
            throw new MisuseException("falseNegative must be greater than 0 where falsePositive is 0, was 0");
        }
    }

    /** The cost at these counts; NaN where a class that matters is missing. */
    public double of(ConfusionMatrix counts) {
        double negatives = (double) counts.fp() + counts.tn();
        double positives = (double) counts.fn() + counts.tp();
        return share(falsePositive * (1 - prevalence), counts.fp(), negatives)
                + share(falseNegative * prevalence, counts.fn(), positives);
    }

    private static double share(double weight, int errors, double cases) {
        return weight == 0 ? 0 : weight * errors / cases;
    }

    /** At every threshold that makes a difference, from infinity down; empty where a class that matters is missing. */
    public List<Point> curve(ThresholdTable table) {
        List<Point> points = new ArrayList<>();
        for (Cut cut : Cut.all(table)) {
            points.add(new Point(cut.threshold(), of(cut.counts()), cut.counts()));
        }
        return points.stream().anyMatch(point -> Double.isNaN(point.cost())) ? List.of() : List.copyOf(points);
    }

    /** The cheapest threshold of the sample, the highest of equally cheap ones; empty where {@link #curve} is. */
    public Optional<Point> minimum(ThresholdTable table) {
        List<Point> points = curve(table);
        double least = points.stream().mapToDouble(Point::cost).min().orElse(Double.NaN);
        return points.stream()
                .filter(point -> point.cost() <= least * (1 + ROUNDING))
                .findFirst();
    }

    /**
     * The share of positives that probabilities stand for where positives weighed {@code posWeight} times as much in training: the odds
     * are that much larger.
     *
     * @param share of positives in the training split, in [0, 1]
     */
    public static double learned(double share, double posWeight) {
        return posWeight * share / (posWeight * share + 1 - share);
    }

    /**
     * The cheapest threshold of probabilities that are right: call positive where the cost of missing is at least that of a false
     * alarm. At the prevalence the model learned from this is {@code falsePositive / (falsePositive + falseNegative)}; elsewhere
     * the odds are scaled by both prevalences' odds.
     *
     * @param learned share of positives that the model's probabilities stand for, in (0, 1)
     * @return in [0, 1]
     * @see <a href="https://dl.acm.org/doi/10.5555/1642194.1642224">Elkan (2001), The foundations of cost-sensitive learning</a>
     */
    public double theoreticalThreshold(double learned) {
        Require.between("learned", learned, 0, 1);
        double alarm = falsePositive * (1 - prevalence) * learned;
        double miss = falseNegative * prevalence * (1 - learned);
        return alarm + miss == 0 ? 0.5 : alarm / (alarm + miss); // nothing costs anything: any threshold will do
    }

    /**
     * The slope of the lines in ROC space (TPR over FPR) on which the cost is equal; the best point is where such a line first
     * touches the curve, coming from the top left. Infinite where only false positives cost.
     */
    public double isoCostSlope() {
        return falsePositive * (1 - prevalence) / (falseNegative * prevalence);
    }
}
