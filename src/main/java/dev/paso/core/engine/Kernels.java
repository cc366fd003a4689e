package dev.paso.core.engine;

import dev.paso.core.loss.Loss;
import dev.paso.core.nn.LayerSpec;

/**
 * The inner loops of the array engine. A matrix lies unit by unit, each unit a row of {@code stride} samples, and a stride is a
 * multiple of {@link #LANES}: the samples that fill up the last lanes are finite and have no weight.
 *
 * <p>The two kinds give the same bits. A sum over samples is kept in four parts, sample n in part n mod 4, added pairwise at the
 * end; a sum over units goes in order, by fused multiply-adds.
 */
sealed interface Kernels permits PlainKernels, VectorKernels {
    int LANES = 4;

    /** {@code samples} rounded up to whole lanes. */
    static int stride(int samples) {
        return (samples + LANES - 1) & -LANES;
    }

    /**
     * One row: y = first + Σ over k of weights[w + k step] x[k].
     *
     * @param x {@code terms} rows, the first at {@code from}, each {@code apart} from the one before
     * @param y receives {@code stride} elements from {@code to}
     */
    void combine(
            double first,
            double[] weights,
            int w,
            int step,
            double[] x,
            int from,
            int apart,
            int terms,
            double[] y,
            int to,
            int stride);

    /**
     * results[r + k step] = Σ over samples of a[k] b.
     *
     * @param a {@code rows} rows, the first at {@code from}, each {@code apart} from the one before
     * @param b one row of {@code stride} elements, at {@code bFrom}
     */
    void dots(
            double[] a,
            int from,
            int apart,
            int rows,
            double[] b,
            int bFrom,
            double[] results,
            int r,
            int step,
            int stride);

    /** results[r + k] = Σ over samples of a[k], for {@code rows} rows from the first of {@code a}. */
    void sums(double[] a, int rows, double[] results, int r, int stride);

    /** y = activation(z), {@code count} elements. */
    void activate(LayerSpec.Activation activation, double[] z, double[] y, int count);

    /** down = up times the activation's derivative, {@code count} elements; {@code y} is activation(z). */
    void slopes(LayerSpec.Activation activation, double[] z, double[] y, double[] up, double[] down, int count);

    /**
     * The losses of a row of outputs, and their derivatives times {@code scale}, for losses of single elements.
     *
     * @param from where the row starts in outputs, losses and slopes
     * @param target where it starts in targets
     */
    void losses(
            Loss loss,
            double[] outputs,
            int from,
            double[] targets,
            int target,
            double[] losses,
            double[] slopes,
            int count,
            double scale);

    /** Linear and logistic regression in one go, for batches of at most {@code most} samples. */
    Regression regression(int columns, int most);
}
