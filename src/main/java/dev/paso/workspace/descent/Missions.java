package dev.paso.workspace.descent;

import dev.paso.core.landscape.LinePlane;
import dev.paso.core.lesson.Update;
import dev.paso.core.train.Edit;
import java.util.OptionalDouble;

/** What the missions of the lab ask for. */
public final class Missions {
    /** Samples of one epoch, which are updates where each has one sample. */
    public static final int EPOCH = 80;

    /** Updates after which an optimizer has shown what it can. */
    public static final int RACE = 60;

    static final double BY_HAND = 0.1; // a loss that the eye can reach
    static final double BY_UPDATES = 0.2; // a loss that a few updates reach
    static final double VALLEY = 0.02; // about twice the lowest loss
    private static final double FLAT = 0.05; // a slope that looks level
    static final double NEAR = 1e-3; // of two slopes
    static final double APART = 0.05; // of two rates, as a share of the lower one
    static final int SOME_UPDATES = 30; // by then a rate that is too large has shown itself

    private Missions() {}

    /** The training point with the most noise is picked. */
    public static boolean isNoisiestPicked(Descent descent) {
        return descent.truth()
                .map(truth -> descent.walk().measure(truth).farthest().row() == descent.picked())
                .orElse(false);
    }

    public static boolean isStartDrawn(Descent descent) {
        return descent.phase().has(Phase.START);
    }

    /** Predictions are there, and the point that the untrained model predicts best is picked. */
    public static boolean isBestPredictionPicked(Descent descent) {
        Update all = descent.walk().measure(descent.walk().line());
        return descent.phase().has(Phase.PREDICT)
                && descent.walk().step() == 0
                && all.closest().row() == descent.picked();
    }

    /** The loss is computed, and low without a single update. */
    public static boolean isLossLowByHand(Descent descent) {
        return descent.phase().has(Phase.LOSS)
                && isLineSet(descent)
                && descent.walk().loss() < BY_HAND;
    }

    /** The point was moved by hand to the floor of the valley. */
    public static boolean isValleyFound(Descent descent) {
        return isLineSet(descent) && descent.walk().loss() < VALLEY;
    }

    /** Before any update, and not where its first weights were lucky. */
    private static boolean isLineSet(Descent descent) {
        return descent.walk().step() == 0
                && descent.walk().spec().edits().stream().anyMatch(Edit.SetParameter.class::isInstance);
    }

    /** Along w, which was moved, with b where it was drawn, the loss can hardly get lower. */
    public static boolean isSectionLowest(Descent descent) {
        return isLineSet(descent)
                && descent.walk().line().b() == descent.drawn().b()
                && Math.abs(descent.gradient().by(LinePlane.WEIGHT)) < FLAT;
    }

    /** Trying a step tells both gradients nearly. */
    public static boolean isDifferenceExact(Descent descent) {
        return descent.phase().has(Phase.GRADIENTS)
                && isExact(descent, LinePlane.BIAS)
                && isExact(descent, LinePlane.WEIGHT);
    }

    private static boolean isExact(Descent descent, int parameter) {
        double exact = descent.gradient().by(parameter);
        return Math.abs(descent.tried(parameter).slope() - exact) < NEAR;
    }

    /** Updates alone, and none by hand, brought the loss down. */
    public static boolean isLossLowByUpdates(Descent descent) {
        return descent.walk().step() > 0
                && descent.walk().spec().edits().isEmpty()
                && descent.walk().loss() < BY_UPDATES;
    }

    /** One rate was seen to go down and one to climb, and the limit lies closely between them. */
    public static boolean isLimitClosedIn(Descent descent) {
        OptionalDouble fell = descent.seen().fell();
        OptionalDouble climbed = descent.seen().climbed();
        return fell.isPresent()
                && climbed.isPresent()
                && climbed.getAsDouble() > fell.getAsDouble()
                && climbed.getAsDouble() < (1 + APART) * fell.getAsDouble();
    }

    /** With the feature ten times as large the loss goes down too. */
    static boolean isBadFeatureTamed(Descent descent) {
        return descent.lanes().stream()
                .filter(lane -> lane.key().equals("bad"))
                .anyMatch(bad -> bad.step() >= SOME_UPDATES && !bad.isAboveStart());
    }
}
