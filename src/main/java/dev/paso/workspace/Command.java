package dev.paso.workspace;

import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;

/**
 * Something to be done with a workspace, whoever wants it: a click, a link, somebody else's word. It is data, and what comes of it is
 * decided by {@link Facts#apply} alone.
 */
public sealed interface Command {
    /** Whether a run of another recipe comes of it where this one is there. */
    default boolean begins(ExperimentSpec now) {
        return switch (this) {
            case Change one -> true;
            case Replace one -> true;
            case BringBack one -> true;
            case Turn one -> true;
            case Open open -> !open.recipe.equals(now);
            default -> false;
        };
    }

    /** Whether what comes of it depends on where the run rests. */
    default boolean needsPlace() {
        return this instanceof Change || this instanceof EditHere || this instanceof Branch;
    }

    /** Whether it is about the run that is there, and not about another one that is to come. */
    default boolean needsRun() {
        return switch (this) {
            case EditHere one -> true;
            case Train one -> true;
            case Pause one -> true;
            case StepBatch one -> true;
            case StepEpoch one -> true;
            case Reset one -> true;
            case GoTo one -> true;
            case Branch one -> true;
            default -> false;
        };
    }

    /** Another recipe takes the place of this one, which stays to compare with, and starts anew; it trains where the other did. */
    record Change(ExperimentSpec recipe) implements Command {}

    /** Another recipe takes the place of this one, of which nothing is kept. */
    record Replace(ExperimentSpec recipe) implements Command {}

    /**
     * A recipe is to be there, so far trained; where it is there already it stays as it is.
     *
     * @param step updates, from 0 to those of the recipe; 0 leaves one that is there where it stands
     * @param isTraining whether it goes on by itself
     */
    record Open(ExperimentSpec recipe, long step, boolean isTraining) implements Command {}

    /** Something is changed where the run stands, whatever step {@code change} names; what was further on is another run now. */
    record EditHere(Edit change) implements Command {}

    /** Goes on by itself; with as many epochs more as the recipe had at first where none is left. */
    record Train() implements Command {}

    record Pause() implements Command {}

    /** One update, and then rests. */
    record StepBatch() implements Command {}

    /** All updates to the end of the epoch, and then rests. */
    record StepEpoch() implements Command {}

    /** Back to the recipe as it was opened, without edits. */
    record Reset() implements Command {}

    /** Back or forth in time, up to where the run has been. */
    record GoTo(long step) implements Command {}

    /** Rests, to go on from there as another run: the one so far stays to compare with. */
    record Branch() implements Command {}

    /** A run that was left is opened and trained as far as it was; the one that is there is left. */
    record BringBack(int ghost) implements Command {}

    /** A run that was left is drawn, or not. */
    record Show(int ghost, boolean isShown) implements Command {}

    record Remove(int ghost) implements Command {}

    /** @param threshold probability from which a sample counts as class 1 */
    record SetThreshold(double threshold) implements Command {}

    record SetSpeed(Speed speed) implements Command {}

    /**
     * The story goes to a step of its lab, which begins anew; nothing is left to compare with.
     *
     * @param key of the step
     */
    record Turn(String key, Open open, Speed speed) implements Command {}
}
