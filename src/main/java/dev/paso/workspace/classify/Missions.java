package dev.paso.workspace.classify;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.lesson.Neighbours;
import dev.paso.core.lesson.OneAgainstRest;
import dev.paso.core.lesson.Replay;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.metric.ThresholdTable;
import java.util.Arrays;

/** What the missions of the lab ask for. */
public final class Missions {
    private static final double QUARTER = 0.25;
    private static final double HALF = 0.5;
    private static final double CLOSE = 0.0051; // half a hundredth, and rounding
    private static final double WORST = 100; // where a logarithm is cut
    private static final int MANY = 9;
    private static final double BY_HAND = 0.8; // an accuracy that a hand can reach
    private static final double LEARNED = 0.23; // a validation loss that the book's run reaches
    private static final double SURE = 0.9;
    private static final double SAME = 1e-3; // of a slope
    private static final double BENT = 0.93; // an accuracy that no straight line reaches on the moons
    private static final double STEP = 0.011; // two thresholds a hundredth apart
    private static final double FIVE_TIMES = 5;
    private static final double NARROW = 0.05; // an interval of AUC
    private static final double MOSTLY = 0.9; // an accuracy

    private Missions() {}

    /** Whether what a scene asks for is there now. */
    static boolean isSolved(Scene scene, Classification state) {
        return switch (scene) {
            case MOONS -> isUnmixed(state);
            case ODDS -> isOneToThree(state);
            case NEURON -> isNeuronSetByHand(state);
            case BCE -> isIgnorant(state);
            case STABLE -> isClampReached(state);
            case IMBALANCE -> isBalanced(state);
            case TRAIN -> isLearned(state);
            case BOUNDARY -> isSharp(state);
            case SEPARABLE -> isSeparated(state);
            case HIDDEN -> isBent(state);
            case THRESHOLD -> isNothingMissed(state);
            case CURVES -> isCornerChosen(state);
            case QUIRK -> isPrecisionFalling(state);
            case COMPARE -> isBetterThanKept(state);
            case COSTS -> isCheapest(state);
            case SURE -> isNarrow(state);
            case MANY -> isManySolved(state);
        };
    }

    /** Moons that do not overlap: every point's nearest neighbour has its label. */
    public static boolean isUnmixed(Classification state) {
        return state.replay().spec().data() instanceof DatasetSpec.Moons
                && Neighbours.mixed(state.replay().data().raw()) == 0;
    }

    /** Odds of one to three. */
    public static boolean isOneToThree(Classification state) {
        return Math.abs(state.probability() - QUARTER) < CLOSE;
    }

    /** Without one update the neuron is right about most training points. */
    public static boolean isNeuronSetByHand(Classification state) {
        return state.replay().step() == 0
                && accuracy(state, state.replay().data().training()) >= BY_HAND;
    }

    private static double accuracy(Classification state, Samples samples) {
        return state.replay().table(samples).at(state.threshold()).accuracy();
    }

    /** Two points that the model knows nothing about: each costs ln 2. */
    public static boolean isIgnorant(Classification state) {
        return Math.abs(state.pointProbability(0) - HALF) < CLOSE && Math.abs(state.pointProbability(1) - HALF) < CLOSE;
    }

    /** The smallest logit, to a unit, at which a probability in float32 cannot say any more how wrong it is. */
    public static boolean isClampReached(Classification state) {
        int label = state.logitLabel();
        double towardsZero = state.logit() - Math.signum(state.logit());
        return CrossEntropy.clamped(state.logit(), label) == WORST && CrossEntropy.clamped(towardsZero, label) < WORST;
    }

    /** Many negatives, and a positive that weighs as much as all of them. */
    public static boolean isBalanced(Classification state) {
        return state.negatives() >= MANY && state.posWeight() == state.negatives();
    }

    /** Training alone brought the validation loss down. */
    public static boolean isLearned(Classification state) {
        return state.replay().spec().edits().isEmpty()
                && state.replay().validationLoss().orElse(Double.MAX_VALUE) < LEARNED;
    }

