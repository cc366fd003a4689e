package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.ConfusionTable;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.SurfaceModel;
import dev.paso.ui.component.SurfaceModel.ParameterAxis;
import dev.paso.ui.component.SurfacePlot;
import dev.paso.ui.component.SweepPlot;
import dev.paso.ui.component.ThresholdExtras;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.panel.CalibrationPanel;
import dev.paso.ui.panel.CostPanel;
import dev.paso.ui.panel.LossPanel;
import dev.paso.ui.panel.ModelPanel;
import dev.paso.ui.panel.PlanePanel;
import dev.paso.ui.panel.SweepPanel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.Scene;
import dev.paso.workspace.classify.Scene.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** The panels of the lab in one language. A panel is on the page only in the steps that show it: frames carry no more than is seen. */
final class ClassificationStage implements Stage {
    static final String PLANE = "boundary";
    static final String THRESHOLD = "threshold";
    static final String SURFACE = "probability-surface";
    static final String LOGITS = "logits";
    static final String HIDDEN = "hidden";

    private final Texts texts;
    private final Workspace workspace;
    private final Classification state;
    private final Runnable changed;
    private final Map<Part, ScenePanel> panels = new EnumMap<>(Part.class);
    private final PlanePanel plane;
    private final ThresholdPanel threshold;
    private final Div content = new Div();
    private Scene scene = Scene.MOONS;

    /** @param changed called when the learner did something that no frame will tell */
    ClassificationStage(Texts texts, Workspace workspace, Classification state, Runnable changed) {
        this.texts = texts;
        this.workspace = workspace;
        this.state = state;
        this.changed = changed;
        plane = new PlanePanel(texts, PLANE, PlanePanel.View.PROBABILITY);
        threshold = thresholdPanel();
        words();
        models();
        thresholds();
    }

    /** Data, odds, losses: what needs no trained model. */
    private void words() {
        put(Part.TRAINING_POINTS, new PlanePanel(texts, "training-points", PlanePanel.View.TRAINING));
        put(Part.VALIDATION_POINTS, new PlanePanel(texts, "validation-points", PlanePanel.View.VALIDATION));
        panels.put(Part.MOONS, new MoonsPanel(texts, workspace));
        panels.put(Part.ODDS, new OddsPanel(texts, state, changed));
        panels.put(Part.ODDS_WORK, workings("odds-work", () -> OddsPanel.workings(texts, state)));
        panels.put(Part.BCE, BcePanels.two(texts, state, changed));
        panels.put(Part.BCE_LIVE, BcePanels.live(texts));
        panels.put(Part.BCE_WORK, workings("bce-work", () -> BcePanels.workings(texts, state)));
        panels.put(Part.STABLE, new StabilityPanel(texts, state, changed));
        panels.put(Part.STABLE_WORK, workings("stable-work", () -> StabilityPanel.workings(texts, state)));
        panels.put(Part.WEIGHT, new WeightPanel(texts, state, changed));
        panels.put(Part.WEIGHT_WORK, workings("weight-work", () -> WeightPanel.workings(texts, state)));
    }

    /** The model and what it makes of the plane. */
    private void models() {
        put(Part.PLANE, plane);
        put(Part.LOGITS, new PlanePanel(texts, LOGITS, PlanePanel.View.LOGIT));
        panels.put(Part.NEURON, new NeuronPanel(texts, workspace, state, changed));
        LossPanel losses = new LossPanel(texts);
        panels.put(Part.LOSSES, ScenePanel.of(losses, (spec, data) -> losses.show(spec)));
        panels.put(Part.LOADER, new LoaderPanel(texts, workspace, state));
        panels.put(Part.PREDICTIONS, workings("predictions", () -> Predictions.workings(texts, state)));
        panels.put(Part.EQUATION, workings("equation", () -> Predictions.equation(texts, state)));
        panels.put(Part.SHARPNESS, new SharpnessPanel(texts, workspace, state));
        panels.put(Part.SURFACE, surface());
        panels.put(Part.LINE, SeparablePanels.line(texts, workspace, state));
        panels.put(Part.LIFTED, SeparablePanels.lifted(texts, state));
        ModelPanel model = new ModelPanel(texts, workspace);
        panels.put(Part.MODEL, ScenePanel.of(model, (spec, data) -> model.show(spec)));
        HiddenPlot hidden = new HiddenPlot();
        hidden.setId(HIDDEN);
        hidden.setTexts(texts.group("classify"));
        panels.put(
                Part.HIDDEN,
                ScenePanel.of(new Panel("hidden", texts.say("classify.hidden.title"), hidden), (spec, data) -> {}));
        ConfusionTable confusion = new ConfusionTable();
        confusion.setTexts(texts.group("confusion"));
        panels.put(
                Part.CONFUSION,
                ScenePanel.of(new Panel("confusion", texts.say("confusion.title"), confusion), (spec, data) -> {}));
        panels.put(Part.REST, new RestPanel(texts, workspace, state));
    }

