package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.FigureReading;
import dev.paso.core.lesson.Line;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.FitModel;
import dev.paso.ui.component.FitPlot;
import dev.paso.ui.component.SurfacePlot.Cuts;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.panel.Landscape;
import dev.paso.ui.panel.LossPanel;
import dev.paso.ui.panel.NumbersTable;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Edits;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.descent.Scene;
import dev.paso.workspace.descent.Scene.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The panels of the lab in one language. */
final class DescentStage implements Stage {
    static final String FIT = "fit";
    static final String TRAINING = "training-points";
    static final String VALIDATION = "validation-points";

    private final Texts texts;
    private final Workspace workspace;
    private final Descent descent;
    private final Runnable changed;
    private final FiveSteps five;
    private final FitPlot training = new FitPlot();
    private final FitPlot validation = new FitPlot();
    private final FitPlot fit = new FitPlot();
    private final Landscape landscape;
    private final WorkPanel workings;
    private final SlopePanel slopes;
    private final RatePanel rate;
    private final BatchPanel batch;
    private final LossPanel losses;
    private final LanesPanel lanes;
    private final CutsPanel cuts;
    private final NumbersTable numbers;
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);
    private final Div content = new Div();
    private Scene scene = Scene.DATA;

    /** @param changed called when the learner did something that no frame will tell */
    DescentStage(Texts texts, Workspace workspace, Descent descent, Runnable changed) {
        this.texts = texts;
        this.workspace = workspace;
        this.descent = descent;
        this.changed = changed;
        five = new FiveSteps(texts, this::press);
        landscape = new Landscape(texts, this::moveTo);
        workings = new WorkPanel(texts);
        slopes = new SlopePanel(texts, descent, changed);
        rate = new RatePanel(texts, workspace);
        batch = new BatchPanel(texts, workspace);
        losses = new LossPanel(texts);
        lanes = new LanesPanel(texts, workspace, changed);
        cuts = new CutsPanel(texts);
        numbers = new NumbersTable(texts);
        training.setId(TRAINING);
        validation.setId(VALIDATION);
        fit.setId(FIT);
        List.of(training, fit).forEach(plot -> plot.addPickListener(this::pick));
        fit.addLineListener(this::moveTo);
        arrange();
        content.add(parts.values());
    }

    private void arrange() {
        Div splits = new Div(panel("fit-panel", training), panel("fit-panel", validation));
        splits.addClassName("splits");
        parts.put(Part.FIVE, five);
        parts.put(Part.SPLITS, splits);
        parts.put(Part.RELIEF, panel("relief", landscape.relief()));
        parts.put(Part.CONTOUR, panel("contour", landscape.contour()));
        parts.put(Part.SECTIONS, landscape.sections());
        parts.put(Part.FIT, panel("fit-panel", fit));
        parts.put(Part.WORKINGS, workings);
        parts.put(Part.SLOPES, slopes);
        parts.put(Part.RATE, rate);
        parts.put(Part.BATCH, batch);
        parts.put(Part.LOSSES, losses);
        parts.put(Part.LANES, lanes);
        parts.put(Part.CUTS, cuts);
        parts.put(Part.NUMBERS, numbers);
    }

    static Div panel(String name, Component content) {
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
        scene = Scene.of(step);
        content.setClassName("stage scene-" + scene.key());
        parts.forEach((part, component) -> component.setVisible(scene.shows(part)));
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        FitModel both = FitModel.of(texts.say("lab.fit.title"), data, texts);
        fit.setModel(both);
        training.setModel(both.onlyTraining().titled(texts.say("lab.fit.training")));
        validation.setModel(both.onlyValidation().titled(texts.say("lab.fit.validation")));
        losses.show(spec);
        batch.show(spec);
    }

    @Override
    public void show(List<Ghost> ghosts) {
        losses.show(ghosts);
        landscape.show(ghosts);
    }

    @Override
    public void refresh() {
        FitStates states = new FitStates(descent, texts);
        if (scene.shows(Part.SPLITS)) {
            training.setState(states.data(true));
            validation.setState(states.data(false));
        }
        if (scene.shows(Part.FIT)) {
            fit.setState(states.fit());
        }
        if (scene.shows(Part.SECTIONS) || scene.shows(Part.CONTOUR)) {
            landscape.contour().setCuts(scene.shows(Part.SECTIONS) ? Cuts.POINT : Cuts.NONE);
            landscape.show(descent.surface(), descent.walk().trainingLoss());
            landscape.show(descent.walk().path(), descent.walk().line());
            landscape.cut(
                    descent.walk().line(),
                    scene == Scene.RATE ? Edits.learningRate(workspace.spec()) : 0,
                    scene == Scene.GRADIENTS ? FigureReading.STEP : 0);
        }
        if (scene.shows(Part.SLOPES)) {
            slopes.show(descent);
        }
        if (scene.shows(Part.RATE)) {
            rate.show(descent);
        }
        descent.lanes().ifPresent(all -> lanes.show(all, scene));
        if (scene.shows(Part.CUTS)) {
            descent.lanes().ifPresent(cuts::show);
        }
        five.show(descent);
        workings.show(Workings.of(work(), descent, texts));
        if (scene.shows(Part.NUMBERS)) {
            numbers.show(descent.update(), descent.picked());
        }
    }

    /** The step's own subject until the learner has gone further. */
    private Phase work() {
        if (scene == Scene.DATA) {
            return Phase.NOTHING;
        }
        Phase first = Phase.values()[scene.begins().ordinal() + 1];
        return descent.phase().has(first) ? descent.phase() : first;
    }

    private void press(Phase phase) {
        switch (phase) {
            case START -> workspace.reset();
            case UPDATE -> workspace.stepBatch();
            default -> {}
        }
        if (phase != Phase.UPDATE) {
            descent.reach(phase);
            changed.run();
        }
    }

    private void pick(int row) {
        descent.pick(row);
        changed.run();
    }

    private void moveTo(Line line) {
        Landscape.move(workspace, line);
    }
}
