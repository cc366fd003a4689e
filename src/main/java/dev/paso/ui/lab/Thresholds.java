package dev.paso.ui.lab;

import com.vaadin.flow.component.Component;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.panel.SweepPanel;
import java.util.function.DoubleConsumer;

/** Panels whose handles set the threshold of all of them. */
public final class Thresholds {
    private Thresholds() {}

    public static ThresholdPanel panel(LabPlace<?> place, String id, String... sections) {
        ThresholdPanel panel = new ThresholdPanel();
        panel.setId(id);
        panel.setTexts(place.texts().drawing("threshold"));
        panel.setSections(sections);
        panel.addThresholdListener(place::chooseThreshold);
        return panel;
    }

    /** Every metric against the threshold; both move together. */
    public static SweepPanel sweep(LabPlace<?> place, ThresholdPanel with) {
        SweepPanel sweep = new SweepPanel(place.texts());
        sweep.plot().leads(with);
        sweep.plot().addThresholdListener(place::chooseThreshold);
        with.leads(sweep.plot());
        return sweep;
    }

    /** A panel that shows the threshold of all of them. */
    public static LabPanel following(LabPlace<?> place, Component content, DoubleConsumer show) {
        return LabPanel.refreshed(content, () -> show.accept(place.spec().threshold()));
    }
}
