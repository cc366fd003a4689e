package dev.paso.ui.first;

import dev.paso.echarts.Axis;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.Point;
import dev.paso.echarts.PointGroup;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;

/**
 * A plane with its points as HTML that needs no script: they lie where the chart that comes later puts them, whatever the size of the
 * window, for their places are parts of the plot's own.
 */
final class FirstChart {
    private static final List<String> SHAPES = List.of("triangle", "circle", "diamond", "rect", "arrow", "roundRect");
    private static final int MANY = 200; // points, above which they are smaller
    private static final int DIGITS = 3; // of parts of a hundred: more than a screen has pixels

    private FirstChart() {}

    static Element of(ChartModel.Plane plane, List<Element> ground) {
        Element chart = new Element("div").addClass("first-chart");
        chart.appendElement("h3").text(plane.title());
        if (!plane.subtitle().isEmpty()) {
            chart.appendElement("p").addClass("subtitle").text(plane.subtitle());
        }
        chart.appendChild(legend(plane));
        Element box =
                chart.appendElement("div").addClass("plot").appendElement("div").addClass("box");
        Element cut = box.appendElement("div").addClass("ground");
        ground.forEach(cut::appendChild);
        Element points = box.appendElement("svg").addClass("points").addClass("real");
        plane.groups().forEach(group -> draw(points, group, plane));
        chart.appendElement("p").addClass("summary");
        return chart;
    }

    private static Element legend(ChartModel.Plane plane) {
        Element legend = new Element("ul").addClass("legend");
        for (PointGroup group : plane.groups()) {
            Element line = legend.appendElement("li");
            Element sign = line.appendElement("svg").attr("width", "12").attr("height", "12");
            mark(sign, group, 9).attr("x", "6").attr("y", "6");
            line.appendElement("span").text(group.name());
        }
        return legend;
    }

    private static void draw(Element points, PointGroup group, ChartModel.Plane plane) {
        int size = group.points().size() <= MANY ? 9 : 7;
        for (Point point : group.points()) {
            double y = Objects.requireNonNullElse(point.y(), Double.NaN);
            mark(points, group, size)
                    .attr("x", percent(along(plane.x(), point.x())))
                    .attr("y", percent(100 - along(plane.y(), y)));
        }
    }

    /** A sign around the point at which its own picture lies. */
    private static Element mark(Element into, PointGroup group, int size) {
        int index = Objects.requireNonNullElse(group.classIndex(), 1);
        String shape = SHAPES.get(group.classIndex() == null ? 1 : index % SHAPES.size());
        Element place = into.appendElement("svg")
                .addClass("mark")
                .addClass(group.split().name().toLowerCase(Locale.ROOT));
        place.attr("data-class", String.valueOf(index));
        place.appendElement("path").attr("d", path(shape, shape.equals("circle") ? size / 2.0 : (size + 1) / 2.0));
        return place;
    }

    /** The shapes of ECharts, in a square whose half is {@code r}. */
    private static String path(String shape, double r) {
        String text = switch (shape) {
            case "triangle" -> "M0 -%1$s L%1$s %1$s H-%1$s Z";
            case "diamond" -> "M0 -%1$s L%1$s 0 L0 %1$s L-%1$s 0 Z";
            case "rect" -> "M-%1$s -%1$s H%1$s V%1$s H-%1$s Z";
            case "arrow" -> "M0 -%1$s L%2$s %1$s L0 %3$s L-%2$s %1$s Z";
            case "roundRect" ->
                "M-%2$s -%1$s H%2$s Q%1$s -%1$s %1$s -%2$s V%2$s Q%1$s %1$s %2$s %1$s H-%2$s"
                        + " Q-%1$s %1$s -%1$s %2$s V-%2$s Q-%1$s -%1$s -%2$s -%1$s Z";
            default -> "M0 -%1$s A%1$s %1$s 0 1 1 -0.01 -%1$s Z";
        };
        return String.format(Locale.ROOT, text, r, r * 2 / 3, r / 2);
    }

    /** Where a value lies on an axis, in parts of a hundred. */
    static double along(Axis axis, double value) {
        double low = Objects.requireNonNull(axis.min());
        double high = Objects.requireNonNull(axis.max());
        return 100 * (value - low) / (high - low);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%." + DIGITS + "f%%", part);
    }
}
