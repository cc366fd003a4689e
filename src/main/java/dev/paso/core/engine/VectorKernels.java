package dev.paso.core.engine;

import dev.paso.core.loss.Loss;
import dev.paso.core.nn.LayerSpec;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Four samples at once, with the Vector API; {@link PlainKernels} to the last bit. */
final class VectorKernels implements Kernels {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;

    /** Wide enough registers, so that a vector is one; else the plain loops are faster. */
    static boolean isFast() {
        return DoubleVector.SPECIES_PREFERRED.length() >= LANES;
    }

    @Override
    public void combine(
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
            int stride) {
        int k = 0;
        for (; k + 8 <= terms; k += 8) {
            combine8(k == 0, first, weights, w + k * step, step, x, from + k * apart, apart, y, to, stride);
        }
        for (; k + 4 <= terms; k += 4) {
            combine4(k == 0, first, weights, w + k * step, step, x, from + k * apart, apart, y, to, stride);
        }
        for (; k + 2 <= terms; k += 2) {
            combine2(k == 0, first, weights, w + k * step, step, x, from + k * apart, apart, y, to, stride);
        }
        for (; k + 1 <= terms; k += 1) {
            combine1(k == 0, first, weights, w + k * step, step, x, from + k * apart, apart, y, to, stride);
        }
    }

    private static void combine8(
            boolean isFirst,
            double first,
            double[] weights,
            int w,
            int step,
            double[] x,
            int from,
            int apart,
            double[] y,
            int to,
            int stride) {
        DoubleVector start = DoubleVector.broadcast(SPECIES, first);
        DoubleVector w0 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector w1 = DoubleVector.broadcast(SPECIES, weights[w + step]);
        DoubleVector w2 = DoubleVector.broadcast(SPECIES, weights[w + 2 * step]);
        DoubleVector w3 = DoubleVector.broadcast(SPECIES, weights[w + 3 * step]);
        DoubleVector w4 = DoubleVector.broadcast(SPECIES, weights[w + 4 * step]);
        DoubleVector w5 = DoubleVector.broadcast(SPECIES, weights[w + 5 * step]);
        DoubleVector w6 = DoubleVector.broadcast(SPECIES, weights[w + 6 * step]);
        DoubleVector w7 = DoubleVector.broadcast(SPECIES, weights[w + 7 * step]);
        for (int n = 0; n < stride; n += LANES) {
            DoubleVector s = isFirst ? start : DoubleVector.fromArray(SPECIES, y, to + n);
            s = w0.fma(DoubleVector.fromArray(SPECIES, x, from + n), s);
            s = w1.fma(DoubleVector.fromArray(SPECIES, x, from + apart + n), s);
            s = w2.fma(DoubleVector.fromArray(SPECIES, x, from + 2 * apart + n), s);
            s = w3.fma(DoubleVector.fromArray(SPECIES, x, from + 3 * apart + n), s);
            s = w4.fma(DoubleVector.fromArray(SPECIES, x, from + 4 * apart + n), s);
            s = w5.fma(DoubleVector.fromArray(SPECIES, x, from + 5 * apart + n), s);
            s = w6.fma(DoubleVector.fromArray(SPECIES, x, from + 6 * apart + n), s);
            s = w7.fma(DoubleVector.fromArray(SPECIES, x, from + 7 * apart + n), s);
            s.intoArray(y, to + n);
        }
    }

    private static void combine4(
            boolean isFirst,
            double first,
            double[] weights,
            int w,
            int step,
            double[] x,
            int from,
            int apart,
            double[] y,
            int to,
            int stride) {
        DoubleVector start = DoubleVector.broadcast(SPECIES, first);
        DoubleVector w0 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector w1 = DoubleVector.broadcast(SPECIES, weights[w + step]);
        DoubleVector w2 = DoubleVector.broadcast(SPECIES, weights[w + 2 * step]);
        DoubleVector w3 = DoubleVector.broadcast(SPECIES, weights[w + 3 * step]);
        for (int n = 0; n < stride; n += LANES) {
            DoubleVector s = isFirst ? start : DoubleVector.fromArray(SPECIES, y, to + n);
            s = w0.fma(DoubleVector.fromArray(SPECIES, x, from + n), s);
            s = w1.fma(DoubleVector.fromArray(SPECIES, x, from + apart + n), s);
            s = w2.fma(DoubleVector.fromArray(SPECIES, x, from + 2 * apart + n), s);
            s = w3.fma(DoubleVector.fromArray(SPECIES, x, from + 3 * apart + n), s);
            s.intoArray(y, to + n);
        }
    }

