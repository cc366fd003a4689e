package dev.paso.core.data;

import java.util.Arrays;

/** Mean and scale of each column, as scikit-learn's {@code StandardScaler} fits them; the identity where nothing is scaled. */
public final class Scaler {
    private static final double EPSILON = 0x1p-52; // NumPy's eps of float64

    private final double[] mean;
    private final double[] scale;

    private Scaler(double[] mean, double[] scale) {
        this.mean = mean;
        this.scale = scale;
    }

    /** Fits the population statistics of {@code samples}; a constant column keeps the scale 1. */
    static Scaler of(ScaleSpec spec, Samples samples) {
        int columns = samples.inputs();
        double[] mean = new double[columns];
        double[] scale = new double[columns];
        Arrays.fill(scale, 1);
        if (spec instanceof ScaleSpec.StandardScaler) {
            for (int j = 0; j < columns; j++) {
                mean[j] = mean(samples, j, 0, 1);
                double variance = mean(samples, j, mean[j], 2);
                scale[j] = isConstant(variance, mean[j], samples.size()) ? 1 : Math.sqrt(variance);
            }
        }
        return new Scaler(mean, scale);
    }

    /** scikit-learn's bound: no more variance than the rounding of the mean and of the sum of squares explains. */
    private static boolean isConstant(double variance, double mean, int n) {
        double rounding = n * mean * EPSILON;
        return variance <= n * EPSILON * variance + rounding * rounding;
    }

    private static double mean(Samples samples, int column, double centre, int power) {
        double sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            double d = samples.x()[i * samples.inputs() + column] - centre;
            sum += power == 1 ? d : d * d;
        }
        return sum / samples.size();
    }

    public double mean(int column) {
        return mean[column];
    }

    public double scale(int column) {
        return scale[column];
    }

    /** Rows as they were before they were scaled, shape as given. */
    double[] restored(double[] rows) {
        double[] restored = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int column = i % mean.length;
            restored[i] = rows[i] * scale[column] + mean[column];
        }
        return restored;
    }

    /** Scaled rows, shape as given. */
    double[] transform(double[] rows) {
        double[] scaled = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int column = i % mean.length;
            scaled[i] = (rows[i] - mean[column]) / scale[column];
        }
        return scaled;
    }
}
