package dev.paso.core.metric;

import dev.paso.core.metric.Bootstrap.Interval;
import java.util.Arrays;
import java.util.Optional;

/** Values of one measure on many draws. */
final class Spread {
    private final double[] values;
    private int size;

    Spread(int most) {
        values = new double[most];
    }

    void add(double value) {
        values[size++] = value;
    }

    /** The range that holds the middle {@code level} of the values; empty without values. */
    Optional<Interval> around(double measured, double level) {
        if (size == 0) {
            return Optional.empty();
        }
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return Optional.of(
                new Interval(Quantiles.at(sorted, (1 - level) / 2), Quantiles.at(sorted, (1 + level) / 2), measured));
    }
}
