package dev.paso.echarts;

import java.util.List;

/**
 * What the colours of a field mean: vermilion at {@code low}, the theme's paper half-way, blue at {@code high}. A field with
 * classes has their colours instead: paper at {@code low}, full at {@code high}.
 *
 * @param contours values at which thin lines are drawn
 * @param hasThreshold whether a thick line is drawn at the chart's threshold
 */
public record FieldScale(double low, double high, List<Double> contours, boolean hasThreshold) {
    /** @throws IllegalArgumentException if low is not less than high or an end is not finite */
    public FieldScale {
        contours = List.copyOf(contours);
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("low must be less than high %s, was %s".formatted(high, low));
        }
    }

    /** Probabilities: from 0 to 1, lines at every tenth, a decision line at the threshold. */
    public static FieldScale probability() {
        return new FieldScale(0, 1, List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9), true);
    }

    /** The most likely of more than two classes: pale where none is likelier than another, and lines between the regions. */
    public static FieldScale regions(int classes) {
        return new FieldScale(1.0 / classes, 1, List.of(), false);
    }
}
