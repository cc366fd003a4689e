package dev.paso.ui.lab.descent;

import dev.paso.ui.bench.Speed;
import java.util.Locale;
import java.util.Set;

/** What a step of the story shows, how far the first update is worked through when it begins, and how fast one watches. */
enum Scene {
    DATA(Phase.NOTHING, Part.SPLITS, Part.WORKINGS),
    START(Phase.NOTHING, Part.FIVE, Part.FIT, Part.WORKINGS),
    PREDICT(Phase.START, Part.FIVE, Part.FIT, Part.WORKINGS, Part.NUMBERS),
    LOSS(Phase.PREDICT, Part.FIVE, Part.FIT, Part.WORKINGS, Part.NUMBERS),
    SURFACE(Phase.LOSS, Part.RELIEF, Part.CONTOUR, Part.FIT),
    SECTIONS(Phase.LOSS, Part.CONTOUR, Part.SECTIONS),
    GRADIENTS(Phase.LOSS, Part.FIVE, Part.SECTIONS, Part.WORKINGS, Part.SLOPES, Part.NUMBERS),
    UPDATE(Phase.GRADIENTS, Part.FIVE, Part.FIT, Part.WORKINGS, Part.BATCH, Part.LOSSES, Part.NUMBERS),
    RATE(Phase.LOSS, Part.SECTIONS, Part.RATE, Part.LOSSES),
    SCALE(Phase.LOSS, Part.LANES, Part.CUTS),
    BATCHES(Phase.LOSS, Part.LANES),
    RACE(Phase.LOSS, Part.LANES);

    /** The panels there are. */
    enum Part {
        FIVE,
        SPLITS,
        FIT,
        RELIEF,
        CONTOUR,
        SECTIONS,
        WORKINGS,
        SLOPES,
        RATE,
        BATCH,
        LOSSES,
        LANES,
        CUTS,
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

    /** Its name in the texts, and in the style sheet. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Phase begins() {
        return begins;
    }

    boolean shows(Part part) {
        return parts.contains(part);
    }

    /** Single updates are to be seen, all but where many are needed. */
    Speed speed() {
        return this == SCALE ? Speed.NORMAL : Speed.SLOW;
    }
}
