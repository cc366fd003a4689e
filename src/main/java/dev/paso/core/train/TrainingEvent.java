package dev.paso.core.train;

import java.util.OptionalDouble;

/** Something a {@code Trainer} did. Immutable, holds no live array, so it may cross threads. */
public sealed interface TrainingEvent {
    /** An update was made: the {@code step}-th, from 1; {@code loss} was measured before it, on the batch. */
    record StepCompleted(long step, int epoch, double loss) implements TrainingEvent {}

    /**
     * A pass over the training split ended.
     *
     * @param epoch from 1
     * @param learningRate of its last update
     * @param trainingLoss the mean of the mini-batch losses, as in the book
     * @param evaluatedLoss of the training split too, but in evaluation mode after the epoch, where it was measured
     * @param validationLoss the same of the validation split
     */
    record EpochCompleted(
            int epoch,
            double learningRate,
            double trainingLoss,
            OptionalDouble evaluatedLoss,
            OptionalDouble validationLoss)
            implements TrainingEvent {}

    /** The loss or a parameter is NaN or infinite; the run is over. {@code step} is the update that did it, from 1. */
    record Diverged(long step, int epoch, double loss) implements TrainingEvent {}

    /** All epochs were made. */
    record Finished(int epochs, long steps) implements TrainingEvent {}
}
