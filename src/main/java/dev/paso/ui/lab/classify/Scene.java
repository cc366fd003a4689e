package dev.paso.ui.lab.classify;

import dev.paso.ui.bench.Speed;
import java.util.Locale;
import java.util.Set;

/** What a step of the story shows. */
enum Scene {
    ODDS(Part.ODDS, Part.ODDS_WORK),
    NEURON(Part.NEURON, Part.PLANE),
    THRESHOLD(Part.PLANE, Part.THRESHOLD);

    /** The panels there are. */
    enum Part {
        ODDS,
        ODDS_WORK,
        NEURON,
        PLANE,
        THRESHOLD
    }

    private final Set<Part> parts;

    Scene(Part... parts) {
        this.parts = Set.of(parts);
    }

    /** Steps count from 1. */
    static Scene of(int step) {
        return values()[step - 1];
    }

    /** Its name in the texts, and in the style sheet. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(Part part) {
        return parts.contains(part);
    }

    Speed speed() {
        return this == NEURON ? Speed.SLOW : Speed.NORMAL;
    }

    /** Whether the step begins with a trained model. */
    boolean isTrained() {
        return this == THRESHOLD;
    }
}
