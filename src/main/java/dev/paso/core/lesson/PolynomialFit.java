package dev.paso.core.lesson;

import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;

/**
 * The polynomial of one degree with the least squared error on the training split, in closed form.
 *
 * @param low end of the axis on which it was fitted
 * @param high the other end
 * @param coefficients of the Chebyshev polynomials over that axis, which keep their digits where powers of x lose them
 * @see <a href="https://en.wikipedia.org/wiki/QR_decomposition#Using_Householder_reflections">QR by Householder reflections</a>
 */
public record PolynomialFit(double low, double high, Tensor coefficients) {
    public static final int MAX_DEGREE = 15;

    /**
     * Fits one target to one column.
     *
     * @param degree in [0, {@value #MAX_DEGREE}], less than the number of samples
     */
    public static PolynomialFit of(Samples samples, int degree) {
        int n = samples.size();
        Require.inRange("degree", degree, 0, Math.min(MAX_DEGREE, n - 1));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : samples.x()) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        double[][] columns = new double[degree + 2][n]; // the last one is the target
        for (int i = 0; i < n; i++) {
            double[] terms = terms(samples.x()[i], low, high, degree);
            for (int k = 0; k <= degree; k++) {
                columns[k][i] = terms[k];
            }
            columns[degree + 1][i] = samples.y()[i];
        }
        return new PolynomialFit(low, high, Tensor.vector(solve(columns, n)));
    }

    /** Reflects column by column until the equations are a triangle, then solves them from the last one up. */
    private static double[] solve(double[][] columns, int n) {
        int width = columns.length - 1;
        for (int k = 0; k < width; k++) {
            reflect(columns, k, n);
        }
        double[] solution = new double[width];
        for (int k = width - 1; k >= 0; k--) {
            double rest = columns[width][k];
            for (int j = k + 1; j < width; j++) {
                rest -= columns[j][k] * solution[j];
            }
            solution[k] = columns[k][k] == 0 ? 0 : rest / columns[k][k];
        }
        return solution;
    }

    private static void reflect(double[][] columns, int k, int n) {
        double[] mirror = new double[n];
        double length = 0;
        for (int i = k; i < n; i++) {
            mirror[i] = columns[k][i];
            length = Math.hypot(length, mirror[i]);
        }
        mirror[k] += mirror[k] < 0 ? -length : length;
        double squared = dot(mirror, mirror, k, n);
        if (squared == 0) {
            return;
        }
        for (int j = k; j < columns.length; j++) {
            double twice = 2 * dot(mirror, columns[j], k, n) / squared;
            for (int i = k; i < n; i++) {
                columns[j][i] -= twice * mirror[i];
            }
        }
    }

    private static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** T₀ to T of the degree, each 2 t Tₖ − Tₖ₋₁ with t from −1 to 1 over the axis. */
    private static double[] terms(double x, double low, double high, int degree) {
        double t = high > low ? (2 * x - low - high) / (high - low) : 0;
        double[] terms = new double[degree + 1];
        terms[0] = 1;
        for (int k = 1; k <= degree; k++) {
            terms[k] = k == 1 ? t : 2 * t * terms[k - 1] - terms[k - 2];
        }
        return terms;
    }

    public int degree() {
        return coefficients.size() - 1;
    }

    /** The polynomial at {@code x}. */
    public double at(double x) {
        return dot(coefficients.toArray(), terms(x, low, high, degree()), 0, degree() + 1);
    }

    /** The mean squared error on a split with one column and one target. */
    public double loss(Samples samples) {
        double sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            double error = at(samples.x()[i]) - samples.y()[i];
            sum += error * error;
        }
        return sum / samples.size();
    }
}
