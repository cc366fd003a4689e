package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.data.Samples;

/** What an axis shows, from {@code low} to {@code high}, in the units of the data; low is less than high. */
public record AxisRange(double low, double high) {
    private static final double MARGIN = 0.1; // of the values' span, on either side

    public AxisRange {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new MisuseException("low must be less than high %s, was %s".formatted(high, low));
        }
    }

    /** All of {@code values}, and a tenth of their span on either side; half a unit around values that are all the same. */
    public static AxisRange around(double... values) {
        AxisRange tight = spanning(values);
        double margin = MARGIN * (tight.high - tight.low);
        return new AxisRange(tight.low - margin, tight.high + margin);
    }

    /** Column {@code column} of raw samples, with the margin of {@link #around}. */
    public static AxisRange around(Samples samples, int column) {
        double[] values = new double[samples.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples.x()[i * samples.inputs() + column];
        }
        return around(values);
    }

    /** From the least to the greatest of {@code values}; half a unit around values that are all the same. */
    public static AxisRange spanning(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double least = Math.max(1e-9, 1e-9 * Math.abs(low)); // below that the ends would round to one number
        return high - low > least ? new AxisRange(low, high) : new AxisRange(low - 0.5, low + 0.5);
    }

    /** The {@code i}-th of {@code count} positions, evenly spaced, the first and the last at the ends. */
    public double at(int i, int count) {
        return count == 1 ? (low + high) / 2 : low + (high - low) * i / (count - 1);
    }
}
