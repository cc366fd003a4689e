package dev.paso.ui.lab.classify;

import dev.paso.core.landscape.AxisRange;
import dev.paso.core.lesson.Replay;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.Catalogue;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPanels;
import dev.paso.ui.lab.LabPicture;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Lazy;
import dev.paso.ui.lab.Thresholds;
import dev.paso.ui.lab.Working;
import dev.paso.ui.lab.WorkingsPanel;
import dev.paso.ui.panel.SweepPanel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.classify.Recipes;
import java.util.List;
import java.util.function.BiFunction;

/** The panels of classification. */
public final class ClassificationPanels implements LabPanels<Classification> {
    @Override
    public String lab() {
        return ClassificationLab.NAME;
    }

    @Override
    public Class<Classification> state() {
        return Classification.class;
    }

    @Override
    public void name(Catalogue<Classification> panels) {
        LabPlace<Classification> place = panels.place();
        Lazy<ThresholdPanel> curves = new Lazy<>(() -> Thresholds.panel(place, "curves", "line", "roc", "pr"));
        Lazy<SweepPanel> sweep = new Lazy<>(() -> Thresholds.sweep(place, curves.get()));
        Lazy<Costs> costs = new Lazy<>(() -> new Costs(place));
        words(panels);
        panels.put("neuron", NeuronPanel::new)
                .put("loader", LoaderPanel::new)
                .put("predictions", at -> workings(at, "predictions", Predictions::workings))
                .put("equation", at -> workings(at, "equation", Predictions::equation))
                .put("sharpness", SharpnessPanel::new)
                .put("line", SeparablePanels::line)
                .put("lifted", SeparablePanels::lifted)
                .put("hidden", ClassificationPanels::hidden)
                .put("rest", RestPanel::new)
                .put("curves", at -> new CurvesPanel(at, curves.get()))
                .put(
                        "sweep",
                        at -> Thresholds.following(at, sweep.get(), sweep.get().plot()::setThreshold))
                .put("lines", LinesPanel::new)
                .put("precisions", at -> workings(at, "precisions", LinesPanel::workings))
                .put("compare", ComparePanel::new)
                .put("costs", at -> costs.get().costs())
                .put("cost-curves", at -> costs.get().curves())
                .put("sure", SurePanel::new);
    }

    /** Data, odds, losses: what needs no trained model. */
    private static void words(Catalogue<Classification> panels) {
        panels.put("moons", MoonsPanel::new)
                .put("odds", OddsPanel::new)
                .put("odds-work", place -> workings(place, "odds-work", OddsPanel::workings))
                .put("bce", BcePanels::two)
                .put("bce-live", BcePanels::live)
                .put("bce-work", place -> workings(place, "bce-work", BcePanels::workings))
                .put("stable", StabilityPanel::new)
                .put("stable-work", place -> workings(place, "stable-work", StabilityPanel::workings))
                .put("weight", WeightPanel::new)
                .put("weight-work", place -> workings(place, "weight-work", WeightPanel::workings));
    }

    private static LabPanel workings(
            LabPlace<Classification> place, String id, BiFunction<Texts, Classification, List<Working>> lines) {
        return new WorkingsPanel(
                id, id, place.say("classify.work.title"), () -> lines.apply(place.texts(), place.lab()));
    }

    private static LabPanel hidden(LabPlace<Classification> place) {
        HiddenPlot plot = new HiddenPlot();
        plot.setId("hidden");
        plot.setTexts(place.texts().drawing("classify"));
        return LabPanel.of(new Panel("hidden", place.say("classify.hidden.title"), plot));
    }

    /** Two moons and the boundary between them, drawn from the lab's own experiment. */
    @Override
    public String picture() {
        Replay replay = Replay.of(Recipes.book()).toTheEnd();
        double[] p = replay.parameters();
        AxisRange across = AxisRange.around(replay.data().training(), 0);
        return LabPicture.of(replay.data().training())
                .line(
                        across.low(),
                        height(p, across.low()),
                        across.high(),
                        height(p, across.high()),
                        "stroke='currentColor' stroke-width='3'")
                .points(replay.data().training())
                .finish();
    }

    /** Where the logit is 0. */
    private static double height(double[] p, double x) {
        return -(p[2] + p[0] * x) / p[1];
    }
}
