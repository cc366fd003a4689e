package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.workspace.Ghost;
import java.util.List;

/** A panel that a learner adds to a screen; it follows the experiment on the workspace. */
public interface Extra {
    Component content();

    /** Another recipe is on the workspace, or the old one has other edits. */
    void show(ExperimentSpec spec, PreparedData data);

    /** The run went on, or back. Elements that take parts of frames themselves have them without this. */
    void follow(Frame frame);

    /** Whether {@link #follow} does anything: frames wait for a panel that does. */
    default boolean isFollowing() {
        return true;
    }

    /** Another threshold was taken. */
    default void setThreshold(double threshold) {}

    /** Other runs are there to compare with. */
    default void show(List<Ghost> ghosts) {}
}
