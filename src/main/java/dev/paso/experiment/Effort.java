package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.DecisionBoundary;
import dev.paso.core.landscape.FittedLine;
import dev.paso.core.landscape.HiddenSpace;
import dev.paso.core.landscape.PermutationImportance;
import dev.paso.core.landscape.UnitMaps;
import dev.paso.core.train.Cost;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much work it takes to draw a recipe's pictures, in multiplications as {@link Cost} counts them, and what follows: how fine they
 * are, which come with every frame, and which are drawn beside the frames, as there is time.
 */
final class Effort {
    /** Kinds that need the model's parameters. */
    static final Set<Kind> OF_PARAMETERS = EnumSet.complementOf(EnumSet.of(Kind.PATH, Kind.BATCH));

    /** Kinds that are drawn only while nothing moves. */
    static final Set<Kind> AT_REST = EnumSet.of(Kind.IMPORTANCE);

    /** Kinds that show the whole plane, and are most of the work of a small model's frame. */
    static final Set<Kind> PLANES = EnumSet.of(Kind.FIELD, Kind.LOGITS, Kind.HIDDEN, Kind.NETWORK);

    static final double MOST_QUICK = 5e7; // some milliseconds: more does not come with every frame
    static final double MOST_AT_ONCE = 2e8; // that cannot be interrupted
    static final double MOST_MOVING = 5e8; // of a plane while training goes on
    static final double MOST_RESTING = 5e9; // and while it rests
    static final double MOST = 1e10; // a second or more: not drawn at all

    private static final int[] SIDES = {DecisionBoundary.DEFAULT_SIDE, 32, 16};
    private static final int PER_SCORE = 200; // sorted, counted, summed up
    private static final int PER_RESIDUAL = 50; // counted, and sent
    private static final int SWEEPS = 20; // of a rotation to principal components

    private final double row;
    private final int parameters;
    private final double units;
    private final int training;
    private final int shown;
    private final int both;
    private final double importance;
    private final List<Kind> slow;

    Effort(ExperimentSpec spec, PreparedData data) {
        Cost cost = Cost.of(spec);
        row = cost.row();
        parameters = spec.model().parameterCount();
        units = spec.model().linears().getLast().in();
        training = data.training().size();
        shown = data.validation().size() > 0 ? data.validation().size() : training;
        both = training + data.validation().size();
        importance = importance(spec, data);
        slow = Arrays.stream(Kind.values())
                .filter(this::isExpensive)
                .sorted(Comparator.comparingDouble(kind -> of(kind, true)))
                .toList();
    }

    /** Kinds that are too much work for every frame, or need parameters that are too many to be copied for each: the least work first. */
    List<Kind> slow() {
        return slow;
    }

    private static double importance(ExperimentSpec spec, PreparedData data) {
        return PermutationImportance.size(data, data.raw().inputs())
                * Cost.of(spec).row();
    }

    /** Whether the validation split can be predicted so often that every input was shuffled. */
    static boolean tellsImportance(ExperimentSpec spec, PreparedData data) {
        return PermutationImportance.fits(spec, data) && importance(spec, data) <= MOST;
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

    /** Whether a kind is one of {@link #slow}. */
    boolean isSlow(Kind kind) {
        return slow.contains(kind);
    }

    private boolean isExpensive(Kind kind) {
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
            case ERRORS -> both * row;
            case RESIDUALS -> both * (row + PER_RESIDUAL);
            case PATH, BATCH, WEIGHTS -> 0; // where weights are few enough to be drawn
            case IMPORTANCE -> isMoving ? 0 : importance;
        };
    }

    private double atOnce(Kind kind) {
        return switch (kind) {
            case UNCERTAINTY -> (double) Frame.Uncertainty.DRAWS * Math.min(shown, Pens.MOST_DRAWN_AGAIN) * 50;
            case HIDDEN ->
                (HiddenSpace.SIDE * HiddenSpace.SIDE + training) * row
                        + training * units * units
                        + SWEEPS * units * units * units;
            case DISTRIBUTIONS -> 3 * training * row;
            default -> 0;
        };
    }
}
