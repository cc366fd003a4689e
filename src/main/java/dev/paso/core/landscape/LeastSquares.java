package dev.paso.core.landscape;

import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

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
     * Fits the first target of {@code samples} to their columns as they are. The first call of a process loads ND4J, which takes up
     * to seconds: make it in the background. Columns that depend on each other get the solution with the smallest slopes.
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
        try (INDArray rows = Nd4j.createFromArray(x).reshape(n, inputs);
                INDArray targets = Nd4j.createFromArray(y).reshape(n, 1);
                INDArray vectors = rows.transpose().mmul(rows);
                INDArray values =
                        Eigen.symmetricGeneralizedEigenvalues(vectors, true); // `vectors` are changed in place
                INDArray moments = rows.transpose().mmul(targets);
                INDArray along = vectors.transpose().mmul(moments)) {
            double least = RANK_TOLERANCE * values.maxNumber().doubleValue();
            for (int k = 0; k < inputs; k++) {
                double spread = values.getDouble(k);
                along.putScalar(k, 0, spread > least ? along.getDouble(k, 0) / spread : 0);
            }
            return vectors.mmul(along).toDoubleVector();
        }
    }
}
