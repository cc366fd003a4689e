package dev.paso.ui.component;

import java.util.List;

/**
 * What is said of points to paint on: what {@code frontend/paint/model.ts} reads.
 *
 * @param revision counts the data; what is painted comes back with the number of what it began with
 * @param classes their names, or none
 * @param plane ends of the plane that frames draw on
 */
public record PaintModel(
        int revision, List<String> classes, String xName, String yName, Plane plane, int mostPoints, int mostClasses) {
    /** Ends of two axes. */
    public record Plane(double xLow, double xHigh, double yLow, double yHigh) {}

    public PaintModel {
        classes = List.copyOf(classes);
    }
}
