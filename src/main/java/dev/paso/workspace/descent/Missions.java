package dev.paso.workspace.descent;

import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Update;

/** What the missions of the lab ask for. */
public final class Missions {
    /** Samples of one epoch, which are updates where each has one sample. */
    public static final int EPOCH = 80;

    /** Updates after which an optimizer has shown what it can. */
    public static final int RACE = 60;

    private static final double BY_HAND = 0.1; // a loss that the eye can reach
    private static final double BY_UPDATES = 0.2; // a loss that a few updates reach
    private static final double VALLEY = 0.02; // twice the least loss
    private static final double FLAT = 0.05; // a slope that looks level
    private static final double THREE_DECIMALS = 1e-3;
    private static final double CLOSE = 0.95; // of the largest stable learning rate
    private static final int SOME_UPDATES = 30; // by then a rate that is too large has shown itself

    private Missions() {}

    /** Whether what a scene asks for is there now. */
    static boolean isSolved(Scene scene, Descent descent) {
        return switch (scene) {
            case DATA -> isNoisiestPicked(descent);
            case START -> isStartDrawn(descent);
            case PREDICT -> isBestPredictionPicked(descent);
            case LOSS -> isLossLowByHand(descent);
            case SURFACE -> isValleyFound(descent);
            case SECTIONS -> isSectionLowest(descent);
            case GRADIENTS -> isDifferenceExact(descent);
            case UPDATE -> isLossLowByUpdates(descent);
            case RATE -> isLargestRateFound(descent);
            case SCALE -> isBadFeatureTamed(descent);
            case BATCHES -> isWinnerPicked(descent, EPOCH);
            case RACE -> isWinnerPicked(descent, RACE);
        };
    }

    /** The training point with the most noise is picked. */
    public static boolean isNoisiestPicked(Descent descent) {
        return descent.truth()
                .map(truth -> descent.walk().measure(truth).farthest().row() == descent.picked())
                .orElse(false);
    }

    public static boolean isStartDrawn(Descent descent) {
        return descent.phase().has(Phase.START);
    }

    /** Predictions are there, and the point that the model predicts best is picked. */
    public static boolean isBestPredictionPicked(Descent descent) {
        Update all = descent.walk().measure(descent.walk().line());
        return descent.phase().has(Phase.PREDICT) && all.closest().row() == descent.picked();
    }

    /** The loss is computed, and low without a single update. */
    public static boolean isLossLowByHand(Descent descent) {
        return descent.phase().has(Phase.LOSS)
                && descent.walk().step() == 0
                && descent.walk().loss() < BY_HAND;
    }

    /** The point was moved by hand to the floor of the valley. */
    public static boolean isValleyFound(Descent descent) {
        return descent.walk().step() == 0 && descent.walk().loss() < VALLEY;
    }

    /** Along w, with b where it is, the loss can hardly get lower. */
    public static boolean isSectionLowest(Descent descent) {
        return descent.walk().step() == 0 && Math.abs(descent.gradient().by(LinePlane.WEIGHT)) < FLAT;
    }

    /** Trying a step tells both gradients to three decimals. */
    public static boolean isDifferenceExact(Descent descent) {
        return descent.phase().has(Phase.GRADIENTS)
                && isExact(descent, LinePlane.BIAS)
                && isExact(descent, LinePlane.WEIGHT);
    }

    private static boolean isExact(Descent descent, int parameter) {
        double exact = descent.gradient().by(parameter);
        return Math.abs(descent.tried(parameter).slope() - exact) < THREE_DECIMALS;
    }

    /** Updates alone, and none by hand, brought the loss down. */
    public static boolean isLossLowByUpdates(Descent descent) {
        return descent.walk().step() > 0
                && descent.walk().spec().edits().isEmpty()
                && descent.walk().loss() < BY_UPDATES;
    }

    /** A rate just below the largest stable one still goes down. */
    public static boolean isLargestRateFound(Descent descent) {
        double lr = descent.walk().spec().optimizer().lr();
        double largest = descent.largestStableRate();
        return lr >= CLOSE * largest
                && lr < largest
                && descent.walk().spec().edits().isEmpty()
                && descent.walk().step() >= SOME_UPDATES
                && !descent.walk().isAboveStart();
    }

    /** With the feature ten times as large the loss goes down too. */
    public static boolean isBadFeatureTamed(Descent descent) {
        return descent.lanes()
                .map(lanes -> lanes.all().get(1))
                .filter(bad -> bad.walk().step() >= SOME_UPDATES)
                .filter(bad -> !bad.walk().isAboveStart())
                .isPresent();
    }

    /** After an epoch the lane that is ahead is picked. */
    public static boolean isWinnerPicked(Descent descent, int leastUpdates) {
        return descent.lanes()
                .filter(lanes -> descent.walk().step() >= leastUpdates && lanes.isPickedAhead())
                .isPresent();
    }
}
