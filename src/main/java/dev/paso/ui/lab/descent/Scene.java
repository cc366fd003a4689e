package dev.paso.ui.lab.descent;

import java.util.Locale;
import java.util.Set;

/** What a step of the story shows, and how far the first update is worked through when it begins. */
enum Scene {
    DATA(Phase.NOTHING, Part.SPLITS, Part.WORKINGS),
    START(Phase.NOTHING, Part.FIVE, Part.FIT, Part.WORKINGS),
    PREDICT(Phase.START, Part.FIVE, Part.FIT, Part.WORKINGS, Part.NUMBERS),
    LOSS(Phase.PREDICT, Part.FIVE, Part.FIT, Part.WORKINGS, Part.NUMBERS);

    /** The panels there are. */
    enum Part {
        FIVE,
        SPLITS,
        FIT,
        WORKINGS,
        NUMBERS
    }

    private final Phase begins;
    private final Set<Part> parts;

    Scene(Phase begins, Part... parts) {
        this.begins = begins;
        this.parts = Set.of(parts);
    }

    /** Steps count from 1. */
    static Scene of(int step) {
        return values()[step - 1];
    }

    Phase begins() {
        return begins;
    }

    boolean shows(Part part) {
        return parts.contains(part);
    }

    /** What the style sheet calls it. */
    String style() {
        return "scene-" + name().toLowerCase(Locale.ROOT);
    }
}
