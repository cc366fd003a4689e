package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;

/** Every metric against the threshold that the screen has. */
final class SweepExtra implements Extra {
    private final SweepPanel panel;

    SweepExtra(ExtraPlace place) {
        panel = new SweepPanel(place.texts());
        place.threshold().join(panel.plot());
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        setThreshold(spec.threshold());
    }

    @Override
    public void setThreshold(double threshold) {
        panel.plot().setThreshold(threshold);
    }

    @Override
    public void follow(Frame frame) {}
}
