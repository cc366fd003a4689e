package dev.paso.echarts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A point in axis values; travels as {@code [x, y]}.
 *
 * @param x finite
 * @param y null is a gap
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"x", "y"})
public record Point(double x, @Nullable Double y) {
    /** A y that is NaN or infinite becomes a gap: JSON has no such numbers. @throws IllegalArgumentException if x is not finite */
    public Point {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("x must be finite, was " + x);
        }
        y = y == null || !Double.isFinite(y) ? null : y;
    }

    public static Point of(double x, double y) {
        return new Point(x, y);
    }
}
