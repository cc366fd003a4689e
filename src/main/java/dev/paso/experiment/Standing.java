package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;

/**
 * All that a run says of itself at one moment.
 *
 * @param spec the recipe, with the edits made and the epochs added on the way
 * @param epochs of the recipe as it was given: so many more are added where a finished run goes on
 * @param near a place of the run a little before this one, where one is known
 */
public record Standing(ExperimentSpec spec, int epochs, PreparedData data, Snapshot snapshot, Optional<Near> near) {}