    /** Most training points get a probability near 0 or 1, and the boundary is where training put it. */
    public static boolean isSharp(Classification state) {
        double[] now = state.replay().parameters();
        double[] trained = Replay.of(Recipes.book()).toTheEnd().parameters();
        return now.length == trained.length
                && Math.abs(now[0] / now[1] - trained[0] / trained[1]) < SAME
                && Math.abs(now[2] / now[1] - trained[2] / trained[1]) < SAME
                && sure(state) >= SURE * state.replay().data().training().size();
    }

    /** Training points with a probability below 0.1 or above 0.9. */
    public static int sure(Classification state) {
        return (int)
                Arrays.stream(state.replay().probabilities(state.replay().data().training()))
                        .filter(p -> p < 1 - SURE || p > SURE)
                        .count();
    }

    /** The mean loss of the training points, whatever their order. */
    public static double trainingLoss(Classification state) {
        Samples training = state.replay().data().training();
        double[] logits = state.replay().outputs(training);
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            sum += CrossEntropy.ofLogit(logits[i], training.labels()[i], 1);
        }
        return sum / logits.length;
    }

    /** All ten points are on the right side. */
    public static boolean isSeparated(Classification state) {
        return state.replay().spec().data().inputs() == 1
                && accuracy(state, state.replay().data().training()) == 1;
    }

    /** A hidden layer, and more of both splits right than a straight line gets. */
    public static boolean isBent(Classification state) {
        return state.replay().spec().model().linears().size() > 1
                && accuracy(state, state.replay().data().training()) >= BENT
                && accuracy(state, state.replay().data().validation()) >= BENT;
    }

    /** No positive is missed, at as few false alarms as the trained model allows. */
    public static boolean isNothingMissed(Classification state) {
        ThresholdTable table = state.replay().shown();
        ConfusionMatrix counts = table.at(state.threshold());
        int fewest = table.rows().stream()
                .filter(row -> row.tp() == table.positives())
                .mapToInt(ThresholdTable.Row::fp)
                .min()
                .orElse(0);
        return state.replay().isOver() && counts.fn() == 0 && counts.fp() == fewest;
    }

    /** No false alarm, and as many positives as can be had without one. */
    public static boolean isCornerChosen(Classification state) {
        ThresholdTable table = state.replay().shown();
        ConfusionMatrix counts = table.at(state.threshold());
        int most = table.rows().stream()
                .filter(row -> row.fp() == 0)
                .mapToInt(ThresholdTable.Row::tp)
                .max()
                .orElse(0);
        return state.replay().isOver() && counts.fp() == 0 && counts.tp() == most;
    }

    /** Two lines a hundredth apart, the higher threshold with the lower precision. */
    public static boolean isPrecisionFalling(Classification state) {
        ThresholdTable table = state.replay().shown();
        double apart = state.line(1) - state.line(0);
        return apart > 0
                && apart <= STEP
                && table.at(state.line(1)).precision() < table.at(state.line(0)).precision();
    }

    /** The run in the workspace has a larger AUC than one that was kept. */
    public static boolean isBetterThanKept(Classification state) {
        double now = Curve.roc(state.replay().shown()).area();
        return state.replay().step() > 0
                && state.keptRuns().stream().anyMatch(kept -> Curve.roc(kept).area() < now);
    }

    /** Misses cost much more than false alarms, and the threshold is the cheapest. */
    public static boolean isCheapest(Classification state) {
        ExpectedCost cost = state.cost();
        ThresholdTable table = state.replay().shown();
        return cost.falseNegative() >= FIVE_TIMES * cost.falsePositive()
                && cost.falsePositive() > 0
                && state.replay().isOver()
                && cost.minimum(table)
                        .filter(best -> cost.of(table.at(state.threshold())) <= best.cost() * (1 + 1e-12))
                        .isPresent();
    }

    /** The AUC is known well. */
    public static boolean isNarrow(Classification state) {
        return state.areaInterval()
                .filter(interval -> interval.high() - interval.low() < NARROW)
                .isPresent();
    }

    /** More classes than at first, and most points right. */
    public static boolean isManySolved(Classification state) {
        OneAgainstRest rest = state.oneAgainstRest();
        return rest.classes() > Recipes.CLASSES
                && state.replay().step() > 0
                && rest.counts().accuracy() >= MOSTLY;
    }
}
