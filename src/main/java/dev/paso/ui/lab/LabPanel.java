package dev.paso.ui.lab;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Ghost;
import java.util.List;
import java.util.function.BiConsumer;

/** A panel of a lab; what it is told here it is told while its step is shown. */
public interface LabPanel {
    Component content();

    /** Whether there is something to show; the panel's place is empty where there is not. */
    default boolean isThere() {
        return true;
    }

    /** Another recipe is on the workspace, or the old one is to be shown again as it is. */
    default void show(ExperimentSpec spec, PreparedData data) {}

    /** Other runs are there to compare with. */
    default void show(List<Ghost> ghosts) {}

    /** The run went on, or the learner chose something, or something was found. */
    default void refresh() {}

    /** A panel that frames keep up to date. */
    static LabPanel of(Component content) {
        return () -> content;
    }

    /** The same for one that shows data, too. */
    static LabPanel of(Component content, BiConsumer<ExperimentSpec, PreparedData> show) {
        return new LabPanel() {
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

    /** A panel that shows where the learner is. */
    static LabPanel refreshed(Component content, Runnable refresh) {
        return new LabPanel() {
            @Override
            public Component content() {
                return content;
            }

            @Override
            public void refresh() {
                refresh.run();
            }
        };
    }
}
