package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.function.BiConsumer;

/** A panel of the lab. What it is told here it is told while it is seen. */
interface ScenePanel {
    Component content();

    /** Another recipe is on the workspace, or the old one is to be shown again as it is. */
    default void show(ExperimentSpec spec, PreparedData data) {}

    /** The run went on, or the learner chose something. */
    default void refresh() {}

    /** A panel that frames keep up to date. */
    static ScenePanel of(Component content, BiConsumer<ExperimentSpec, PreparedData> show) {
        return new ScenePanel() {
            @Override
            public Component content() {
                return content;
            }

            @Override
            public void show(ExperimentSpec spec, PreparedData data) {
                show.accept(spec, data);
            }
        };
    }
}
