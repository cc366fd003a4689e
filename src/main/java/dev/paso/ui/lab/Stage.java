package dev.paso.ui.lab;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Ghost;
import java.util.List;

/** The panels of a lab in one language; which of them a learner sees depends on the step. */
public interface Stage {
    Component content();

    /** The story is at another step. */
    void enter(int step);

    /** Another recipe is on the workspace, or the old one is to be shown again as it is. */
    void show(ExperimentSpec spec, PreparedData data);

    /** Other runs are there to compare with; panels that show losses or paths show theirs too. */
    default void show(List<Ghost> ghosts) {}

    /** Something else changed: the run went on, or the learner chose something. */
    void refresh();
}
