package dev.paso.core.landscape;

import dev.paso.core.data.Samples;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.OptionalDouble;

/** How steep the bowl of a linear regression's loss is, and so how long a step may be before it climbs the other side. */
public final class Curvature {
    private static final int MOST_ROUNDS = 10_000;
    private static final double MOST_WORK = 1e8; // multiplications; more would be felt
    private static final double ENOUGH = 1e-14; // relative; the estimate converges twice as fast as the vector

    private Curvature() {}

    /** {@link #ofFullBatches}, where batches are full: with smaller ones the largest stable learning rate is a smaller one, and unknown. */
    public static OptionalDouble largestStableLearningRate(ExperimentSpec spec, Samples training) {
        int n = training.size();
        return spec.seesAllOf(n) ? ofFullBatches(spec, training) : OptionalDouble.empty();
    }

    /**
     * Beyond it gradient descent on the full batch diverges: 2 / λ, with λ the largest eigenvalue of the Hessian over all of
     * {@code training}, and more or less with momentum, see {@link #reach}. With mini-batches no more than an estimate. Empty unless the
     * experiment is one linear layer with MSELoss and SGD, where no learning rate would do, and for data too large to find it at once.
     */
    public static OptionalDouble ofFullBatches(ExperimentSpec spec, Samples training) {
        boolean isLinear = spec.model().layers().size() == 1
                && spec.model().layers().getFirst() instanceof LayerSpec.Linear
                && spec.loss() instanceof LossSpec.Mse;
        if (!isLinear || !(spec.optimizer() instanceof OptimizerSpec.Sgd sgd)) {
            return OptionalDouble.empty();
        }
        if ((double) training.size() * training.inputs() * training.inputs() > MOST_WORK) {
            return OptionalDouble.empty();
        }
        double largest =
                largestEigenvalue(training, spec.model().linears().getFirst().bias());
        int n = training.size();
        boolean isSum = spec.loss().reduction() == LossSpec.Reduction.SUM;
        double summed = isSum ? Math.min(n, spec.loader().batchSize().orElse(n)) : 1.0 / training.targets();
        double curvature = 2 * largest * summed + sgd.weightDecay();
        double limit = reach(sgd) / curvature;
        return curvature > 0 && limit > 0 && Double.isFinite(limit) ? OptionalDouble.of(limit) : OptionalDouble.empty();
    }

    /**
     * The largest stable learning rate times the curvature. Of a parameter w under the loss λ w² / 2 an update is linear in w and the
     * momentum's buffer; it shrinks them as long as both eigenvalues of that 2 × 2 matrix lie within the unit circle, which for a
     * determinant below 1 means trace + determinant > -1. With momentum β, dampening τ and h = learning rate times λ:
     *
     * <ul>
     *   <li>the heavy ball has trace 1 + β - (1 - τ) h and determinant β, so h < 2 (1 + β) / (1 - τ);
     *   <li>Nesterov's momentum has trace 1 + β - (1 + β) h and determinant β (1 - h), so h < 2 (1 + β) / (1 + 2 β).
     * </ul>
     *
     * 0 where nothing is stable, infinite where everything is.
     */
    private static double reach(OptimizerSpec.Sgd sgd) {
        double beta = sgd.momentum();
        if (beta == 0) {
            return 2; // dampening has no buffer to dampen
        }
        if (beta >= 1) {
            return 0;
        }
        return 2 * (1 + beta) / (sgd.nesterov() ? 1 + 2 * beta : 1 - sgd.dampening());
    }

    /** Of XᵀX / n, with a column of ones where there is a bias, by power iteration. */
    private static double largestEigenvalue(Samples samples, boolean hasBias) {
        double[][] matrix = secondMoments(samples, hasBias);
        int size = matrix.length;
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] =
                    1 + 0.1 * i; // not the same everywhere: less likely to be at right angles to the one we look for
        }
        double value = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = new double[size];
            double length = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    next[i] += matrix[i][j] * vector[j];
                }
                length = Math.hypot(length, next[i]);
            }
            for (int i = 0; i < size; i++) {
                vector[i] = length == 0 ? 0 : next[i] / length;
            }
            if (Math.abs(length - value) <= ENOUGH * length) {
                return length;
            }
            value = length;
        }
        return value;
    }

    private static double[][] secondMoments(Samples samples, boolean hasBias) {
        int inputs = samples.inputs();
        int size = inputs + (hasBias ? 1 : 0);
        double[][] matrix = new double[size][size];
        for (int n = 0; n < samples.size(); n++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double a = i < inputs ? samples.x()[n * inputs + i] : 1;
                    double b = j < inputs ? samples.x()[n * inputs + j] : 1;
                    matrix[i][j] += a * b / samples.size();
                }
            }
        }
        return matrix;
    }
}
