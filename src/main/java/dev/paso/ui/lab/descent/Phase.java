package dev.paso.ui.lab.descent;

import java.util.Locale;

/** How far the update at hand has been worked through. */
enum Phase {
    NOTHING,
    START,
    PREDICT,
    LOSS,
    GRADIENTS,
    UPDATE;

    String key() {
        return "lab.phase." + name().toLowerCase(Locale.ROOT);
    }

    boolean has(Phase other) {
        return compareTo(other) >= 0;
    }
}
