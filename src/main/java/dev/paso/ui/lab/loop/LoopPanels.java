package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Component;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.ui.component.FitModel;
import dev.paso.ui.component.FitPlot;
import dev.paso.ui.component.FitState;
import dev.paso.ui.lab.Catalogue;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPanels;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.TerrainPanel;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Method;
import dev.paso.workspace.loop.Recipes;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.List;
import java.util.Locale;

/** The panels of the training loop. */
public final class LoopPanels implements LabPanels<Loop> {
    static final String FULL_DATA = "figure-2-1-1";
    private static final List<Double> BOOK_INPUTS = List.of(0.20, 0.34, 0.57);
    private static final List<Double> NEW_INPUTS = List.of(0.5, 0.3, 0.7);
    private static final double HIGHEST = 0.4; // a loss of the picture
    private static final double LOWEST = 0.006;

    @Override
    public String lab() {
        return TrainingLoop.NAME;
    }

    @Override
    public Class<Loop> state() {
        return Loop.class;
    }

    @Override
    public void name(Catalogue<Loop> panels) {
        panels.put("phases", place -> new Stepping(place).phases())
                .put("code", place -> new Stepping(place).code())
                .put("fit", FitPanel::new)
                .put("power", PowerPanel::new)
                .put("terrain", LoopPanels::terrain)
                .put("dialects", DialectsPanel::new)
                .put("means", MeansPanel::new)
                .put("capacity", CapacityPanel::new)
                .put("schedule", SchedulePanel::new)
                .put("range", RangePanel::new)
                .put("board", BoardPanel::new)
                .put("save", SavePanel::new)
                .put("resume", place -> new ResumePanel(place, "figure-2-2"))
                .put("first-losses", place -> new ResumePanel(place, "figure-2-1-2"))
                .put("second-losses", place -> new ResumePanel(place, "figure-2-1-3"))
                .put("predict", place -> new PredictPanel(place, "predictions", BOOK_INPUTS, Numbers.PRINTED))
                .put("new-data", place -> new PredictPanel(place, "new-predictions", NEW_INPUTS, Numbers.FLOAT32))
                .put("mode", ModePanel::new)
                .put("class", ClassPanel::new)
                .put("instance", InstancePanel::new)
                .put("full-data", LoopPanels::fullData);
    }

    private static LabPanel terrain(LabPlace<Loop> place) {
        TerrainPanel terrain = new TerrainPanel(place.texts());
        Loop loop = place.lab();
        return LabPanel.refreshed(
                terrain,
                () -> loop.surface()
                        .ifPresent(surface -> loop.batch()
                                .ifPresent(batch -> terrain.show(
                                        surface,
                                        loop.trainingSize(),
                                        batch,
                                        batch.surface(surface.plane(), TerrainPanel.SIDE)))));
    }

    /** It comes with the method that sets the loaders. */
    private static LabPanel fullData(LabPlace<Loop> place) {
        FitPlot plot = new FitPlot();
        plot.setId(FULL_DATA);
        Component panel = Handled.panel("fit-panel", plot);
        return new LabPanel() {
            @Override
            public Component content() {
                return panel;
            }

            @Override
            public boolean isThere() {
                return place.lab().drives(Method.SET_LOADERS) && LinePlane.fits(place.spec());
            }

            @Override
            public void refresh() {
                plot.setModel(FitModel.ofAll(
                        place.say("lab.loop.fullData"), place.workspace().data(), place.texts()));
                plot.setState(FitState.NOTHING);
            }
        };
    }

    /** Both losses on a log axis, drawn from the lab's own experiment. */
    @Override
    public String picture() {
        TrainingLog log = TrainingLog.of(Recipes.validated());
        return "<svg viewBox='0 0 320 180'><path d='M20 12V164H304' stroke='var(--paso-line)' fill='none'/>"
                + curve(log.trainingLosses(), "var(--paso-high)", "none")
                + curve(log.validationLosses(), "var(--paso-low)", "6 4")
                + "</svg>";
    }

    private static String curve(List<Double> losses, String colour, String dashes) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < losses.size(); i++) {
            double share = Math.log(losses.get(i) / LOWEST) / Math.log(HIGHEST / LOWEST);
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    i == 0 ? "M" : "L",
                    20 + 280.0 * i / (losses.size() - 1),
                    158 - 140 * share));
        }
        return "<path d='" + path + "' fill='none' stroke-width='2.5' stroke='" + colour + "' stroke-dasharray='"
                + dashes + "'/>";
    }
}
