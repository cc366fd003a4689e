package dev.paso.ui.lab.classify;

import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Metric;

/** What the missions of the lab ask for. */
final class Missions {
    private static final double QUARTER = 0.25;
    private static final double CLOSE = 0.0051; // half a hundredth, and rounding
    private static final double HALF = 0.5;
    private static final double WORST = 100; // where a logarithm is cut
    private static final int MANY = 9;
    private static final double BY_HAND = 0.85; // an accuracy that a hand can reach

    private Missions() {}

    /** Odds of one to three. */
    static boolean isOneToThree(Classification state) {
        return Math.abs(state.probability() - QUARTER) < CLOSE;
    }

    /** Without one update the neuron is right about most training points. */
    static boolean isNeuronSetByHand(Classification state) {
        return state.replay().step() == 0
                && Metric.ACCURACY
                                .of(state.replay()
                                        .table(state.replay().data().training())
                                        .at(state.replay().spec().threshold()))
                                .orElse(0)
                        >= BY_HAND;
    }

    /** Two points that the model knows nothing about: each costs ln 2. */
    static boolean isIgnorant(Classification state) {
        return Math.abs(state.pointProbability(0) - HALF) < CLOSE && Math.abs(state.pointProbability(1) - HALF) < CLOSE;
    }

    /** The smallest logit, to a unit, at which a probability in float32 cannot say any more how wrong it is. */
    static boolean isClampReached(Classification state) {
        int label = state.logitLabel();
        double towardsZero = state.logit() - Math.signum(state.logit());
        return CrossEntropy.clamped(state.logit(), label) == WORST && CrossEntropy.clamped(towardsZero, label) < WORST;
    }

    /** Many negatives, and a positive that weighs as much as all of them. */
    static boolean isBalanced(Classification state) {
        return state.negatives() >= MANY && state.posWeight() == state.negatives();
    }

    /** No positive is missed, at two false alarms: as few as there can be. */
    static boolean isNothingMissed(Classification state, double threshold) {
        ConfusionMatrix counts = state.replay().shown().at(threshold);
        return state.replay().step() >= Recipes.UPDATES && counts.fn() == 0 && counts.fp() == 2;
    }
}
