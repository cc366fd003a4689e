package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Ghost;
import java.util.List;

/**
 * A panel that a learner adds to a screen; it shows the experiment on the workspace. Its elements take the parts of frames that they name
 * themselves; what is made of frames on the server is a {@link FollowingExtra}.
 */
public interface Extra {
    Component content();

    /** Another recipe is on the workspace, or the old one has other edits. */
    void show(ExperimentSpec spec, PreparedData data);

    /** Another threshold was taken. */
    default void setThreshold(double threshold) {}

    /** Other runs are there to compare with. */
    default void show(List<Ghost> ghosts) {}
}
