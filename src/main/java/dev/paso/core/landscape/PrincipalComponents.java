package dev.paso.core.landscape;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The directions along which points differ most, most first, by Jacobi's rotations of their covariance; exact for the few columns
 * that a hidden layer has. The sign of a direction is such that its largest part is positive.
 *
 * @see <a href="https://doi.org/10.1137/1.9781421407944">Golub and Van Loan (2013), section 8.5</a>
 */
public final class PrincipalComponents {
    private static final int MOST_SWEEPS = 100;
    private static final double SMALL = 1e-24; // of what is off the diagonal, squared, against what is on it

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
        double[][] vectors = identity(columns);
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(covariance); sweep++) {
            for (int p = 0; p < columns; p++) {
                for (int q = p + 1; q < columns; q++) {
                    rotate(covariance, vectors, p, q);
                }
            }
        }
        int[] order = IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -covariance[i][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] directions = Arrays.stream(order)
                .mapToObj(column -> withSign(column(vectors, column)))
                .toArray(double[][]::new);
        double[] variances = Arrays.stream(order)
                .mapToDouble(i -> Math.max(0, covariance[i][i]))
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

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static boolean isDiagonal(double[][] a) {
        double off = 0;
        double on = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                off += i == j ? 0 : a[i][j] * a[i][j];
                on += i == j ? a[i][j] * a[i][j] : 0;
            }
        }
        return off <= SMALL * on;
    }

    /** Turns the plane of p and q so that they do not vary together any more. */
    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            turn(a[k], p, q, c, s);
            turn(vectors[k], p, q, c, s);
        }
        for (int k = 0; k < a.length; k++) {
            double above = a[p][k];
            a[p][k] = c * above - s * a[q][k];
            a[q][k] = s * above + c * a[q][k];
        }
    }

    private static void turn(double[] row, int p, int q, double c, double s) {
        double left = row[p];
        row[p] = c * left - s * row[q];
        row[q] = s * left + c * row[q];
    }

    private static double[] column(double[][] matrix, int column) {
        return Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray();
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
