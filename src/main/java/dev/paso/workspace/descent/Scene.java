package dev.paso.workspace.descent;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Speed;
import java.util.Locale;
import java.util.Set;

/** What a step of the story shows, how far the first update is worked through when it begins, and how fast one watches. */
public enum Scene {
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
    public enum Part {
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
    public static Scene of(int step) {
        return values()[step - 1];
    }

    /** The step with this key. */
    static Scene of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Its name in the texts, and in the style sheet. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Phase begins() {
        return begins;
    }

    public boolean shows(Part part) {
        return parts.contains(part);
    }

    /** Single updates are to be seen, all but where many are needed. */
    public Speed speed() {
        return this == SCALE ? Speed.NORMAL : Speed.SLOW;
    }

    /** The experiment it begins with. */
    public ExperimentSpec preset() {
        return this == BATCHES ? Recipes.stochastic() : Recipes.book();
    }
}
