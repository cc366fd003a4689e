package dev.paso.core.autograd;

import dev.paso.core.Tensor;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Tensors element by element; a tensor of one element goes with any other. */
final class Elements {
    private Elements() {}

    static Tensor map(Tensor tensor, DoubleUnaryOperator function) {
        double[] values = tensor.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(values[i]);
        }
        return Tensor.of(tensor.shape(), values);
    }

    /** @throws AutogradException if the shapes differ and neither has one element */
    static Tensor zip(Tensor a, Tensor b, DoubleBinaryOperator function) {
        List<Integer> shape = common(a, b);
        double[] values = new double[Math.max(a.size(), b.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(a.at(a.size() == 1 ? 0 : i), b.at(b.size() == 1 ? 0 : i));
        }
        return Tensor.of(shape, values);
    }

    static Tensor filled(List<Integer> shape, double value) {
        int size = shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        double[] values = new double[size];
        java.util.Arrays.fill(values, value);
        return Tensor.of(shape, values);
    }

    static double sum(Tensor tensor) {
        double sum = 0;
        for (int i = 0; i < tensor.size(); i++) {
            sum += tensor.at(i);
        }
        return sum;
    }

    /** The sum in the shape of an operand that was stretched to {@code tensor}'s shape; the same where it was not. */
    static Tensor unstretched(Tensor tensor, List<Integer> shape) {
        return tensor.shape().equals(shape) ? tensor : filled(shape, sum(tensor));
    }

    /** Matrix product of shapes [m, k] and [k, n]. */
    static Tensor product(Tensor a, Tensor b) {
        int m = a.rows();
        int k = a.columns();
        int n = b.columns();
        double[] values = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                for (int l = 0; l < k; l++) {
                    values[i * n + j] += a.at(i, l) * b.at(l, j);
                }
            }
        }
        return Tensor.matrix(m, n, values);
    }

    static Tensor transposed(Tensor a) {
        double[] values = new double[a.size()];
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.columns(); j++) {
                values[j * a.rows() + i] = a.at(i, j);
            }
        }
        return Tensor.matrix(a.columns(), a.rows(), values);
    }

    private static List<Integer> common(Tensor a, Tensor b) {
        if (a.shape().equals(b.shape())) {
            return a.shape();
        }
        if (a.size() != 1 && b.size() != 1) {
            throw AutogradException.runtime(
                    "The size of tensor a (%d) must match the size of tensor b (%d) at non-singleton dimension %d"
                            .formatted(
                                    a.shape().getLast(),
                                    b.shape().getLast(),
                                    a.shape().size() - 1));
        }
        boolean isA = a.size() > b.size()
                || a.size() == b.size() && a.shape().size() >= b.shape().size();
        return isA ? a.shape() : b.shape();
    }
}
