package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.Axis;
import dev.paso.ui.component.ConfusionTable;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.SurfaceModel;
import dev.paso.ui.component.SurfaceModel.ParameterAxis;
import dev.paso.ui.component.SurfacePlot;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.lab.Catalogue;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Lazy;
import dev.paso.ui.lab.Thresholds;
import dev.paso.ui.panel.CalibrationPanel;
import dev.paso.ui.panel.LossPanel;
import dev.paso.ui.panel.ModelPanel;
import dev.paso.ui.panel.PlanePanel;
import dev.paso.ui.panel.SweepPanel;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.LabState;
import java.util.List;

/** The panels that any lab may show: they need nothing but the run. */
final class CommonPanels {
    private CommonPanels() {}

    static <S extends LabState> Catalogue<S> name(Catalogue<S> panels) {
        Linked linked = new Linked(panels.place());
        return panels.put("plane", place -> linked.plane())
                .put("logits", place -> plane(place, "logits", PlanePanel.View.LOGIT))
                .put("training-points", place -> plane(place, "training-points", PlanePanel.View.TRAINING))
                .put("validation-points", place -> plane(place, "validation-points", PlanePanel.View.VALIDATION))
                .put("surface", CommonPanels::surface)
                .put("losses", place -> losses(new LossPanel(place.texts())))
                .put("figure", place -> losses(new LossPanel(place.texts(), "figure-2-1", Axis.Kind.LOG)))
                .put("model", CommonPanels::model)
                .put("confusion", CommonPanels::confusion)
                .put("calibration", place -> LabPanel.of(new CalibrationPanel(place.texts())))
                .put("threshold", place -> linked.threshold())
                .put("metrics", place -> linked.metrics());
    }

    private static LabPanel plane(LabPlace<?> place, String id, PlanePanel.View view) {
        PlanePanel plane = new PlanePanel(place.texts(), id, view);
        return LabPanel.of(plane, plane::show);
    }

    private static LabPanel losses(LossPanel losses) {
        return new LabPanel() {
            @Override
            public Component content() {
                return losses;
            }

            @Override
            public void show(ExperimentSpec spec, PreparedData data) {
                losses.show(spec, data);
            }

            @Override
            public void show(List<Ghost> ghosts) {
                losses.show(ghosts);
            }
        };
    }

    private static LabPanel model(LabPlace<?> place) {
        ModelPanel model = new ModelPanel(place.texts(), place.workspace());
        return LabPanel.of(model, (spec, data) -> model.show(spec));
    }

    private static LabPanel confusion(LabPlace<?> place) {
        ConfusionTable table = new ConfusionTable();
        table.setTexts(place.texts().drawing("confusion"));
        return LabPanel.of(new Panel("confusion", place.say("confusion.title"), table));
    }

    /** The probability over two inputs, in perspective. */
    private static LabPanel surface(LabPlace<?> place) {
        SurfacePlot surface = new SurfacePlot();
        surface.setId("probability-surface");
        surface.followField();
        surface.setView(SurfacePlot.View.RELIEF);
        surface.setReadOnly(true);
        surface.setTexts(place.texts().drawing("surface"));
        Div panel = Handled.panel("relief", surface);
        return LabPanel.of(panel, (spec, data) -> {
            if (data.raw().inputs() == 2) {
                surface.setSurface(SurfaceModel.ofFrames(
                        place.say("classify.surface.title"),
                        ParameterAxis.of("x₁", AxisRange.around(data.raw(), 0)),
                        ParameterAxis.of("x₂", AxisRange.around(data.raw(), 1))));
            }
        });
    }

    /** Plane, threshold and metrics, which move together in the browser; made when one of them is shown first. */
    private static final class Linked {
        private final LabPlace<?> place;
        private final Lazy<PlanePanel> plane;
        private final Lazy<ThresholdPanel> threshold;
        private final Lazy<SweepPanel> metrics;

        Linked(LabPlace<?> place) {
            this.place = place;
            plane = new Lazy<>(() -> new PlanePanel(place.texts(), "boundary", PlanePanel.View.PROBABILITY));
            threshold = new Lazy<>(this::makeThreshold);
            metrics = new Lazy<>(this::makeMetrics);
        }

        private ThresholdPanel makeThreshold() {
            ThresholdPanel panel = Thresholds.panel(place, "threshold", "line", "matrix", "metrics");
            panel.setFormulas(true);
            panel.leads(plane.get().chart());
            return panel;
        }

        private SweepPanel makeMetrics() {
            SweepPanel sweep = Thresholds.sweep(place, threshold.get());
            sweep.plot().leads(plane.get().chart());
            return sweep;
        }

        LabPanel plane() {
            return LabPanel.of(plane.get(), plane.get()::show);
        }

        LabPanel threshold() {
            Panel panel = new Panel("threshold", place.say("threshold.title"), threshold.get());
            return Thresholds.following(place, panel, threshold.get()::setThreshold);
        }

        LabPanel metrics() {
            return Thresholds.following(place, metrics.get(), metrics.get().plot()::setThreshold);
        }
    }
}
