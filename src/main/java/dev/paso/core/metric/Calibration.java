package dev.paso.core.metric;

import dev.paso.core.Require;
import dev.paso.core.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether probabilities mean what they say: of the cases given 70 %, are 70 % positive?
 *
 * @param bins the bins that hold a score, in increasing order
 * @param brierScore {@code brier_score_loss}: mean squared distance of probability and label, in [0, 1]
 * @param logLoss {@code log_loss}: mean of -log of the probability given to the truth, in nats; probabilities closer to 0 or 1 than
 *     64 bits tell from 1 count as that close, where {@code BCELoss} lets a log count -100 at least
 * @see <a href="https://scikit-learn.org/stable/modules/calibration.html">scikit-learn, probability calibration</a>
 */
public record Calibration(List<Bin> bins, double brierScore, double logLoss) {
    private static final double CLOSEST = Math.ulp(1.0); // numpy.finfo(float64).eps

    /** How scores are put into bins; {@code calibration_curve}'s {@code strategy}. */
    public enum Strategy {
        /** Bins of the same width. */
        UNIFORM,
        /** Bins of about as many scores each, as far as ties allow. */
        QUANTILE
    }

    /** The scores in (low, high], the first bin's lower end included. */
    public record Bin(double low, double high, int count, int positives, double meanScore) {
        /** The share of positives among them. */
        public double frequency() {
            return (double) positives / count;
        }
    }

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * @param scores probabilities, in [0, 1], at least one
     * @param labels 0 or 1, one a score
     * @param count how many bins, at least 1; empty ones are left out
     */
    public static Calibration of(Tensor scores, int[] labels, int count, Strategy strategy) {
        Require.atLeast("bins", count, 1);
        Require.atLeast("scores", scores.size(), 1);
        for (int i = 0; i < scores.size(); i++) {
            Require.inRange("scores[" + i + "]", scores.at(i), 0, 1);
        }
        return new Calibration(
                bins(scores, labels, edges(scores, count, strategy)),
                brierScore(scores, labels),
                logLoss(scores, labels));
    }

    /** The mean distance of said and seen, weighted by the scores in each bin; depends on the bins. */
    public double expectedError() {
        double sum = 0;
        int total = 0;
        for (Bin bin : bins) {
            sum += bin.count() * Math.abs(bin.meanScore() - bin.frequency());
            total += bin.count();
        }
        return sum / total;
    }

    private static double[] edges(Tensor scores, int count, Strategy strategy) {
        double[] sorted = scores.toArray();
        Arrays.sort(sorted);
        double[] edges = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            double share = (double) i / count;
            edges[i] = strategy == Strategy.UNIFORM ? share : Quantiles.at(sorted, share);
        }
        return edges;
    }

    private static List<Bin> bins(Tensor scores, int[] labels, double[] edges) {
        int count = edges.length - 1;
        int[] sizes = new int[count];
        int[] positives = new int[count];
        double[] sums = new double[count];
        for (int i = 0; i < scores.size(); i++) {
            int bin = bin(edges, scores.at(i));
            sizes[bin]++;
            positives[bin] += labels[i];
            sums[bin] += scores.at(i);
        }
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            if (sizes[b] > 0) {
                bins.add(new Bin(edges[b], edges[b + 1], sizes[b], positives[b], sums[b] / sizes[b]));
            }
        }
        return bins;
    }

    /** The number of inner edges below {@code score}. */
    private static int bin(double[] edges, double score) {
        int bin = 0;
        while (bin < edges.length - 2 && edges[bin + 1] < score) {
            bin++;
        }
        return bin;
    }

    /**
     * {@code brier_score_loss}.
     *
     * @param scores probabilities, in [0, 1]
     * @param labels 0 or 1, one a score
     */
    public static double brierScore(Tensor scores, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            double distance = scores.at(i) - labels[i];
            sum += distance * distance;
        }
        return sum / labels.length;
    }

    /**
     * {@code log_loss}, in nats.
     *
     * @param scores probabilities, in [0, 1]
     * @param labels 0 or 1, one a score
     * @see <a href="https://scikit-learn.org/stable/modules/generated/sklearn.metrics.log_loss.html">scikit-learn, log_loss</a>
     */
    public static double logLoss(Tensor scores, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            double score = Math.clamp(scores.at(i), CLOSEST, 1 - CLOSEST);
            sum -= labels[i] == 1 ? Math.log(score) : Math.log1p(-score);
        }
        return sum / labels.length;
    }
}
