package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.bench.Bench;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.lab.classify.Scene.Part;
import dev.paso.ui.panel.PlanePanel;
import dev.paso.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The panels of the lab in one language. */
final class ClassificationStage implements Stage {
    static final String PLANE = "boundary";

    private final Texts texts;
    private final Bench bench;
    private final Classification state;
    private final Runnable changed;
    private final PlanePanel plane;
    private final Map<Part, ScenePanel> panels = new EnumMap<>(Part.class);
    private final Div content = new Div();
    private Scene scene = Scene.ODDS;

    /** @param changed called when the learner did something that no frame will tell */
    ClassificationStage(Texts texts, Bench bench, Classification state, Runnable changed) {
        this.texts = texts;
        this.bench = bench;
        this.state = state;
        this.changed = changed;
        plane = new PlanePanel(texts, PLANE);
        arrange();
    }

    private void arrange() {
        panels.put(Part.ODDS, new OddsPanel(texts, state, changed));
        panels.put(Part.ODDS_WORK, workings("odds-work", () -> OddsPanel.workings(texts, state)));
        panels.put(Part.BCE, BcePanels.two(texts, state, changed));
        panels.put(Part.BCE_LIVE, BcePanels.live(texts));
        panels.put(Part.BCE_WORK, workings("bce-work", () -> BcePanels.workings(texts, state)));
        panels.put(Part.STABLE, new StabilityPanel(texts, state, changed));
        panels.put(Part.STABLE_WORK, workings("stable-work", () -> StabilityPanel.workings(texts, state)));
        panels.put(Part.WEIGHT, new WeightPanel(texts, state, changed));
        panels.put(Part.WEIGHT_WORK, workings("weight-work", () -> WeightPanel.workings(texts, state)));
        panels.put(Part.NEURON, new NeuronPanel(texts, bench, state, changed));
        panels.put(Part.PLANE, plane());
        panels.put(Part.THRESHOLD, threshold());
    }

    private ScenePanel workings(String id, Supplier<List<Working>> lines) {
        return new WorkingsPanel(id, texts.say("classify.work.title"), lines);
    }

    private ScenePanel plane() {
        return new ScenePanel() {
            @Override
            public Component content() {
                return plane;
            }

            @Override
            public void show(ExperimentSpec spec, PreparedData data) {
                plane.show(spec, data);
            }
        };
    }

    private ScenePanel threshold() {
        ThresholdPanel threshold = new ThresholdPanel();
        threshold.setTexts(texts.group("threshold"));
        threshold.leads(plane.chart());
        threshold.addThresholdListener(chosen -> {
            bench.setThreshold(chosen);
            state.setThreshold(bench.spec().threshold());
            changed.run();
        });
        Panel panel = new Panel("threshold", texts.say("threshold.title"), threshold);
        return new ScenePanel() {
            @Override
            public Component content() {
                return panel;
            }

            @Override
            public void show(ExperimentSpec spec, PreparedData data) {
                threshold.setThreshold(spec.threshold());
            }
        };
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public void enter(int step) {
        scene = Scene.of(step);
        content.setClassName("stage classify scene-" + scene.key());
        content.removeAll(); // what is not there asks for no frames
        panels.forEach((part, panel) -> {
            if (scene.shows(part)) {
                content.add(panel.content());
            }
        });
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        panels.values().forEach(panel -> panel.show(spec, data));
    }

    @Override
    public void refresh() {
        panels.forEach((part, panel) -> {
            if (scene.shows(part)) {
                panel.refresh();
            }
        });
    }
}