    private static void combine2(
            boolean isFirst,
            double first,
            double[] weights,
            int w,
            int step,
            double[] x,
            int from,
            int apart,
            double[] y,
            int to,
            int stride) {
        DoubleVector start = DoubleVector.broadcast(SPECIES, first);
        DoubleVector w0 = DoubleVector.broadcast(SPECIES, weights[w]);
        DoubleVector w1 = DoubleVector.broadcast(SPECIES, weights[w + step]);
        for (int n = 0; n < stride; n += LANES) {
            DoubleVector s = isFirst ? start : DoubleVector.fromArray(SPECIES, y, to + n);
            s = w0.fma(DoubleVector.fromArray(SPECIES, x, from + n), s);
            s = w1.fma(DoubleVector.fromArray(SPECIES, x, from + apart + n), s);
            s.intoArray(y, to + n);
        }
    }

    private static void combine1(
            boolean isFirst,
            double first,
            double[] weights,
            int w,
            int step,
            double[] x,
            int from,
            int apart,
            double[] y,
            int to,
            int stride) {
        DoubleVector start = DoubleVector.broadcast(SPECIES, first);
        DoubleVector w0 = DoubleVector.broadcast(SPECIES, weights[w]);
        for (int n = 0; n < stride; n += LANES) {
            DoubleVector s = isFirst ? start : DoubleVector.fromArray(SPECIES, y, to + n);
            s = w0.fma(DoubleVector.fromArray(SPECIES, x, from + n), s);
            s.intoArray(y, to + n);
        }
    }

    @Override
    public void dots(
            double[] a,
            int from,
            int apart,
            int rows,
            double[] b,
            int bFrom,
            double[] results,
            int r,
            int step,
            int stride) {
        int k = 0;
        for (; k + 4 <= rows; k += 4) {
            dots4(a, from + k * apart, apart, b, bFrom, results, r + k * step, step, stride);
        }
        for (; k < rows; k++) {
            DoubleVector s = DoubleVector.zero(SPECIES);
            for (int n = 0; n < stride; n += LANES) {
                s = DoubleVector.fromArray(SPECIES, a, from + k * apart + n)
                        .fma(DoubleVector.fromArray(SPECIES, b, bFrom + n), s);
            }
            results[r + k * step] = (s.lane(0) + s.lane(1)) + (s.lane(2) + s.lane(3));
        }
    }

    private static void dots4(
            double[] a, int from, int apart, double[] b, int bFrom, double[] results, int r, int step, int stride) {
        DoubleVector s0 = DoubleVector.zero(SPECIES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        for (int n = 0; n < stride; n += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, b, bFrom + n);
            s0 = DoubleVector.fromArray(SPECIES, a, from + n).fma(v, s0);
            s1 = DoubleVector.fromArray(SPECIES, a, from + apart + n).fma(v, s1);
            s2 = DoubleVector.fromArray(SPECIES, a, from + 2 * apart + n).fma(v, s2);
            s3 = DoubleVector.fromArray(SPECIES, a, from + 3 * apart + n).fma(v, s3);
        }
        results[r] = (s0.lane(0) + s0.lane(1)) + (s0.lane(2) + s0.lane(3));
        results[r + step] = (s1.lane(0) + s1.lane(1)) + (s1.lane(2) + s1.lane(3));
        results[r + 2 * step] = (s2.lane(0) + s2.lane(1)) + (s2.lane(2) + s2.lane(3));
        results[r + 3 * step] = (s3.lane(0) + s3.lane(1)) + (s3.lane(2) + s3.lane(3));
    }

    @Override
    public void sums(double[] a, int rows, double[] results, int r, int stride) {
        for (int k = 0; k < rows; k++) {
            DoubleVector s = DoubleVector.zero(SPECIES);
            for (int n = 0; n < stride; n += LANES) {
                s = s.add(DoubleVector.fromArray(SPECIES, a, k * stride + n));
            }
            results[r + k] = (s.lane(0) + s.lane(1)) + (s.lane(2) + s.lane(3));
        }
    }

    @Override
    public void activate(LayerSpec.Activation activation, double[] z, double[] y, int count) {
        VectorActivations.activate(activation, z, y, count);
    }

    @Override
    public void slopes(LayerSpec.Activation activation, double[] z, double[] y, double[] up, double[] down, int count) {
        VectorActivations.slopes(activation, z, y, up, down, count);
    }

    @Override
    public void losses(
            Loss loss,
            double[] outputs,
            int from,
            double[] targets,
            int target,
            double[] losses,
            double[] slopes,
            int count,
            double scale) {
        VectorLosses.losses(loss, outputs, from, targets, target, losses, slopes, count, scale);
    }

    @Override
    public Regression regression(int columns, int most) {
        return new VectorRegression(columns, most);
    }
}
