package dev.paso.workspace.classify;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Speed;
import java.util.List;
import java.util.function.Predicate;

/** The lab of chapter 3: from logits to the threshold that is right for you. */
public final class ClassificationLab implements Lab<Classification> {
    public static final String NAME = "classification";
    private static final ExperimentSpec BOOK = Recipes.book();
    private static final List<LabStep<Classification>> STEPS = List.of(
            step("moons", BOOK, Missions::isUnmixed, "training-points validation-points", "moons moons")
                    .first("moons"),
            step("odds", BOOK, Missions::isOneToNine, "odds", "odds-work"),
            LabStep.of("neuron", BOOK, Speed.SLOW, Missions::isNeuronSetByHand, "neuron plane"),
            LabStep.of("bce", BOOK, Speed.SLOW, Missions::isIgnorant, "bce bce-live", "bce-work bce-work")
                    .asking("none", "half", "ln_two", "one"),
            step("stable", BOOK, Missions::isClampReached, "stable", "stable-work"),
            step("imbalance", BOOK, Missions::isBalanced, "weight", "weight-work"),
            step("train", BOOK, Missions::isLearned, "plane losses", "loader loader", "predictions predictions"),
            trained("boundary", Missions::isSharp, "logits surface plane", "sharpness equation equation")
                    .first("sharpness")
                    .asking(Guesses.LOSS_DOWN, Guesses.LOSS_UP, Guesses.ACCURACY),
            step("separable", Recipes.onALine(), Missions::isSeparated, "line lifted")
                    .orWith(Recipes.SQUARED),
            step("hidden", Recipes.hidden(), Missions::isBent, "model model", "hidden plane"),
            trained("threshold", Missions::isRaised, "threshold plane", "metrics metrics")
                    .columns("1.5 1")
                    .asking(Guesses.RISES, Guesses.STAYS, Guesses.FALLS),
            trained("misses", Missions::isNothingMissed, "threshold plane", "metrics metrics")
                    .columns("1.5 1"),
            trained("curves", Missions::isCornerChosen, "curves", "sweep"),
            trained("quirk", Missions::isPrecisionFalling, "lines", "precisions")
                    .asking(Guesses.RISES, Guesses.STAYS, Guesses.FALLS),
            trained("compare", Missions::isBetterThanUntrained, "model", "compare"),
            trained("costs", Missions::isCheapest, "costs cost-curves"),
            trained("sure", Missions::isNarrow, "sure"),
            trained("calibration", Missions::isBetterCalibrated, "calibration sharpness"),
            step("many", Recipes.clouds(Recipes.CLASSES), Missions::isManySolved, "plane rest", "confusion rest")
                    .columns("1.2 1"));

    private static LabStep<Classification> step(
            String key, ExperimentSpec preset, Predicate<Classification> mission, String... rows) {
        return LabStep.of(key, preset, Speed.NORMAL, mission, rows);
    }

    /** With the book's model as it is trained. */
    private static LabStep<Classification> trained(String key, Predicate<Classification> mission, String... rows) {
        return step(key, BOOK, mission, rows).from(Recipes.UPDATES);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String chapter() {
        return "3";
    }

    @Override
    public List<LabStep<Classification>> steps() {
        return STEPS;
    }

    @Override
    public Classification begin(Desk desk) {
        return new Classification(STEPS.getFirst(), desk);
    }
}
