package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;

/** A panel of the lab. */
interface ScenePanel {
    Component content();

    /** Another recipe is on the bench, or the old one is to be shown again as it is. */
    default void show(ExperimentSpec spec, PreparedData data) {}

    /** The run went on, or the learner chose something; called while the panel is seen. */
    default void refresh() {}
}
