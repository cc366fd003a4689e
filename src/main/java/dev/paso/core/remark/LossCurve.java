package dev.paso.core.remark;

import java.util.Arrays;

/** The losses of a run's epochs, perhaps thinned. */
public final class LossCurve {
    public static final LossCurve NONE = new LossCurve(new int[0], new double[0], new double[0]);

    private final int[] epochs;
    private final double[] training;
    private final double[] validation;

    /**
     * Keeps the arrays, which must not change any more.
     *
     * @param epochs growing
     * @param training one an epoch; those that are no finite number are not known
     * @param validation one an epoch; NaN where it was not measured
     */
    public LossCurve(int[] epochs, double[] training, double[] validation) {
        this.epochs = epochs;
        this.training = training;
        this.validation = validation;
    }

    int size() {
        return epochs.length;
    }

    int epoch(int index) {
        return epochs[index];
    }

    /** The index of the lowest validation loss, the first of equals; -1 where there is none, or one is not known. */
    int lowestValidation() {
        int lowest = -1;
        for (int i = 0; i < size(); i++) {
            if (!Double.isFinite(validation[i]) || !Double.isFinite(training[i])) {
                return -1;
            }
            if (lowest < 0 || validation[i] < validation[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }

    /** The median of the {@code count} values up to {@code index}. */
    double training(int index, int count) {
        return median(training, index, count);
    }

    double validation(int index, int count) {
        return median(validation, index, count);
    }

    private static double median(double[] values, int index, int count) {
        double[] some = Arrays.copyOfRange(values, Math.max(0, index + 1 - count), index + 1);
        Arrays.sort(some);
        return some[some.length / 2];
    }
}
