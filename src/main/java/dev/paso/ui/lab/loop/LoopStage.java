package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.ui.component.FitModel;
import dev.paso.ui.component.FitPlot;
import dev.paso.ui.component.FitState;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.panel.LossPanel;
import dev.paso.ui.panel.TerrainPanel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Method;
import dev.paso.workspace.loop.Scene;
import dev.paso.workspace.loop.Scene.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The panels of the lab in one language. */
final class LoopStage implements Stage {
    static final String FIGURE = "figure-2-1";
    static final String FULL_DATA = "figure-2-1-1";

    private static final List<Double> BOOK_INPUTS = List.of(0.20, 0.34, 0.57);
    private static final List<Double> NEW_INPUTS = List.of(0.5, 0.3, 0.7);

    private final Texts texts;
    private final Loop loop;
    private final FitView fit;
    private final FitPlot fullData = new FitPlot();
    private final CodePanel code;
    private final PowerPanel power;
    private final LossPanel losses;
    private final LossPanel figure;
    private final ResumeChart resume;
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);
    private final Map<Part, Runnable> refreshed = new EnumMap<>(Part.class);
    private final Div content = new Div();

    /** @param changed called when the learner did something that no frame will tell */
    LoopStage(Texts texts, Workspace workspace, Loop loop, Runnable changed) {
        this.texts = texts;
        this.loop = loop;
        Stepping stepping = new Stepping(workspace, loop, changed);
        fit = new FitView(texts);
        code = new CodePanel(texts, stepping::goOn);
        power = new PowerPanel(texts, loop.power(), changed);
        losses = new LossPanel(texts);
        figure = new LossPanel(texts, FIGURE, Axis.Kind.LOG);
        resume = new ResumeChart(texts);
        fullData.setId(FULL_DATA);
        addLoop(new PhaseRow(texts, stepping::press));
        addBatches(workspace);
        addRates(workspace, changed);
        addBoard(workspace);
        addSaving(workspace, changed);
        addClass(changed);
        content.add(parts.values());
    }

    private void addLoop(PhaseRow phases) {
        add(Part.PHASES, phases, () -> phases.show(loop));
        add(Part.CODE, code, () -> code.show(loop));
        add(Part.FIT, panel("fit-panel", fit.plot()), () -> fit.show(loop));
        add(Part.LOSSES, losses, () -> {});
        add(Part.FIGURE, figure, () -> {});
        add(Part.POWER, power, () -> {});
    }

    private void addBatches(Workspace workspace) {
        TerrainPanel terrain = new TerrainPanel(texts);
        LoaderPanel dialects = new LoaderPanel(texts, workspace);
        MeansPanel means = new MeansPanel(texts, workspace);
        add(Part.TERRAIN, terrain, () -> show(terrain));
        add(Part.DIALECTS, dialects, () -> dialects.show(workspace.spec(), workspace.data()));
        add(Part.MEANS, means, () -> means.show(loop));
    }

    private void show(TerrainPanel terrain) {
        loop.surface()
                .ifPresent(
                        surface -> loop.batch().ifPresent(batch -> terrain.show(surface, loop.trainingSize(), batch)));
    }

    private void addRates(Workspace workspace, Runnable changed) {
        CapacityPanel capacity = new CapacityPanel(texts, workspace, loop, changed);
        SchedulePanel schedule = new SchedulePanel(texts, workspace, loop);
        RangePanel range = new RangePanel(texts, workspace, loop, changed);
        add(Part.CAPACITY, capacity, capacity::show);
        add(Part.SCHEDULE, schedule, schedule::show);
        add(Part.RANGE, range, range::show);
    }

    private void addBoard(Workspace workspace) {
        BoardPanel board = new BoardPanel(texts, workspace);
        add(Part.BOARD, board, () -> board.show(workspace.spec()));
    }

    @Override
    public void show(List<Ghost> ghosts) {
        losses.show(ghosts);
        figure.show(ghosts);
    }

    private void addSaving(Workspace workspace, Runnable changed) {
        SavePanel save = new SavePanel(texts, workspace, loop, changed);
        PredictPanel predict = new PredictPanel(texts, "predictions", BOOK_INPUTS, Numbers.PRINTED, changed);
        ModePanel mode = new ModePanel(texts, loop.modes(), changed);
        add(Part.SAVE, save, () -> save.show(loop));
        add(Part.RESUME, resume.panel(), () -> resume.show(loop));
        add(Part.PREDICT, predict, () -> predict.show(loop));
        add(Part.MODE, mode, mode::show);
    }

    private void addClass(Runnable changed) {
        ClassPanel book = new ClassPanel(texts, loop.book(), changed);
        InstancePanel instance = new InstancePanel(texts);
        PredictPanel predict = new PredictPanel(texts, "new-predictions", NEW_INPUTS, Numbers.FLOAT32, changed);
        add(Part.CLASS, book, book::show);
        add(Part.INSTANCE, instance, () -> instance.show(loop));
        add(Part.FULL_DATA, panel("fit-panel", fullData), () -> {});
        add(Part.NEW_DATA, predict, () -> predict.show(loop));
    }

    private void add(Part part, Component component, Runnable refresh) {
        parts.put(part, component);
        refreshed.put(part, refresh);
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
        code.enter(scene);
        power.show();
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        losses.show(spec);
        figure.show(spec);
        if (LinePlane.fits(spec)) {
            fit.show(data);
            fullData.setModel(FitModel.ofAll(texts.say("lab.loop.fullData"), data, texts));
            fullData.setState(FitState.NOTHING);
        }
    }

    @Override
    public void refresh() {
        Scene scene = loop.scene();
        parts.forEach((part, component) -> component.setVisible(scene.shows(part) && isDriven(part)));
        refreshed.forEach((part, refresh) -> {
            if (scene.shows(part)) {
                refresh.run();
            }
        });
    }

    /** While the class grows, a panel is there as soon as a method drives it. */
    private boolean isDriven(Part part) {
        if (loop.scene() != Scene.CLASSY) {
            return true;
        }
        return switch (part) {
            case FULL_DATA -> loop.book().has(Method.SET_LOADERS);
            case RESUME -> loop.book().has(Method.TRAIN);
            case NEW_DATA -> loop.book().has(Method.PREDICT);
            default -> true;
        };
    }
}
