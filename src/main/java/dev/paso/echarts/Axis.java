package dev.paso.echarts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An axis and its range.
 *
 * @param label in the reader's language
 * @param min lower end in axis values; null: as the data needs
 * @param max upper end; null: as the data needs
 * @param unit written after values; empty: none
 */
public record Axis(
        String label,
        Kind kind,
        @Nullable Double min,
        @Nullable Double max,
        String unit) {
    /** How values are laid out along an axis. */
    public enum Kind {
        @JsonProperty("linear")
        LINEAR,
        /** Base 10; values that are not positive are gaps. */
        @JsonProperty("log")
        LOG
    }

    /** @throws IllegalArgumentException if an end is not finite, the ends are not in order, or a log axis has an end at or below 0 */
    public Axis {
        check("min", kind, min);
        check("max", kind, max);
        if (min != null && max != null && !(min < max)) {
            throw new IllegalArgumentException("min must be less than max %s, was %s".formatted(max, min));
        }
    }

    /** An axis that follows its data. */
    public static Axis linear(String label) {
        return new Axis(label, Kind.LINEAR, null, null, "");
    }

    /** An axis of powers of ten that follows its data. */
    public static Axis log(String label) {
        return new Axis(label, Kind.LOG, null, null, "");
    }

    /** The same axis with fixed ends. */
    public Axis range(double newMin, double newMax) {
        return new Axis(label, kind, newMin, newMax, unit);
    }

    /** Whether no data can change the range. */
    @JsonIgnore
    public boolean isFixed() {
        return min != null && max != null;
    }

    private static void check(String field, Kind kind, @Nullable Double end) {
        if (end != null && !Double.isFinite(end)) {
            throw new IllegalArgumentException("%s must be finite, was %s".formatted(field, end));
        }
        if (end != null && kind == Kind.LOG && end <= 0) {
            throw new IllegalArgumentException("%s must be greater than 0 on a log axis, was %s".formatted(field, end));
        }
    }
}
