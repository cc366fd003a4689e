package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Slice;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.PlannedRates;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingListener;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A recipe as a run was given it, with its data.
 *
 * @param number counts the recipes of the run
 * @param epochs as it was first given: a run that is made again may have been extended
 */
record Recipe(int number, ExperimentSpec spec, int epochs, PreparedData data) {
    /** Makes the data. */
    static Recipe of(ExperimentSpec spec) {
        return of(spec, spec.prepared());
    }

    /** @param data that the recipe makes */
    static Recipe of(ExperimentSpec spec, PreparedData data) {
        return new Recipe(0, spec, spec.epochs(), data);
    }

    /** The same, given first with {@code epochs}. */
    Recipe planned(int epochs) {
        return new Recipe(number, spec, epochs, data);
    }

    Recipe withNumber(int number) {
        return new Recipe(number, spec, epochs, data);
    }

    Recipe withoutEdits() {
        return new Recipe(number, spec.withEdits(List.of()).withEpochs(epochs), epochs, data);
    }

    FrameBuilder builder() {
        return new FrameBuilder(spec, data);
    }

    /** @param slice where planes are drawn; none: there is no plane to see */
    FrameBuilder builder(Optional<Slice> slice) {
        return new FrameBuilder(spec, data, slice);
    }

    /** Where a run of it stands before anything was done, known without a trainer. */
    Snapshot start() {
        long totalSteps = spec.updates();
        return new Snapshot(
                State.READY,
                0,
                0,
                0,
                totalSteps,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                PlannedRates.first(spec, totalSteps),
                0,
                Optional.empty(),
                Optional.empty());
    }

    Trainer trainer(TrainingListener listener) {
        return new Trainer(spec, data, listener);
    }

    /**
     * {@code grown}, this recipe after some time, with as many epochs more as this one has, at least one.
     *
     * @throws IllegalArgumentException if the learning rate's schedule ends with the epochs
     */
    ExperimentSpec extended(ExperimentSpec grown) {
        return grown.extended(epochs);
    }
}
