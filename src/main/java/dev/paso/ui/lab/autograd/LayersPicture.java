package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.Tensor;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.ui.component.Kept;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Units and weights of linear layers in a row: a weight's sign is its colour, its size its width. */
final class LayersPicture extends Div {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 230;
    private static final double MARGIN = 40;
    private static final double RADIUS = 14;

    private final Texts texts;
    private final Div drawing = new Div();
    private final Kept kept;

    LayersPicture(Texts texts) {
        this.texts = texts;
        addClassName("layers-picture");
        setId("layers-picture");
        drawing.getElement().setAttribute("role", "img");
        kept = new Kept(texts.drawing("chart"), drawing);
        add(kept);
    }

    void show(ModelSpec model, double[] flat) {
        List<LayerSpec.Linear> linears = model.linears();
        String name = texts.say(
                "lab.autograd.layers",
                linears.getFirst().in(),
                linears.getFirst().out(),
                model.outputs());
        drawing.getElement().setAttribute("aria-label", name);
        StringBuilder svg =
                new StringBuilder(String.format(Locale.ROOT, "<svg viewBox='0 0 %.0f %.0f'>", WIDTH, HEIGHT));
        List<ModelSpec.Slice> weights = model.parameters().stream()
                .filter(slice -> slice.shape().size() == 2)
                .toList();
        for (int layer = 0; layer < linears.size(); layer++) {
            edges(svg, layer, linears, TorchState.values(weights.get(layer), flat));
        }
        for (int column = 0; column <= linears.size(); column++) {
            units(svg, column, linears);
        }
        drawing.getElement().setProperty("innerHTML", svg.append("</svg>").toString());
        kept.show(name, rows(weights, flat));
    }

    /** Every weight, by the name of its matrix and its place there. */
    private static List<List<Object>> rows(List<ModelSpec.Slice> weights, double[] flat) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("", "out", "in", ""));
        for (ModelSpec.Slice slice : weights) {
            Tensor values = TorchState.values(slice, flat);
            for (int out = 0; out < values.rows(); out++) {
                for (int in = 0; in < values.columns(); in++) {
                    rows.add(List.of(slice.name(), out, in, values.at(out, in)));
                }
            }
        }
        return rows;
    }

    private static void edges(StringBuilder svg, int layer, List<LayerSpec.Linear> linears, Tensor weights) {
        for (int out = 0; out < weights.rows(); out++) {
            for (int in = 0; in < weights.columns(); in++) {
                double weight = weights.at(out, in);
                svg.append(String.format(
                        Locale.ROOT,
                        "<path class='%s' d='M%.1f %.1fL%.1f %.1f' stroke-width='%.2f'><title>%.4f</title></path>",
                        weight < 0 ? "minus" : "plus",
                        x(layer, linears.size()),
                        y(in, weights.columns()),
                        x(layer + 1, linears.size()),
                        y(out, weights.rows()),
                        0.8 + 6 * Math.abs(weight),
                        weight));
            }
        }
    }

    private static void units(StringBuilder svg, int column, List<LayerSpec.Linear> linears) {
        int count =
                column == 0 ? linears.getFirst().in() : linears.get(column - 1).out();
        String name = column == 0 ? "x" : column == linears.size() ? "ŷ" : "h";
        for (int unit = 0; unit < count; unit++) {
            String label = count == 1 ? name : name + (char) ('₁' + unit);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx='%.1f' cy='%.1f' r='%.0f'/><text x='%.1f' y='%.1f'>%s</text>",
                    x(column, linears.size()),
                    y(unit, count),
                    RADIUS,
                    x(column, linears.size()),
                    y(unit, count) + 4.5,
                    label));
        }
    }

    private static double x(int column, int layers) {
        return MARGIN + column * (WIDTH - 2 * MARGIN) / layers;
    }

    private static double y(int unit, int count) {
        return HEIGHT * (unit + 0.5) / Math.max(count, 2) + (count == 1 ? HEIGHT / 4 : 0);
    }
}
