package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;

/** An update of the run, number by number. */
final class ExplainExtra implements FollowingExtra {
    private final ExplainPanel panel;

    ExplainExtra(ExtraPlace place) {
        panel = new ExplainPanel(place.texts(), place.workspace(), place.work());
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        panel.show(spec);
    }

    @Override
    public void follow(Frame frame) {
        panel.follow(frame);
    }
}
