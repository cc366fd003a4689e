package dev.paso.workspace.loop;

import dev.paso.workspace.ChosenHandle;
import dev.paso.workspace.Handles;

/** Which line of a program ran last, and which comes next. */
final class Cursor {
    private final ChosenHandle<Beat> beat;
    private final ChosenHandle<Boolean> isUpdateWanted;

    Cursor(Handles handles) {
        beat = handles.choice("beat", Beat.NONE);
        isUpdateWanted = handles.flag("update-wanted", false);
    }

    Beat beat() {
        return beat.value();
    }

    /** Runs lines up to that of {@code other}; the run itself makes updates. */
    void reach(Beat other) {
        beat.set(other);
    }

    /** The next update counts as worked through to its last line. */
    void wantUpdate() {
        isUpdateWanted.set(true);
    }

    /** The run went from one step to another; all of it has so many. */
    void follow(long before, long step, long all) {
        if (step == 0) {
            beat.set(before == 0 ? beat() : Beat.NONE);
        } else if (step >= all) {
            beat.set(Beat.PRINT);
        } else if (step != before) {
            beat.set(isUpdateWanted.value() ? Beat.ZERO : Beat.STEP);
            isUpdateWanted.set(false);
        }
    }

    /** The line that would run next. */
    Beat next(Listing program, boolean isEpochOver) {
        Beat next = beat();
        do {
            next = after(next, isEpochOver);
        } while (!program.has(next) && next != Beat.STEP);
        return next;
    }

    private static Beat after(Beat one, boolean isEpochOver) {
        return switch (one) {
            case ZERO -> isEpochOver ? Beat.VALIDATE : Beat.FETCH;
            case VALIDATE, PRINT -> Beat.FETCH;
            default -> Beat.values()[one.ordinal() + 1];
        };
    }
}
