package dev.paso.experiment;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a run stands.
 *
 * @param epoch completed
 * @param step updates made
 * @param furthest the step it has been to since it last started or branched: up to there going to a step is replaying
 * @param totalSteps updates of the whole recipe
 * @param stepsPerSecond measured while it last ran
 * @param trainingLoss of the last completed epoch
 * @param validationLoss of the last completed epoch, where it is measured
 * @param learningRate of the next update
 * @param bestEpoch of the lowest watched loss so far, where the recipe may stop early; 0: none
 * @param divergence where the state is DIVERGED
 * @param failure in plain words, where the state is FAILED
 */
public record Snapshot(
        State state,
        int epoch,
        long step,
        long furthest,
        long totalSteps,
        double stepsPerSecond,
        OptionalDouble trainingLoss,
        OptionalDouble validationLoss,
        double learningRate,
        int bestEpoch,
        Optional<Divergence> divergence,
        Optional<String> failure) {
    /** The same place, where it could not go on. */
    Snapshot failed(String why) {
        return new Snapshot(
                State.FAILED,
                epoch,
                step,
                furthest,
                totalSteps,
                0,
                trainingLoss,
                validationLoss,
                learningRate,
                bestEpoch,
                divergence,
                Optional.of(why));
    }
}
