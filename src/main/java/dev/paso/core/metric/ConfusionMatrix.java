package dev.paso.core.metric;

/** Counts of truth against prediction; ratios over nothing are NaN, but precision over nothing is 1 as in the book. */
public record ConfusionMatrix(int tn, int fp, int fn, int tp) {
    public double accuracy() {
        return (double) (tp + tn) / (tn + fp + fn + tp);
    }

    /** TP / (TP + FP); 1 where nothing is predicted positive. */
    public double precision() {
        return (double) tp / (tp + fp);
    }

    /** TP / (TP + FN), the true positive rate. */
    public double recall() {
        return (double) tp / (tp + fn);
    }

    /** FP / (FP + TN). */
    public double falsePositiveRate() {
        return (double) fp / (fp + tn);
    }
}
