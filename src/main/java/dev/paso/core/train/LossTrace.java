package dev.paso.core.train;

import java.util.OptionalDouble;

/** The losses known at a step: of the last update's batch, and of the last completed epoch. */
record LossTrace(OptionalDouble last, OptionalDouble training, OptionalDouble validation) {
    static final LossTrace NONE = new LossTrace(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    LossTrace withLast(double loss) {
        return new LossTrace(OptionalDouble.of(loss), training, validation);
    }

    LossTrace withEpoch(double training, OptionalDouble validation) {
        return new LossTrace(last, OptionalDouble.of(training), validation);
    }
}
