package dev.paso.proof;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** 101 evenly spaced values of a parameter, both ends included, on which the book draws its loss surfaces. */
record BookAxis(double low, double high) {
    static final int SIZE = 101;

    double at(int i) {
        return i == SIZE - 1 ? high : low + i * ((high - low) / (SIZE - 1));
    }

    /** The value of the axis that is nearest, the first one on a tie. */
    double nearest(double value) {
        return lowest(at -> Math.abs(at - value));
    }

    /** Where {@code height} is lowest on the axis, first on a tie. */
    double lowest(DoubleUnaryOperator height) {
        double best = at(0);
        for (int i = 1; i < SIZE; i++) {
            best = height.applyAsDouble(at(i)) < height.applyAsDouble(best) ? at(i) : best;
        }
        return best;
    }

    double[] values() {
        return IntStream.range(0, SIZE).mapToDouble(this::at).toArray();
    }
}
