package dev.paso.ui.component;

import java.util.List;

/**
 * Points to paint on: what {@code frontend/paint/model.ts} reads.
 *
 * @param revision counts the data; what is painted comes back with the number of what it began with
 * @param labels class indices, one a point, or none where a line is painted
 * @param classes their names, or none
 * @param plane ends of the plane that frames draw on
 */
public record PaintModel(
        int revision,
        List<Double> xs,
        List<Double> ys,
        List<Integer> labels,
        List<String> classes,
        String xName,
        String yName,
        Plane plane,
        int mostPoints,
        int mostClasses) {
    /** Ends of two axes. */
    public record Plane(double xLow, double xHigh, double yLow, double yHigh) {}

    public PaintModel {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
        labels = List.copyOf(labels);
        classes = List.copyOf(classes);
    }
}
