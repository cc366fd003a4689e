package dev.paso.workspace;

import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;

/** What the learner set last, on the way or in the recipe. */
public final class Edits {
    private Edits() {}

    public static double learningRate(ExperimentSpec spec) {
        return learningRate(spec, Long.MAX_VALUE);
    }

    /** As it was set last for an update after {@code step}. */
    static double learningRate(ExperimentSpec spec, long step) {
        return spec.edits().stream()
                .filter(edit -> edit.step() <= step)
                .filter(Edit.SetLr.class::isInstance)
                .map(edit -> ((Edit.SetLr) edit).lr())
                .reduce(spec.optimizer().lr(), (before, after) -> after);
    }

    /** Whether the learning rate was set on the way: then it is another one before. */
    public static boolean haveLearningRate(ExperimentSpec spec) {
        return spec.edits().stream().anyMatch(Edit.SetLr.class::isInstance);
    }

    /** 1 where the loss has none. */
    public static double posWeight(ExperimentSpec spec) {
        double first = spec.loss() instanceof LossSpec.BceWithLogits bce ? bce.posWeight() : 1;
        return spec.edits().stream()
                .filter(Edit.SetPosWeight.class::isInstance)
                .map(edit -> ((Edit.SetPosWeight) edit).posWeight())
                .reduce(first, (before, after) -> after);
    }
}
