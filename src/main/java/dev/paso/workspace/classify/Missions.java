package dev.paso.workspace.classify;

import dev.paso.core.data.Samples;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.lesson.OneAgainstRest;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.train.Edit;
import dev.paso.experiment.Study;
import java.util.Arrays;
import java.util.function.Function;

/** What the missions of the lab ask for. */
public final class Missions {
    static final double AGAINST = 9; // to one
    private static final double HALF = 0.5;
    private static final double CLOSE = 0.0051; // half a hundredth, and rounding
    public static final double WORST = 100; // where a logarithm is cut
    static final int MANY = 9;
    static final double BY_HAND = 0.8; // an accuracy that a hand can reach
    static final double LEARNED = 0.23; // a validation loss that the book's run reaches
    public static final double SURE = 0.9; // a probability, and the share of points that are so sure
    static final double BENT = 0.93; // an accuracy that no straight line reaches on the moons
    private static final double STEP = 0.011; // two thresholds a hundredth apart
    static final double FIVE_TIMES = 5;
    static final double NARROW = 0.05; // an interval of AUC
    static final double GAIN = 0.05; // of the Brier score, as a share
    static final double MOSTLY = 0.9; // an accuracy

    private Missions() {}

    /** Moons that do not overlap: every point's nearest neighbour has its label. */
    public static boolean isUnmixed(Classification state) {
        return state.replay().spec().data() instanceof ShapeSpec.Moons
                && state.mixed().found().filter(mixed -> mixed == 0).isPresent();
    }

    /** Odds of one to nine. */
    public static boolean isOneToNine(Classification state) {
        return Math.abs(state.probability().value() - 1 / (1 + AGAINST)) < CLOSE;
    }

    /** Without one update the neuron is right about most training points, and not because its first weights were lucky. */
    public static boolean isNeuronSetByHand(Classification state) {
        return state.replay().step() == 0
                && state.replay().spec().edits().stream().anyMatch(Edit.SetParameter.class::isInstance)
                && accuracy(state, state.replay().data().training()) >= BY_HAND;
    }

    private static double accuracy(Classification state, Samples samples) {
        return state.replay().table(samples).at(state.threshold()).accuracy();
    }

    /** Two points that the model knows nothing about: each costs ln 2. */
    public static boolean isIgnorant(Classification state) {
        return state.points().stream().allMatch(point -> Math.abs(point.value() - HALF) < CLOSE);
    }

    /** With label 0 the smallest logit, to a unit, at which a probability in float32 cannot say any more how wrong it is. */
    public static boolean isClampReached(Classification state) {
        int label = state.logitLabel().whole();
        double logit = state.logit().value();
        double towardsZero = logit - Math.signum(logit);
        return label == 0
                && CrossEntropy.clamped(logit, label) == WORST
                && CrossEntropy.clamped(towardsZero, label) < WORST;
    }

    /** Many negatives, and a positive that weighs as much as all of them. */
    public static boolean isBalanced(Classification state) {
        return state.negatives().whole() >= MANY
                && state.posWeight().value() == state.negatives().value();
    }

    /** Training alone brought the validation loss down. */
    public static boolean isLearned(Classification state) {
        return state.replay().spec().edits().isEmpty()
                && state.replay().validationLoss().orElse(Double.MAX_VALUE) < LEARNED;
    }

    /** All weights were multiplied, so that most training points get a probability near 0 or 1, where the boundary is kept. */
    static boolean isSharp(Classification state) {
        return state.sharpness().value() >= Guesses.SHARPER
                && sure(state) >= SURE * state.replay().data().training().size()
                && state.trained()
                        .found()
                        .filter(trained -> trained.hasBoundaryOf(Trained.of(state.replay())))
                        .isPresent();
    }

    /** The boundary is where training put it, and the probabilities of the validation points mean more of what they say. */
    static boolean isBetterCalibrated(Classification state) {
        Trained now = Trained.of(state.replay());
        return state.trained()
                .found()
                .filter(trained -> trained.hasBoundaryOf(now) && now.brier() <= (1 - GAIN) * trained.brier())
                .isPresent();
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

    /** The threshold went as high as was asked about. */
    static boolean isRaised(Classification state) {
        return state.replay().isOver() && state.threshold() >= Guesses.HIGH;
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

    /** The second line was where the book has it; and two are a hundredth apart, the higher threshold with the lower precision. */
    static boolean isPrecisionFalling(Classification state) {
        ThresholdTable table = state.replay().shown();
        double low = state.lines().get(0).value();
        double high = state.lines().get(1).value();
        double apart = high - low;
        return state.wasRaised()
                && apart > 0
                && apart <= STEP
                && table.at(high).precision() < table.at(low).precision();
    }

    /** The run in the workspace has a larger AUC than the untrained model that was kept. */
    static boolean isBetterThanUntrained(Classification state) {
        return state.replay().step() > 0
                && state.untrainedArea() < Curve.roc(state.replay().shown()).area();
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
                .flatMap(Study.Answer::found)
                .flatMap(Function.identity())
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
