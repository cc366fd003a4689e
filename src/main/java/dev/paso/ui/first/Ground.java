package dev.paso.ui.first;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.landscape.DecisionBoundary.Cells;
import dev.paso.core.landscape.FittedLine;
import dev.paso.core.train.Cost;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.echarts.ChartModel;
import dev.paso.echarts.FieldScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a model says before it is asked for more than a moment's work: the colours of the plane and its lines, or its fitted line. */
final class Ground {
    static final double MOST_WORK = 2e7; // multiplications: some milliseconds, for whoever asks

    private static final int SIDE = DecisionBoundary.DEFAULT_SIDE;
    private static final double STRENGTH = 0.58; // as relief.ts has it
    private static final double LEVELS = 255;

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final double[] parameters;

    private Ground(ExperimentSpec spec, PreparedData data, double[] parameters) {
        this.spec = spec;
        this.data = data;
        this.parameters = parameters;
    }

    /** After {@code step} updates; empty where that is more work than a page is worth before somebody has come to it. */
    static Optional<Ground> of(ExperimentSpec spec, PreparedData data, long step) {
        Cost cost = Cost.of(spec);
        double cells = FittedLine.fits(spec) ? FittedLine.POINTS : SIDE * SIDE;
        if (cost.update() * step + cost.row() * cells > MOST_WORK
                || !spec.edits().isEmpty()) {
            return Optional.empty();
        }
        Trainer trainer = new Trainer(spec, data, event -> {});
        while (trainer.step() < step && !trainer.isOver()) {
            trainer.update();
        }
        return trainer.isDiverged() ? Optional.empty() : Optional.of(new Ground(spec, data, trainer.parameters()));
    }

    /** The layers to be laid under the points, the lowest first. */
    List<Element> layers(ChartModel.Plane plane) {
        Predictor predictor = Predictor.of(spec.model(), spec.dtype());
        FieldScale scale = plane.field();
        if (FittedLine.fits(spec)) {
            return List.of(line(plane, new FittedLine(spec, data, predictor)));
        }
        return scale != null && DecisionBoundary.fits(spec) && spec.data().classes() <= 2
                ? field(scale, new DecisionBoundary(spec, data, predictor, SIDE, SIDE).cells(parameters))
                : List.of();
    }

    private Element line(ChartModel.Plane plane, FittedLine line) {
        double[] x = line.x();
        double[] y = line.y(parameters);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(String.format(
                            Locale.ROOT,
                            "%.2f %.2f",
                            FirstChart.along(plane.x(), x[i]),
                            100 - FirstChart.along(plane.y(), y[i])));
        }
        return lines(100, 100, List.of(new Path("fit", path.toString())));
    }

    private List<Element> field(FieldScale scale, Cells cells) {
        double[] values = new double[cells.bytes().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.low() + (cells.bytes()[i] & 0xff) / LEVELS * (cells.high() - cells.low());
        }
        double[] heights = values.clone();
        if (scale.hasThreshold()) {
            double margin = (cells.high() - cells.low()) * 0.5 / 256;
            for (int i = 0; i < heights.length; i++) {
                heights[i] = height(values[i], margin);
            }
        }
        List<Element> layers = new ArrayList<>();
        layers.add(shade("low", values, scale, -1));
        layers.add(shade("high", values, scale, 1));
        layers.add(lines(SIDE - 1, SIDE - 1, contours(scale, heights, cells)));
        return layers;
    }

    private List<Path> contours(FieldScale scale, double[] heights, Cells cells) {
        double margin = (cells.high() - cells.low()) * 0.5 / 256;
        StringBuilder thin = new StringBuilder();
        for (double value : scale.contours()) {
            thin.append(Contour.of(heights, SIDE, scale.hasThreshold() ? height(value, margin) : value));
        }
        List<Path> paths = new ArrayList<>(List.of(new Path("thin", thin.toString())));
        if (scale.hasThreshold()) {
            paths.add(new Path("decision", Contour.of(heights, SIDE, height(spec.threshold(), margin))));
        }
        return paths;
    }

    /** Between cells probabilities are found by their logits: a boundary is nearly straight there. */
    private static double height(double value, double margin) {
        double inside = margin + value * (1 - 2 * margin);
        return Math.log(inside / (1 - inside));
    }

    private static Element shade(String end, double[] values, FieldScale scale, int sign) {
        String image = Shade.of(SIDE, SIDE, i -> {
            double value = values[(SIDE - 1 - i / SIDE) * SIDE + i % SIDE];
            double away = 2 * (value - scale.low()) / (scale.high() - scale.low()) - 1;
            return (int) Math.round(LEVELS * STRENGTH * Math.clamp(sign * away, 0, 1));
        });
        return new Element("div").addClass("shade").addClass(end).attr("style", "--shade: url(" + image + ")");
    }

    /** A line and what a style sheet calls it. */
    private record Path(String name, String path) {}

    private static Element lines(int width, int height, List<Path> paths) {
        Element lines = new Element("svg").addClass("lines");
        lines.attr("viewBox", "0 0 " + width + " " + height).attr("preserveAspectRatio", "none");
        paths.forEach(one -> lines.appendElement("path")
                .addClass(one.name)
                .attr("vector-effect", "non-scaling-stroke")
                .attr("d", one.path));
        return lines;
    }
}
