package dev.paso.core;

import java.util.Arrays;
import java.util.List;

/** Immutable numbers with a shape, row by row: what a recipe or an event holds where an array could be changed. */
public final class Tensor {
    private final List<Integer> shape;
    private final double[] values;

    private Tensor(List<Integer> shape, double[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
        int size = this.shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new MisuseException("shape " + shape + " needs " + size + " values, was " + values.length);
        }
    }

    /** A copy of {@code values} as a vector of shape [n]. */
    public static Tensor vector(double... values) {
        return new Tensor(List.of(values.length), values.clone());
    }

    /** A copy of {@code values}, row by row, with any shape of that many elements. */
    public static Tensor of(List<Integer> shape, double[] values) {
        return new Tensor(shape, values.clone());
    }

    /** A matrix of shape [rows, columns] from a copy of its values, row by row. */
    public static Tensor matrix(int rows, int columns, double[] values) {
        return new Tensor(List.of(rows, columns), values.clone());
    }

    /** The same numbers with shape [rows, columns]: a vector becomes a column. */
    public Tensor asMatrix() {
        return shape.size() == 2 ? this : new Tensor(List.of(rows(), columns()), values);
    }

    public List<Integer> shape() {
        return shape;
    }

    /** The length of the first dimension. */
    public int rows() {
        return shape.isEmpty() ? 1 : shape.getFirst();
    }

    /** How many numbers a row holds: 1 for a vector. */
    public int columns() {
        return rows() == 0 ? shape.getLast() : values.length / rows();
    }

    public int size() {
        return values.length;
    }

    public double at(int row, int column) {
        return values[row * columns() + column];
    }

    public double at(int index) {
        return values[index];
    }

    /** A copy, row by row. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that && shape.equals(that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor" + shape;
    }
}
