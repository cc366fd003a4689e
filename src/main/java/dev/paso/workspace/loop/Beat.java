package dev.paso.workspace.loop;

import java.util.Locale;

/** Where the program is within one update, and what a line of its listing does. */
public enum Beat {
    /** Nothing of the update at hand has run. */
    NONE,
    /** The loader hands out a mini-batch; in a loop without a loader the epoch begins. */
    FETCH,
    FORWARD,
    LOSS,
    BACKWARD,
    /** The optimizer moves the parameters. */
    STEP,
    /** Gradients are set back, so that the next backward pass begins at nothing. */
    ZERO,
    /** An epoch is complete: the validation split is measured. */
    VALIDATE,
    /** All epochs are made: what was learned is printed. */
    PRINT;

    public String key() {
        return "lab.loop.beat." + name().toLowerCase(Locale.ROOT);
    }

    public boolean has(Beat other) {
        return compareTo(other) >= 0;
    }
}
