package dev.paso.ui.lab.descent;

import dev.paso.core.lesson.Update;

/** What the missions of the lab ask for. */
final class Missions {
    private static final double BY_HAND = 0.1; // a loss that the eye can reach

    private Missions() {}

    /** The training point with the most noise is picked. */
    static boolean isNoisiestPicked(Descent descent) {
        return descent.truth()
                .map(truth -> descent.walk().measure(truth).farthest().row() == descent.picked())
                .orElse(false);
    }

    static boolean isStartDrawn(Descent descent) {
        return descent.phase().has(Phase.START);
    }

    /** Predictions are there, and the point that the model predicts best is picked. */
    static boolean isBestPredictionPicked(Descent descent) {
        Update all = descent.walk().measure(descent.walk().line());
        return descent.phase().has(Phase.PREDICT) && all.closest().row() == descent.picked();
    }

    /** The loss is computed, and low without a single update. */
    static boolean isLossLowByHand(Descent descent) {
        return descent.phase().has(Phase.LOSS)
                && descent.walk().step() == 0
                && descent.walk().loss() < BY_HAND;
    }
}
