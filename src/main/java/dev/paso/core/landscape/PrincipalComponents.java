package dev.paso.core.landscape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The directions along which points differ most, most first: the eigenvectors of their covariance. The sign of a direction is such
 * that its largest part is positive.
 */
public final class PrincipalComponents {
    private final double[] mean;
    private final double[][] directions;
    private final double[] variances;

    private PrincipalComponents(double[] mean, double[][] directions, double[] variances) {
        this.mean = mean;
        this.directions = directions;
        this.variances = variances;
    }

    /**
     * Of {@code n} points.
     *
     * @param points row by row; the array may be longer
     * @param n at least 1
     */
    public static PrincipalComponents of(double[] points, int n, int columns) {
        double[] mean = mean(points, n, columns);
        double[][] covariance = covariance(points, n, columns, mean);
        SymmetricEigen eigen = SymmetricEigen.of(covariance);
        int[] order = IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -eigen.value(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] directions =
                Arrays.stream(order).mapToObj(i -> withSign(eigen.vector(i))).toArray(double[][]::new);
        double[] variances = Arrays.stream(order)
                .mapToDouble(i -> Math.max(0, eigen.value(i)))
                .toArray();
        return new PrincipalComponents(mean, directions, variances);
    }

    private static double[] mean(double[] points, int n, int columns) {
        double[] mean = new double[columns];
        for (int i = 0; i < n * columns; i++) {
            mean[i % columns] += points[i] / n;
        }
        return mean;
    }

    private static double[][] covariance(double[] points, int n, int columns, double[] mean) {
        double[][] covariance = new double[columns][columns];
        for (int row = 0; row < n; row++) {
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    covariance[i][j] +=
                            (points[row * columns + i] - mean[i]) * (points[row * columns + j] - mean[j]) / n;
                }
            }
        }
        return covariance;
    }

    private static double[] withSign(double[] direction) {
        double largest = Arrays.stream(direction)
                .boxed()
                .max(Comparator.comparingDouble(Math::abs))
                .orElse(1.0);
        return largest < 0 ? Arrays.stream(direction).map(part -> -part).toArray() : direction;
    }

    /** The part of all variance that lies along component {@code index}; 0 where nothing varies. */
    public double explained(int index) {
        double all = Arrays.stream(variances).sum();
        return all > 0 ? variances[index] / all : 0;
    }

    /** Population variance along component {@code index}. */
    public double variance(int index) {
        return variances[index];
    }

    /** Of unit length: a copy. */
    public double[] direction(int index) {
        return directions[index].clone();
    }

    /** The mean of the points: a copy. */
    public double[] mean() {
        return mean.clone();
    }

    /** How far the point at {@code row} lies along component {@code index}, from the mean. */
    public double project(double[] points, int row, int index) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (points[row * mean.length + i] - mean[i]) * directions[index][i];
        }
        return sum;
    }
}
