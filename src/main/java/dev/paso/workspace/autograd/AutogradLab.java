package dev.paso.workspace.autograd;

import dev.paso.core.autograd.ModelGraph;
import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Speed;
import java.util.List;
import java.util.function.Predicate;

/** The lab of chapter 1: tensors, computation graphs and gradients, models. */
public final class AutogradLab implements Lab<Autograd> {
    public static final String NAME = "autograd";
    private static final ExperimentSpec MANUAL = Recipes.manual();
    private static final List<LabStep<Autograd>> STEPS = List.of(
            step(
                            "numpy",
                            Recipes.numpy(),
                            Speed.FAST,
                            Missions::isClosedFormReached,
                            "scatters scatters",
                            "closed-form numpy-steps")
                    .first("closed-form"),
            step("tensors", MANUAL, Speed.NORMAL, Missions::isShapeTyped, "tensors"),
            step(
                    "memory",
                    Recipes.numpy(),
                    Speed.NORMAL,
                    Missions::isMemoryAsInTheBook,
                    "memory numpy-memory",
                    "dtype dtype"),
            step("graph", MANUAL, Speed.NORMAL, Missions::isOnlyWeightRecorded, "graph graph", "parameters flags")
                    .opening(lab -> lab.reading().want(Wishes.PREDICTION)),
            step("backward", MANUAL, Speed.NORMAL, Missions::isChainRuleRead, "graph graph", "gradients flags"),
            step("accumulate", MANUAL, Speed.NORMAL, Missions::isZeroed, "graph graph", "gradients zeroed")
                    .asking(Guesses.SAME, Guesses.TWICE, Guesses.ZERO),
            step("update", MANUAL, Speed.NORMAL, Missions::isEveryAttemptMade, "attempts")
                    .asking(Guesses.BACKWARD, Guesses.SUBTRACTION, Guesses.ZEROING, Guesses.NONE),
            step("branch", MANUAL, Speed.NORMAL, Missions::isBranchGone, "graph graph", "branch .")
                    .opening(lab -> lab.reading().want(Wishes.BRANCH)),
            step("loss", MANUAL, Speed.NORMAL, Missions::isEveryLossOne, "losses-of"),
            step("optimizer", MANUAL, Speed.NORMAL, Missions::isEquallyFar, "optimizers"),
            step("model", MANUAL, Speed.FAST, Missions::isModelTrained, "models"),
            step("layers", Recipes.linear(), Speed.NORMAL, Missions::isFirstWeightNegative, "layers"),
            step("network", Recipes.network(), Speed.FAST, Missions::isNetworkRead, "graph")
                    .opening(Autograd::readModel),
            step("pipeline", Recipes.linear(), Speed.FAST, Missions::isPipelineThrough, "output", "pipeline"));

    private static LabStep<Autograd> step(
            String key, ExperimentSpec preset, Speed speed, Predicate<Autograd> mission, String... rows) {
        return LabStep.of(key, preset, speed, mission, rows);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String chapter() {
        return "1";
    }

    @Override
    public List<LabStep<Autograd>> steps() {
        return STEPS;
    }

    @Override
    public boolean fits(ExperimentSpec spec) {
        return ModelGraph.fits(spec.model(), spec.loss());
    }

    @Override
    public Autograd begin(Desk desk) {
        return new Autograd(STEPS.getFirst(), desk);
    }
}
