package dev.paso.workspace.descent;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.Speed;
import java.util.List;
import java.util.function.Predicate;

/** The lab of chapter 0: gradient descent on a line, step by step. */
public final class GradientDescent implements Lab<Descent> {
    public static final String NAME = "gradient-descent";
    private static final String WIDER = "1.35 1";
    private static final ExperimentSpec BOOK = Recipes.book();
    private static final List<LabStep<Descent>> STEPS = List.of(
            step("data", Missions::isNoisiestPicked, "splits +", "work"),
            step("start", Missions::isStartDrawn, "five five", "fit work +"),
            step("predict", Missions::isBestPredictionPicked, "five five", "fit work +", "numbers numbers")
                    .opening(descent -> descent.open(Phase.START)),
            step("loss", Missions::isLossLowByHand, "five five", "fit work +", "numbers numbers")
                    .opening(descent -> descent.open(Phase.PREDICT)),
            step("surface", Missions::isValleyFound, "relief contour +", "fit fit +")
                    .columns("1 1")
                    .opening(descent -> descent.open(Phase.LOSS)),
            step("sections", Missions::isSectionLowest, "contour-cut sections +")
                    .columns("1.15 1")
                    .opening(descent -> descent.open(Phase.LOSS)),
            step(
                            "gradients",
                            Missions::isDifferenceExact,
                            "five five",
                            "sections-square work",
                            "sections-square slope +",
                            "numbers numbers")
                    .columns("1.1 1")
                    .first("five", "slope")
                    .opening(descent -> descent.open(Phase.LOSS)),
            step(
                            "update",
                            Missions::isLossLowByUpdates,
                            "five five",
                            "fit work",
                            "fit batch",
                            "fit losses +",
                            "numbers numbers")
                    .opening(descent -> descent.open(Phase.GRADIENTS)),
            step("rate", isAnswered("rate"), "sections-rate rate", "sections-rate losses +")
                    .first("rate")
                    .opening(descent -> descent.open(Phase.LOSS))
                    .asking(Guesses.NEAR, Guesses.ACROSS, Guesses.HIGHER),
            LabStep.of(
                            "limit",
                            BOOK,
                            Speed.NORMAL,
                            Missions::isLimitClosedIn,
                            "sections-rate rate",
                            "sections-rate losses +")
                    .columns(WIDER)
                    .first("rate")
                    .opening(descent -> descent.open(Phase.LOSS)),
            LabStep.of("scale", BOOK, Speed.NORMAL, isAnswered("scale"), "lanes", "cuts +")
                    .opening(descent -> descent.compare(Comparison.FEATURES))
                    .asking("original", "bad", "scaled", Guesses.NONE),
            LabStep.of("tame", BOOK, Speed.NORMAL, Missions::isBadFeatureTamed, "lanes", "cuts +")
                    .opening(descent -> descent.compare(Comparison.FEATURES)),
            LabStep.of("batches", Recipes.stochastic(), Speed.SLOW, isAnswered("batches"), "lanes +")
                    .opening(descent -> descent.compare(Comparison.BATCHES))
                    .asking(keys(Comparison.BATCHES)),
            LabStep.of("race", BOOK, Speed.SLOW, isAnswered("race"), "lanes +")
                    .opening(descent -> descent.compare(Comparison.OPTIMIZERS))
                    .asking(keys(Comparison.OPTIMIZERS)));

    private static Predicate<Descent> isAnswered(String step) {
        return descent -> descent.answer(step).isPresent();
    }

    private static String[] keys(Comparison ways) {
        return ways.keys().toArray(String[]::new);
    }

    /** Single updates of the book's run are to be seen; a picture is a little wider than what stands beside it. */
    private static LabStep<Descent> step(String key, Predicate<Descent> mission, String... rows) {
        LabStep<Descent> step = LabStep.of(key, BOOK, Speed.SLOW, mission, rows);
        return step.arrangement().columns().equals("1 1") ? step.columns(WIDER) : step;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String chapter() {
        return "0";
    }

    @Override
    public List<LabStep<Descent>> steps() {
        return STEPS;
    }

    @Override
    public Descent begin(Desk desk) {
        return new Descent(BOOK, desk);
    }
}
