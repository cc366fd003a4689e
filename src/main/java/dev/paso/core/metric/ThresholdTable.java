package dev.paso.core.metric;

import dev.paso.core.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The counts at every distinct score, in decreasing order; a sample is positive where its score is at least the threshold. */
public record ThresholdTable(List<Row> rows, int positives, int negatives) {
    /** True and false positives when {@code threshold} is the threshold. */
    public record Row(double threshold, int tp, int fp) {}

    public ThresholdTable {
        rows = List.copyOf(rows);
    }

    /** @param labels 0 or 1, one a score */
    public static ThresholdTable of(Tensor scores, int[] labels) {
        double[] positives = keys(scores, labels, 1);
        double[] negatives = keys(scores, labels, 0);
        List<Row> rows = new ArrayList<>();
        int tp = 0;
        int fp = 0;
        while (tp + fp < labels.length) {
            boolean isPositive =
                    fp == negatives.length || tp < positives.length && Double.compare(positives[tp], negatives[fp]) < 0;
            double key = isPositive ? positives[tp] : negatives[fp];
            tp = after(positives, tp, key);
            fp = after(negatives, fp, key);
            rows.add(new Row(0.0 - key, tp, fp));
        }
        return new ThresholdTable(rows, tp, fp);
    }

    /** The negated scores of one label in increasing order, of which NaN are the last; without a zero of another sign. */
    private static double[] keys(Tensor scores, int[] labels, int label) {
        double[] keys = new double[labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label) {
                keys[count++] = 0.0 - scores.at(i);
            }
        }
        double[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int after(double[] keys, int from, double key) {
        int at = from;
        while (at < keys.length && Double.compare(keys[at], key) == 0) {
            at++;
        }
        return at;
    }

    /** The counts at any threshold; takes the logarithm of the rows. */
    public ConfusionMatrix at(double threshold) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).threshold() >= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int tp = low == 0 ? 0 : rows.get(low - 1).tp();
        int fp = low == 0 ? 0 : rows.get(low - 1).fp();
        return new ConfusionMatrix(negatives - fp, fp, positives - tp, tp);
    }
}
