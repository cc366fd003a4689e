package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;

/**
 * A panel whose element takes all it draws from the frames themselves.
 *
 * @param content holds the element
 */
record FrameExtra(Component content) implements Extra {
    @Override
    public void show(ExperimentSpec spec, PreparedData data) {}

    @Override
    public void follow(Frame frame) {}

    @Override
    public boolean isFollowing() {
        return false; // frames go to its picture in the browser
    }
}
