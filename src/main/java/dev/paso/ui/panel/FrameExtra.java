package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;

/**
 * A panel whose element takes all it draws from the frames themselves.
 *
 * @param content holds the element
 */
record FrameExtra(Component content) implements Extra {
    @Override
    public void show(ExperimentSpec spec, PreparedData data) {}
}
