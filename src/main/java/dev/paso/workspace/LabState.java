package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Near;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a learner does in a lab beside the run: handles that are moved, what follows the run, and what is worked out beside it. */
public abstract class LabState {
    private final Desk desk;
    private final Handles handles = new Handles();

    protected LabState(Desk desk) {
        this.desk = desk;
    }

    /** Where what takes time is worked out. */
    public final Desk desk() {
        return desk;
    }

    /** To declare handles with. */
    protected final Handles declare() {
        return handles;
    }

    /**
     * Goes where the run is.
     *
     * @param near a place of the run a little before {@code step}, where one is known
     */
    public abstract void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near);

    /** The runs of these recipes are there to compare with. */
    public void compare(List<ExperimentSpec> others) {}

    /** Another threshold was taken. */
    public void setThreshold(double threshold) {}

    /** A step of the story begins: nothing is done yet. */
    public final void begin(LabStep<?> step) {
        handles.reset();
        begun(step);
    }

    /** What else there is to do when a step begins. */
    protected void begun(LabStep<?> step) {}

    /** What the picture answers to the question that a step asks; empty until the learner has looked. */
    public Optional<String> answer(String step) {
        return Optional.empty();
    }

    /** The numbers that the texts of the step at hand tell, by the names of their places. */
    public Map<String, Said> said() {
        return Map.of();
    }

    /** What was done since the step began, by names that stay: with it {@link #setHandles} makes the state again. */
    public final Map<String, String> handles() {
        return handles.told();
    }

    /**
     * Does again what was done, after {@link #begin}; what it does not know is passed over.
     *
     * @throws IllegalArgumentException with field, rule and value, where a handle cannot stand there
     */
    public final void setHandles(Map<String, String> told) {
        handles.read(told);
    }
}
