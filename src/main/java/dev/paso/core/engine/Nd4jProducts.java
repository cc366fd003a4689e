package dev.paso.core.engine;

import dev.paso.core.nn.LayerSpec;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.DoublePointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A linear layer's products by ND4J's gemm, for layers where it is faster than the array engine although everything is copied to
 * it and back. Its matrices are made once for each size of batch.
 */
final class Nd4jProducts implements Products {
    private static final int MAX_SIZES =
            8; // of batches: full, last, validation, and what is asked; then all are made anew

    private final int in;
    private final int out;
    private final boolean hasBias;
    private final INDArray weights; // [in, out] column by column, as the rows of [out, in] lie
    private @Nullable INDArray weightSlopes; // only of an engine that trains
    private final double[] biasSlopes;
    private final Kernels kernels;
    private final Map<Integer, Matrices> bySize = new HashMap<>();

    /** What belongs to one size of batch; [stride, in] or [stride, out], column by column, as the rows of the kernels lie. */
    private record Matrices(INDArray before, INDArray after) {}

    Nd4jProducts(Kernels kernels, LayerSpec.Linear linear) {
        this.kernels = kernels;
        in = linear.in();
        out = linear.out();
        hasBias = linear.bias();
        weights = matrix(in, out);
        biasSlopes = new double[out];
    }

    private static INDArray matrix(int rows, int columns) {
        return Nd4j.createUninitialized(DataType.DOUBLE, new long[] {rows, columns}, 'f');
    }

    @Override
    public void forward(double[] parameters, int offset, double[] x, int from, int apart, double[] y, int stride) {
        Matrices matrices = matrices(stride);
        put(parameters, offset, in * out, weights, 0);
        putRows(x, from, apart, stride, matrices.before);
        Nd4j.gemm(matrices.before, weights, matrices.after, false, false, 1, 0);
        take(matrices.after, y, 0, out * stride);
        if (hasBias) {
            addBiases(parameters, offset + in * out, y, stride);
        }
    }

    private void addBiases(double[] parameters, int biases, double[] y, int stride) {
        for (int o = 0; o < out; o++) {
            double bias = parameters[biases + o];
            for (int at = o * stride; at < (o + 1) * stride; at++) {
                y[at] += bias;
            }
        }
    }

    @Override
    public void gradients(double[] gradients, int offset, double[] x, int from, int apart, double[] up, int stride) {
        Matrices matrices = matrices(stride);
        putRows(x, from, apart, stride, matrices.before);
        put(up, 0, out * stride, matrices.after, 0);
        INDArray slopes = weightSlopes == null ? matrix(in, out) : weightSlopes;
        weightSlopes = slopes;
        Nd4j.gemm(matrices.before, matrices.after, slopes, true, false, 1, 0);
        take(slopes, gradients, offset, in * out);
        if (hasBias) {
            kernels.sums(up, out, gradients, offset + in * out, stride);
        }
    }

    @Override
    public void down(double[] parameters, int offset, double[] up, double[] down, int stride) {
        Matrices matrices = matrices(stride);
        put(parameters, offset, in * out, weights, 0);
        put(up, 0, out * stride, matrices.after, 0);
        Nd4j.gemm(matrices.after, weights, matrices.before, false, true, 1, 0);
        take(matrices.before, down, 0, in * stride);
    }

    private Matrices matrices(int stride) {
        Matrices matrices = bySize.get(stride);
        if (matrices == null) {
            if (bySize.size() == MAX_SIZES) {
                bySize.clear();
            }
            matrices = new Matrices(matrix(stride, in), matrix(stride, out));
            bySize.put(stride, matrices);
        }
        return matrices;
    }

    private void putRows(double[] x, int from, int apart, int stride, INDArray to) {
        if (apart == stride) {
            put(x, from, in * stride, to, 0);
        } else {
            for (int i = 0; i < in; i++) {
                put(x, from + i * apart, stride, to, i * stride);
            }
        }
    }

    private static void put(double[] from, int at, int count, INDArray to, long place) {
        pointer(to).position(place).put(from, at, count);
    }

    private static void take(INDArray from, double[] to, int at, int count) {
        pointer(from).position(0).get(to, at, count);
    }

    private static DoublePointer pointer(INDArray matrix) {
        return new DoublePointer(matrix.data().pointer());
    }
}
