package dev.paso.core.train;

import java.util.OptionalDouble;

/**
 * What is known of losses at a step: of its last update, and of the last completed epoch.
 *
 * @param last the batch's loss that the last update measured before it changed anything
 * @param training of the epoch: the mean of its mini-batch losses
 * @param evaluated of the training split after the epoch, in evaluation mode, where it was measured
 * @param validation of the epoch, where it was measured
 * @param learningRate of the epoch's last update
 */
public record LossTrace(
        OptionalDouble last,
        OptionalDouble training,
        OptionalDouble evaluated,
        OptionalDouble validation,
        OptionalDouble learningRate) {
    static final LossTrace NONE = new LossTrace(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    LossTrace withLast(double loss) {
        return new LossTrace(OptionalDouble.of(loss), training, evaluated, validation, learningRate);
    }

    LossTrace withEpoch(double training, OptionalDouble evaluated, OptionalDouble validation, double learningRate) {
        return new LossTrace(last, OptionalDouble.of(training), evaluated, validation, OptionalDouble.of(learningRate));
    }
}
