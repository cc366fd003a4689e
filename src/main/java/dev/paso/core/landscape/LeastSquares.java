package dev.paso.core.landscape;

import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import java.util.stream.IntStream;

/**
 * The line (or plane) with the least squared error, in closed form: what gradient descent on MSELoss goes to.
 *
 * @param intercept in the units of the target
 * @param slopes one a column, in units of the target a unit of the column
 */
public record LeastSquares(double intercept, Tensor slopes) {
    private static final double RANK_TOLERANCE =
            1e-12; // of the largest eigenvalue; rounding leaves about 1e-16 where there is none

    /**
     * Fits the first target of {@code samples} to their columns as they are. Columns that depend on each other get the solution
     * with the smallest slopes.
     */
    public static LeastSquares of(Samples samples) {
        int n = samples.size();
        int inputs = samples.inputs();
        double[] meanX = new double[inputs];
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanY += samples.y()[i * samples.targets()] / n;
            for (int j = 0; j < inputs; j++) {
                meanX[j] += samples.x()[i * inputs + j] / n;
            }
        }
        double[] x = new double[n * inputs];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) { // around the means: the intercept then leaves the equations, and digits are kept
            y[i] = samples.y()[i * samples.targets()] - meanY;
            for (int j = 0; j < inputs; j++) {
                x[i * inputs + j] = samples.x()[i * inputs + j] - meanX[j];
            }
        }
        double[] slopes = solve(x, y, n, inputs);
        double intercept = meanY;
        for (int j = 0; j < inputs; j++) {
            intercept -= slopes[j] * meanX[j];
        }
        return new LeastSquares(intercept, Tensor.vector(slopes));
    }

    /** By the eigenvectors of XᵀX: along those without any spread of the columns the slope stays 0. */
    private static double[] solve(double[] x, double[] y, int n, int inputs) {
        double[][] gram = new double[inputs][inputs];
        double[] moments = new double[inputs];
        for (int row = 0; row < n; row++) {
            for (int i = 0; i < inputs; i++) {
                double value = x[row * inputs + i];
                moments[i] += value * y[row];
                for (int j = 0; j < inputs; j++) {
                    gram[i][j] += value * x[row * inputs + j];
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        double largest =
                IntStream.range(0, inputs).mapToDouble(eigen::value).max().orElse(0);
        double[] slopes = new double[inputs];
        for (int k = 0; k < inputs; k++) {
            if (eigen.value(k) > RANK_TOLERANCE * largest) {
                addAlong(eigen.vector(k), eigen.value(k), moments, slopes);
            }
        }
        return slopes;
    }

    private static void addAlong(double[] direction, double spread, double[] moments, double[] slopes) {
        double along = 0;
        for (int i = 0; i < slopes.length; i++) {
            along += direction[i] * moments[i];
        }
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] += direction[i] * along / spread;
        }
    }
}
