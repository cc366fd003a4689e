package dev.paso.core.train;

import java.util.OptionalDouble;

/** What is known at a step: the loss of the last update's batch, and of the last completed epoch its losses and its last learning rate. */
record LossTrace(
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
