package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.State;
import java.util.List;

/** Where a learner sees what came of it. */
public interface Observer {
    /** Another recipe is there, or the old one is to be shown again as it is. */
    void show(ExperimentSpec spec, PreparedData data);

    /** The same recipe has other edits. */
    void follow(ExperimentSpec spec);

    void show(State state);

    /** Other runs are there to compare with, or they are to be shown again. */
    void show(List<Ghost> ghosts);

    void tell(News news);

    /** Somebody decided for this recipe: whoever keeps places has a new one. */
    void entered(ExperimentSpec spec);

    /** The same run with another threshold. */
    default void threshold(ExperimentSpec spec) {}

    /** The learner watches faster or slower. */
    default void paced(Speed speed) {}

    /** The story has gone on with the run. */
    default void followed() {}

    /** The mission of a step of the story is solved, for the first time. */
    default void solved(String step) {}

    /** The run is another one: whatever watched the old one is of no use. */
    void rebuild();
}
