package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.lab.autograd.Scene.Part;
import dev.paso.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;

/** The panels of the lab in one language. */
final class AutogradStage implements Stage {
    private final Autograd lab;
    private final GraphTools graph;
    private final GraphCards cards;
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);
    private final Div content = new Div();
    private Scene scene = Scene.values()[0];

    /** @param changed called when the learner did something that no frame will tell */
    AutogradStage(Texts texts, Autograd lab, Runnable changed) {
        this.lab = lab;
        graph = new GraphTools(texts, lab, changed);
        cards = new GraphCards(texts);
        parts.put(Part.GRAPH, graph.panel());
        parts.put(Part.PARAMETERS, cards.parameters());
        parts.put(Part.FLAGS, cards.flags());
        parts.put(Part.GRADIENTS, cards.gradients());
        content.add(parts.values());
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public void enter(int step) {
        scene = Scene.of(step);
        content.setClassName("stage autograd scene-" + scene.key());
        parts.forEach((part, component) -> component.setVisible(scene.shows(part)));
        graph.enter(scene);
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {}

    @Override
    public void refresh() {
        if (scene.shows(Part.GRAPH)) {
            graph.show();
        }
        cards.show(lab);
    }
}
