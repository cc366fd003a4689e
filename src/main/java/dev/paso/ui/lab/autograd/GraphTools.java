package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.panel.GraphPanel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Scene;
import java.util.List;
import java.util.function.UnaryOperator;

/** The graph with what a learner may change about it: which parameters want gradients, the limit of the branch, the points. */
final class GraphTools {
    private static final double HIGHEST_LIMIT = 5; // well above the first loss

    private final Texts texts;
    private final Autograd lab;
    private final Runnable changed;
    private final GraphPanel panel;
    private final Checkbox bias;
    private final Checkbox weight;
    private final NumberSlider limit;
    private final Choice<Integer> points;

    GraphTools(Texts texts, Autograd lab, Runnable changed) {
        this.texts = texts;
        this.lab = lab;
        this.changed = changed;
        panel = new GraphPanel(texts, () -> {
            lab.passed();
            changed.run();
        });
        panel.addOpenListener(node -> {
            lab.open(node);
            changed.run();
        });
        bias = flag("b", isOn -> lab.wishes().withBias(isOn));
        weight = flag("w", isOn -> lab.wishes().withWeight(isOn));
        limit = new NumberSlider("if loss >");
        limit.setId("limit");
        limit.setTexts(texts.group("slider"));
        limit.setRange(0, HIGHEST_LIMIT, 0.05);
        limit.addValueListener(value -> want(wishes -> wishes.withLimit(value)));
        points = new Choice<>(
                "",
                List.of(Autograd.ALL, 3, 1),
                some -> texts.say("lab.autograd.points." + (some == Autograd.ALL ? "all" : "some"), some),
                some -> {
                    lab.setPoints(some);
                    changed.run();
                });
        points.addClassName("points");
        points.setAriaLabel(texts.say("lab.autograd.points"));
        Div flags = new Div(bias, weight);
        flags.addClassName("flags");
        panel.addTools(limit, points, flags);
    }

    private interface Flag {
        Wishes with(boolean isOn);
    }

    private Checkbox flag(String name, Flag flag) {
        Checkbox box = new Checkbox(name + ".requires_grad");
        box.setId("requires-grad-" + name);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                want(wishes -> flag.with(change.getValue()));
            }
        });
        return box;
    }

    private void want(UnaryOperator<Wishes> change) {
        lab.setWishes(change.apply(lab.wishes()));
        changed.run();
    }

    GraphPanel panel() {
        return panel;
    }

    void enter(Scene scene) {
        boolean isLine = scene.wishes().isPresent();
        bias.setVisible(isLine && scene != Scene.BRANCH);
        weight.setVisible(isLine && scene != Scene.BRANCH);
        limit.setVisible(scene == Scene.BRANCH);
        points.setVisible(isLine);
        panel.setZeroing(scene != Scene.GRAPH);
    }

    void show() {
        bias.setValue(lab.wishes().isBiasTrained());
        weight.setValue(lab.wishes().isWeightTrained());
        lab.wishes().limit().ifPresent(limit::setValue);
        points.setValue(lab.hasAllPoints() ? Autograd.ALL : lab.points());
        panel.show(texts.say("lab.autograd.graph." + lab.scene().key()), lab.computation());
    }
}
