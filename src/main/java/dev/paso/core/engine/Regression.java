package dev.paso.core.engine;

/**
 * Linear and logistic regression on one or two columns: loss and gradients without a detour over arrays. Four partial sums, as
 * {@link Kernels} says; its two kinds give the same bits.
 */
abstract sealed class Regression permits PlainRegression, VectorRegression {
    static final int MAX_COLUMNS = 2;

    private final int columns;
    final double[] logits;
    final double[] powers;
    double loss;
    double firstSlope;
    double secondSlope;
    double biasSlope;

    Regression(int columns, int most) {
        this.columns = columns;
        logits = new double[Kernels.stride(most)];
        powers = new double[Kernels.stride(most)];
    }

    /** From the first column to the second, or to the only one. */
    final int second(Batch batch) {
        return columns == 1 ? 0 : batch.length();
    }

    /** Squared errors of z = first x1 + second x2 + bias: the sums of the loss and of half its derivatives. */
    abstract void linear(Batch batch, double first, double second, double bias);

    /** Binary cross-entropies of the logits first x1 + second x2 + bias: the sums of the loss and of its derivatives. */
    abstract void logistic(Batch batch, double first, double second, double bias, double posWeight);
}
