package dev.paso.core.landscape;

/** The class that logits, one a class, speak for most. */
public final class MostLikely {
    private MostLikely() {}

    /**
     * The index of the largest logit in row {@code row}; the first of equal ones, and of those that are no numbers.
     *
     * @param logits shape [n, classes]
     */
    public static int of(double[] logits, int row, int classes) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (logits[row * classes + c] > logits[row * classes + best]) {
                best = c;
            }
        }
        return best;
    }

    /** The softmax of class {@code wanted} in row {@code row}, stable for large logits; at least 1 / classes for the most likely one. */
    public static double probability(double[] logits, int row, int classes, int wanted) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            double behind = c == wanted ? 0 : logits[row * classes + c] - logits[row * classes + wanted];
            sum += Math.exp(behind); // infinity minus itself would be no number
        }
        return 1 / sum;
    }
}
