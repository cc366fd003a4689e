package dev.paso.workspace.descent;

import java.util.Locale;

/** How far the update at hand has been worked through. */
public enum Phase {
    NOTHING,
    START,
    PREDICT,
    LOSS,
    GRADIENTS,
    UPDATE;

    public String key() {
        return "lab.phase." + name().toLowerCase(Locale.ROOT);
    }

    public boolean has(Phase other) {
        return compareTo(other) >= 0;
    }
}
