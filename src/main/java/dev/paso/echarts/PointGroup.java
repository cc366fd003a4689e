package dev.paso.echarts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Points of one class and one split. A class is told by colour and shape, the training split is filled, the validation split
 * hollow. What is one a point travels {@link Packed}: there may be ten thousand.
 *
 * @param name for the close look, for example "class 1, validation"
 * @param classIndex from 0; null when there are no classes
 * @param rows one a point: what a frame's {@code batch} calls it, where it can stand out; or empty
 * @param values one a point, which colour the points by the plane's {@link FieldScale}; or empty
 * @param strengths one a point in [0, 1], from pale to full; empty where all are full
 */
public record PointGroup(
        String name,
        @Nullable Integer classIndex,
        Split split,
        @JsonSerialize(converter = Packed.Points.class) List<Point> points,
        @JsonSerialize(converter = Packed.Numbers.class) List<Double> values,
        @JsonSerialize(converter = Packed.Whole.class) List<Integer> rows,
        @JsonSerialize(converter = Packed.Numbers.class) List<Double> strengths) {
    /** The split the points belong to. */
    public enum Split {
        @JsonProperty("training")
        TRAINING,
        @JsonProperty("validation")
        VALIDATION
    }

    /** @throws IllegalArgumentException if there are values but not one a point, or the class index is negative */
    public PointGroup {
        points = List.copyOf(points);
        values = List.copyOf(values);
        rows = List.copyOf(rows);
        strengths = List.copyOf(strengths);
        if (!values.isEmpty() && values.size() != points.size()) {
            throw new IllegalArgumentException(
                    "values must be one a point (%d), were %d".formatted(points.size(), values.size()));
        }
        if (!rows.isEmpty() && rows.size() != points.size()) {
            throw new IllegalArgumentException(
                    "rows must be one a point (%d), were %d".formatted(points.size(), rows.size()));
        }
        if (!strengths.isEmpty() && strengths.size() != points.size()) {
            throw new IllegalArgumentException(
                    "strengths must be one a point (%d), were %d".formatted(points.size(), strengths.size()));
        }
        if (classIndex != null && classIndex < 0) {
            throw new IllegalArgumentException("classIndex must be at least 0, was " + classIndex);
        }
    }

    /** Points that are all drawn in full. */
    public PointGroup(
            String name,
            @Nullable Integer classIndex,
            Split split,
            List<Point> points,
            List<Double> values,
            List<Integer> rows) {
        this(name, classIndex, split, points, values, rows, List.of());
    }

    /** Points of a class. */
    public static PointGroup ofClass(String name, int classIndex, Split split, List<Point> points) {
        return new PointGroup(name, classIndex, split, points, List.of(), List.of());
    }

    /** Points without classes. */
    public static PointGroup of(String name, Split split, List<Point> points) {
        return new PointGroup(name, null, split, points, List.of(), List.of());
    }

    /** The same points, which can stand out by these rows. */
    public PointGroup withRows(List<Integer> rows) {
        return new PointGroup(name, classIndex, split, points, values, rows, strengths);
    }

    /** The same points, some of them pale. */
    public PointGroup withStrengths(List<Double> strengths) {
        return new PointGroup(name, classIndex, split, points, values, rows, strengths);
    }
}