    /** Thresholds and what they cost. */
    private void thresholds() {
        threshold.setId(THRESHOLD);
        threshold.setSections("line", "matrix", "metrics");
        threshold.setFormulas(true);
        threshold.leads(plane.chart());
        SweepPanel metrics = sweep(threshold);
        threshold.leads(metrics.plot());
        metrics.plot().leads(plane.chart());
        put(Part.THRESHOLD, new Panel("threshold", texts.say("threshold.title"), threshold), threshold::setThreshold);
        put(Part.METRICS, metrics, metrics.plot()::setThreshold);
        ThresholdPanel curves = thresholdPanel();
        panels.put(Part.CURVES, new CurvesPanel(texts, state, curves, changed));
        SweepPanel sweep = sweep(curves);
        curves.leads(sweep.plot());
        put(Part.SWEEP, sweep, sweep.plot()::setThreshold);
        panels.put(Part.LINES, new LinesPanel(texts, state, changed));
        panels.put(Part.LINES_WORK, workings("precisions", () -> LinesPanel.workings(texts, state)));
        panels.put(Part.COMPARE, new ComparePanel(texts, state, changed));
        costs();
        panels.put(Part.SURE, new SurePanel(texts, workspace, state, thresholdPanel()));
        CalibrationPanel calibration = new CalibrationPanel(texts);
        panels.put(Part.CALIBRATION, ScenePanel.of(calibration, (spec, data) -> {}));
    }

    private void costs() {
        ThresholdPanel curves = thresholdPanel();
        curves.setId("cost-curves");
        curves.setSections("matrix", "roc");
        CostPanel costs = new CostPanel(texts, this::choose);
        SweepPlot plot = costs.plot();
        plot.addThresholdListener(this::choose);
        plot.leads(curves);
        curves.leads(plot);
        panels.put(Part.COSTS, new ScenePanel() {
            @Override
            public Component content() {
                return costs;
            }

            @Override
            public void refresh() {
                costs.show(state.replay().shown(), state.learnedPrevalence());
                plot.setThreshold(state.threshold());
            }
        });
        costs.setListener(cost -> {
            state.setCost(cost);
            changed.run();
        });
        panels.put(Part.COST_CURVES, new ScenePanel() {
            private final Panel panel = new Panel("cost-curves", texts.say("classify.costs.curve"), curves);

            @Override
            public Component content() {
                return panel;
            }

            @Override
            public void refresh() {
                if (!costs.cost().equals(state.cost())) {
                    costs.setCost(state.cost());
                }
                curves.setThreshold(state.threshold());
                curves.setExtras(ThresholdExtras.NONE.withEqualCost(ThresholdExtras.EqualCost.of(
                        state.cost(), state.replay().shown())));
            }
        });
    }

    private ThresholdPanel thresholdPanel() {
        ThresholdPanel panel = new ThresholdPanel();
        panel.setTexts(texts.group("threshold"));
        panel.addThresholdListener(this::choose);
        return panel;
    }

    private SweepPanel sweep(ThresholdPanel leader) {
        SweepPanel sweep = new SweepPanel(texts);
        sweep.plot().leads(leader);
        sweep.plot().addThresholdListener(this::choose);
        return sweep;
    }

    /** The learner's threshold, at rest. */
    private void choose(double chosen) {
        workspace.setThreshold(chosen);
        state.setThreshold(workspace.spec().threshold());
        changed.run();
    }

    private void put(Part part, PlanePanel panel) {
        panels.put(part, ScenePanel.of(panel, panel::show));
    }

    /** A panel that shows the threshold of all of them. */
    private void put(Part part, Component panel, DoubleConsumer show) {
        panels.put(part, new ScenePanel() {
            @Override
            public Component content() {
                return panel;
            }

            @Override
            public void refresh() {
                show.accept(state.threshold());
            }
        });
    }

    private ScenePanel workings(String id, Supplier<List<Working>> lines) {
        return new WorkingsPanel(id, texts.say("classify.work.title"), lines);
    }

    private ScenePanel surface() {
        SurfacePlot surface = new SurfacePlot();
        surface.setId(SURFACE);
        surface.followField();
        surface.setView(SurfacePlot.View.RELIEF);
        surface.setReadOnly(true);
        surface.setTexts(texts.group("surface"));
        Div panel = new Div(surface);
        panel.addClassNames("panel", "relief");
        BiConsumer<ExperimentSpec, PreparedData> show = (spec, data) -> {
            if (data.raw().inputs() == 2) {
                surface.setSurface(SurfaceModel.ofFrames(
                        texts.say("classify.surface.title"),
                        ParameterAxis.of("x₁", AxisRange.around(data.raw(), 0)),
                        ParameterAxis.of("x₂", AxisRange.around(data.raw(), 1))));
            }
        };
        return ScenePanel.of(panel, show);
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public void enter(int step) {
        scene = Scene.of(step);
        content.setClassName("stage classify scene-" + scene.key());
        content.removeAll();
        panels.forEach((part, panel) -> {
            if (scene.shows(part)) {
                content.add(panel.content());
                panel.show(workspace.spec(), workspace.data());
            }
        });
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        panels.forEach((part, panel) -> {
            if (scene.shows(part)) {
                panel.show(spec, data);
            }
        });
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
