package dev.paso.ui.lab.classify;

import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Metric;

/** What the missions of the lab ask for. */
final class Missions {
    private static final double QUARTER = 0.25;
    private static final double CLOSE = 0.0051; // half a hundredth, and rounding
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

    /** No positive is missed, at two false alarms: as few as there can be. */
    static boolean isNothingMissed(Classification state, double threshold) {
        ConfusionMatrix counts = state.replay().shown().at(threshold);
        return state.replay().step() >= Recipes.UPDATES && counts.fn() == 0 && counts.fp() == 2;
    }
}
