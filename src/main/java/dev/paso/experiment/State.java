package dev.paso.experiment;

import java.util.Locale;

/** What a run is doing. */
public enum State {
    /** Prepared; no update was made. */
    READY,
    RUNNING,
    PAUSED,
    /** All epochs of the recipe were made; training on adds more. */
    FINISHED,
    /** The loss or a parameter is no finite number any more. */
    DIVERGED,
    /** Something unexpected ended it. */
    FAILED;

    /** As frames write it: {@code running}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
