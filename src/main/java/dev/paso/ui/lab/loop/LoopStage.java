package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.bench.Bench;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.lab.loop.Scene.Part;
import dev.paso.ui.panel.LossPanel;
import dev.paso.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;

/** The panels of the lab in one language. */
final class LoopStage implements Stage {
    private final Bench bench;
    private final Loop loop;
    private final Runnable changed;
    private final PhaseRow phases;
    private final CodePanel code;
    private final FitView fit;
    private final LossPanel losses;
    private final PowerPanel power;
    private final TerrainPanel terrain;
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);
    private final Div content = new Div();

    /** @param changed called when the learner did something that no frame will tell */
    LoopStage(Texts texts, Bench bench, Loop loop, Runnable changed) {
        this.bench = bench;
        this.loop = loop;
        this.changed = changed;
        phases = new PhaseRow(texts, this::press);
        code = new CodePanel(texts, this::goOn);
        fit = new FitView(texts);
        losses = new LossPanel(texts);
        power = new PowerPanel(texts, loop.power(), changed);
        terrain = new TerrainPanel(texts);
        arrange();
        content.add(parts.values());
    }

    private void arrange() {
        parts.put(Part.PHASES, phases);
        parts.put(Part.CODE, code);
        parts.put(Part.FIT, panel("fit-panel", fit.plot()));
        parts.put(Part.LOSSES, losses);
        parts.put(Part.POWER, power);
        parts.put(Part.TERRAIN, terrain);
    }

    private static Div panel(String name, Component content) {
        Div panel = new Div(content);
        panel.addClassNames("panel", name);
        return panel;
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public void enter(int step) {
        Scene scene = Scene.of(step);
        content.setClassName("stage loop-stage scene-" + scene.key());
        parts.forEach((part, component) -> component.setVisible(scene.shows(part)));
        code.enter(scene);
        power.show();
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        fit.show(data);
        losses.show(spec);
    }

    @Override
    public void refresh() {
        Scene scene = loop.scene();
        if (scene.shows(Part.PHASES)) {
            phases.show(loop);
        }
        if (scene.shows(Part.CODE)) {
            code.show(loop);
        }
        if (scene.shows(Part.FIT)) {
            fit.show(loop);
        }
        if (scene.shows(Part.TERRAIN)) {
            terrain.show(loop);
        }
    }

    /** One line more of the program. */
    private void goOn() {
        loop.scene().listing().ifPresent(listing -> run(loop.next(listing), listing));
    }

    private void press(Beat phase) {
        if (phase == Beat.STEP) {
            loop.wantUpdate();
        }
        loop.scene().listing().ifPresent(listing -> run(phase, listing));
    }

    private void run(Beat beat, Listing listing) {
        if (beat != Beat.STEP) {
            loop.reach(beat);
            changed.run();
        } else if (listing.has(Beat.FORWARD)) {
            bench.stepBatch();
        } else {
            bench.stepEpoch();
        }
    }
}
