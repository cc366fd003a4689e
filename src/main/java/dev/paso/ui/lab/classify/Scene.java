package dev.paso.ui.lab.classify;

import dev.paso.ui.bench.Speed;
import java.util.Locale;
import java.util.Set;

/** What a step of the story shows. */
enum Scene {
    ODDS(Part.ODDS, Part.ODDS_WORK),
    NEURON(Part.NEURON, Part.PLANE),
    BCE(Part.BCE, Part.BCE_LIVE, Part.BCE_WORK),
    STABLE(Part.STABLE, Part.STABLE_WORK),
    IMBALANCE(Part.WEIGHT, Part.WEIGHT_WORK),
    THRESHOLD(Part.PLANE, Part.THRESHOLD);

    /** The panels there are. */
    enum Part {
        ODDS,
        ODDS_WORK,
        NEURON,
        PLANE,
        BCE,
        BCE_LIVE,
        BCE_WORK,
        STABLE,
        STABLE_WORK,
        WEIGHT,
        WEIGHT_WORK,
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
