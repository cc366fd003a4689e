package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;

/**
 * All that a run says of itself at one moment.
 *
 * @param spec the recipe, with the edits made and the epochs added on the way
 * @param epochs of the recipe as it was given: so many more are added where a finished run goes on
 */
public record Standing(ExperimentSpec spec, int epochs, PreparedData data, Snapshot snapshot) {}
