package dev.paso.core.metric;

import dev.paso.core.Require;

/**
 * How well numbers are predicted, with scikit-learn's meanings: of several targets each measure is taken of every target alone, and then
 * their mean.
 *
 * @param count samples, at least 1
 * @param r2 the share of the targets' variance that the predictions explain, at most 1; NaN of a single sample; of targets that are all
 *     the same 1 where they are met exactly and 0 elsewhere, as {@code r2_score} has it
 * @param rmse the root of the mean squared error, in the targets' units
 * @param mae the mean of the errors' sizes, in the targets' units
 * @param meanResidual the mean of target − prediction: above 0 where too little is predicted
 * @see <a href="https://scikit-learn.org/stable/modules/model_evaluation.html">scikit-learn, r2_score, root_mean_squared_error,
 *     mean_absolute_error</a>
 */
public record RegressionScores(int count, double r2, double rmse, double mae, double meanResidual) {
    /**
     * Measures predictions.
     *
     * @param targets shape [count, columns]
     * @param predictions of the same shape
     * @throws IllegalArgumentException if there is no sample, or the lengths differ
     */
    public static RegressionScores of(double[] targets, double[] predictions, int columns) {
        Require.atLeast("targets.length", targets.length, columns);
        Require.inRange("predictions.length", predictions.length, targets.length, targets.length);
        double r2 = 0;
        double rmse = 0;
        double mae = 0;
        double mean = 0;
        for (int column = 0; column < columns; column++) {
            RegressionScores one = ofColumn(targets, predictions, column, columns);
            r2 += one.r2;
            rmse += one.rmse;
            mae += one.mae;
            mean += one.meanResidual;
        }
        return new RegressionScores(
                targets.length / columns, r2 / columns, rmse / columns, mae / columns, mean / columns);
    }

    private static RegressionScores ofColumn(double[] targets, double[] predictions, int column, int columns) {
        int count = targets.length / columns;
        double sum = 0;
        for (int i = column; i < targets.length; i += columns) {
            sum += targets[i];
        }
        double mean = sum / count;
        double spread = 0;
        double squares = 0;
        double sizes = 0;
        double residuals = 0;
        for (int i = column; i < targets.length; i += columns) {
            double residual = targets[i] - predictions[i];
            spread += (targets[i] - mean) * (targets[i] - mean);
            squares += residual * residual;
            sizes += Math.abs(residual);
            residuals += residual;
        }
        return new RegressionScores(
                count, r2(count, squares, spread), Math.sqrt(squares / count), sizes / count, residuals / count);
    }

    private static double r2(int count, double squares, double spread) {
        if (count < 2) {
            return Double.NaN;
        }
        if (spread == 0) {
            return squares == 0 ? 1 : 0;
        }
        return 1 - squares / spread;
    }
}
