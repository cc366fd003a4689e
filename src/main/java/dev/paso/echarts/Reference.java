package dev.paso.echarts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A thin dashed line across the whole plot.
 *
 * @param axis the axis the value is read on: {@code Y} makes a level line
 * @param value in axis values, finite
 */
public record Reference(String label, Along axis, double value) {
    /** The axis a value belongs to. */
    public enum Along {
        @JsonProperty("x")
        X,
        @JsonProperty("y")
        Y
    }

    /** @throws IllegalArgumentException if the value is not finite */
    public Reference {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
    }
}
