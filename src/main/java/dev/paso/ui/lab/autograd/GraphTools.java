package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.checkbox.Checkbox;
import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.GraphPanel;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.GraphReading;
import java.util.List;
import java.util.function.BiFunction;

/** The graph with what a learner may change about it: which parameters want gradients, the limit of the branch, the points. */
final class GraphTools extends Handled<Autograd> {
    private static final double HIGHEST_LIMIT = 5; // well above the first MSE

    private final GraphReading reading;
    private final GraphPanel panel;
    private final Checkbox bias;
    private final Checkbox weight;
    private final NumberSlider limit;
    private final Choice<Integer> points;

    GraphTools(LabPlace<Autograd> place) {
        super(place);
        reading = lab.reading();
        panel = new GraphPanel(texts, () -> place.act(reading::passed));
        panel.addOpenListener(node -> place.act(() -> reading.open(node)));
        bias = flag("b", Wishes::withBias);
        weight = flag("w", Wishes::withWeight);
        limit = place.slider("if mse >");
        limit.setId("limit");
        limit.setRange(0, HIGHEST_LIMIT, 0.05);
        limit.addValueListener(value -> want(reading.wishes().withLimit(value)));
        points = new Choice<>(
                "",
                List.of(GraphReading.ALL, 3, 1),
                some -> say("lab.autograd.points." + (some == GraphReading.ALL ? "all" : "some"), some),
                some -> place.act(() -> reading.setPoints(some)));
        points.addClassName("points");
        points.setAriaLabel(say("lab.autograd.points"));
        panel.addTools(limit, points, parts("flags", bias, weight));
    }

    private Checkbox flag(String name, BiFunction<Wishes, Boolean, Wishes> with) {
        Checkbox box = new Checkbox(name + ".requires_grad");
        box.setId("requires-grad-" + name);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                want(with.apply(reading.wishes(), change.getValue()));
            }
        });
        return box;
    }

    private void want(Wishes wishes) {
        place.act(() -> reading.want(wishes));
    }

    @Override
    public GraphPanel content() {
        return panel;
    }

    @Override
    protected void showState() {
        Wishes wishes = reading.wishes();
        boolean isLine = lab.line().isPresent();
        boolean isBranched = isLine && wishes.limit().isPresent();
        bias.setVisible(isLine && !isBranched);
        weight.setVisible(isLine && !isBranched);
        limit.setVisible(isBranched);
        points.setVisible(isLine);
        panel.setZeroing(!isLine || wishes.hasLoss());
        bias.setValue(wishes.isBiasTrained());
        weight.setValue(wishes.isWeightTrained());
        wishes.limit().ifPresent(limit::setValue);
        points.setValue(reading.hasAllPoints() ? GraphReading.ALL : reading.points());
        panel.show(say("lab.autograd.graph." + lab.at()), lab.computation());
    }
}
