package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Near;
import java.util.Map;
import java.util.Optional;

/** What a learner does in a lab beside the run: handles that are moved, and what follows the run. Steps go by their keys. */
public interface LabState {
    /**
     * Goes where the run is.
     *
     * @param near a place of the run a little before {@code step}, where one is known
     */
    void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near);

    /** So many other runs are there to compare with. */
    default void compare(int others) {}

    /** A step of the story begins: nothing is done yet. */
    void begin(String step);

    /** Whether what the mission of a step asks for is there now. */
    boolean isSolved(String step);

    /** What was done since the step began, by names that stay: with it {@link #setHandles} makes the state again. */
    Map<String, String> handles();

    /**
     * Does again what was done, after {@link #begin}; what it does not know is passed over.
     *
     * @throws IllegalArgumentException with field, rule and value, where a handle cannot stand there
     */
    void setHandles(Map<String, String> handles);
}
