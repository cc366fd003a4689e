package dev.paso.core.landscape;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations: small ones too keep their digits, and for the few
 * columns that data or a hidden layer have nothing is faster.
 *
 * @see <a href="https://doi.org/10.1137/1.9781421407944">Golub and Van Loan (2013), section 8.5</a>
 */
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 100;
    private static final double SMALL = 1e-24; // of what is off the diagonal, squared, against what is on it

    private final double[][] diagonal;
    private final double[][] vectors; // one a column

    private SymmetricEigen(double[][] diagonal, double[][] vectors) {
        this.diagonal = diagonal;
        this.vectors = vectors;
    }

    /** @param matrix changed in place */
    static SymmetricEigen of(double[][] matrix) {
        double[][] vectors = identity(matrix.length);
        for (int sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(matrix); sweep++) {
            for (int p = 0; p < matrix.length; p++) {
                for (int q = p + 1; q < matrix.length; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        return new SymmetricEigen(matrix, vectors);
    }

    /** In no order. */
    double value(int index) {
        return diagonal[index][index];
    }

    /** Of unit length: a copy. */
    double[] vector(int index) {
        return Arrays.stream(vectors).mapToDouble(row -> row[index]).toArray();
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
}
