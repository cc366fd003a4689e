package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.landscape.FittedLine;
import dev.paso.core.landscape.HiddenSpace;
import dev.paso.core.landscape.UnitMaps;
import dev.paso.core.train.Cost;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * How much work it takes to draw a recipe's pictures, in multiplications as {@link Cost} counts them, and what follows: how fine they
 * are, which come with every frame, and which are drawn beside the frames, as there is time.
 */
final class Effort {
    /** Kinds that need the model's parameters. */
    static final Set<Kind> OF_PARAMETERS = EnumSet.complementOf(EnumSet.of(Kind.PATH, Kind.BATCH));

    static final double MOST_QUICK = 5e7; // some milliseconds: more does not come with every frame
    static final double MOST_AT_ONCE = 2e8; // that cannot be interrupted
    static final double MOST_MOVING = 5e8; // of a plane while training goes on
    static final double MOST_RESTING = 5e9; // and while it rests
    static final double MOST = 1e10; // a second or more: not drawn at all

    private static final int[] SIDES = {DecisionBoundary.DEFAULT_SIDE, 32, 16};
    private static final int PER_SCORE = 200; // sorted, counted, summed up
    private static final int SWEEPS = 20; // of a rotation to principal components

    private final double row;
    private final int parameters;
    private final double units;
    private final int training;
    private final int shown;

    Effort(ExperimentSpec spec, PreparedData data) {
        Cost cost = Cost.of(spec);
        row = cost.row();
        parameters = spec.model().parameterCount();
        units = spec.model().linears().getLast().in();
        training = data.training().size();
        shown = data.validation().size() > 0 ? data.validation().size() : training;
    }

    /** Cells of a plane along an axis: as many as a budget allows, fewer while it moves. */
    int side(boolean isMoving) {
        double most = isMoving ? MOST_MOVING : MOST_RESTING;
        for (int side : SIDES) {
            if (side * side * row <= most) {
                return side;
            }
        }
        return SIDES[SIDES.length - 1];
    }

    /** Whether a kind is too much work for every frame, or needs parameters that are too many to be copied for each. */
    boolean isSlow(Kind kind) {
        return OF_PARAMETERS.contains(kind)
                && (parameters > Cost.MOST_COPIED || Math.max(of(kind, true), of(kind, false)) > MOST_QUICK);
    }

    /** Whether a kind is not worth its work at all. */
    boolean isTooMuch(Kind kind, boolean isMoving) {
        return of(kind, isMoving) > MOST || atOnce(kind) > MOST_AT_ONCE;
    }

    /** Work of one part. */
    double of(Kind kind, boolean isMoving) {
        return switch (kind) {
            case FIELD, LOGITS -> (double) side(isMoving) * side(isMoving) * row;
            case LINE -> FittedLine.POINTS * row;
            case NETWORK -> UnitMaps.DEFAULT_SIDE * UnitMaps.DEFAULT_SIDE * row;
            case THRESHOLD, CALIBRATION, CONFUSION -> shown * (row + PER_SCORE);
            case UNCERTAINTY -> shown * row + atOnce(kind);
            case HIDDEN, DISTRIBUTIONS -> atOnce(kind);
            case PATH, BATCH -> 0;
        };
    }

    private double atOnce(Kind kind) {
        return switch (kind) {
            case UNCERTAINTY -> (double) Frame.Uncertainty.DRAWS * Math.min(shown, FrameBuilder.MOST_DRAWN_AGAIN) * 50;
            case HIDDEN ->
                (HiddenSpace.SIDE * HiddenSpace.SIDE + training) * row
                        + training * units * units
                        + SWEEPS * units * units * units;
            case DISTRIBUTIONS -> 3 * training * row;
            default -> 0;
        };
    }
}
