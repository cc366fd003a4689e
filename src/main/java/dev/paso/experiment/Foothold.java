package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;

/**
 * Where a run stands, for whoever wants to make its updates again beside it.
 *
 * @param spec the recipe, with the edits made so far
 * @param here the place itself
 * @param isOver whether no update comes after it
 * @param before a place before it, from which it can be reached again in some tenths of a second; of a run that is not over there need
 *     not be one
 */
public record Foothold(
        ExperimentSpec spec, PreparedData data, Checkpoint here, boolean isOver, Optional<Checkpoint> before) {
    /** Updates made. */
    public long step() {
        return here.step();
    }
}
