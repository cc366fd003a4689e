package dev.paso.workspace;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Trace;
import java.util.Optional;

/**
 * A run that was left: what it takes to have it again, and what it left to compare with.
 *
 * @param number what it is called on the screen; no two of a workspace have the same
 * @param spec its recipe, edits included
 * @param step how far it went
 * @param isShown whether it is drawn
 * @param trace empty until it was replayed
 * @param isLost whether it could not be replayed
 */
public record Ghost(
        int number, ExperimentSpec spec, long step, boolean isShown, Optional<Trace> trace, boolean isLost) {
    static Ghost of(int number, ExperimentSpec spec, long step) {
        return new Ghost(number, spec, step, true, Optional.empty(), false);
    }

    Ghost shown(boolean isNowShown) {
        return new Ghost(number, spec, step, isNowShown, trace, isLost);
    }

    Ghost with(Trace found) {
        return new Ghost(number, spec, step, isShown, Optional.of(found), false);
    }

    Ghost lost() {
        return new Ghost(number, spec, step, isShown, Optional.empty(), true);
    }

    boolean isOf(Facts.Left left) {
        return step == left.step() && spec.equals(left.recipe());
    }

    /** Its name in charts. */
    public String name() {
        return String.valueOf(number);
    }

    /** Its trace, where it is drawn. */
    public Optional<Trace> drawn() {
        return isShown ? trace : Optional.empty();
    }
}
