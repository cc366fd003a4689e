package dev.paso.workspace.classify;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Speed;
import java.util.Locale;
import java.util.Set;

/** What a step of the story shows. */
public enum Scene {
    MOONS(Part.TRAINING_POINTS, Part.VALIDATION_POINTS, Part.MOONS),
    ODDS(Part.ODDS, Part.ODDS_WORK),
    NEURON(Part.NEURON, Part.PLANE),
    BCE(Part.BCE, Part.BCE_LIVE, Part.BCE_WORK),
    STABLE(Part.STABLE, Part.STABLE_WORK),
    IMBALANCE(Part.WEIGHT, Part.WEIGHT_WORK),
    TRAIN(Part.PLANE, Part.LOSSES, Part.LOADER, Part.PREDICTIONS),
    BOUNDARY(Part.LOGITS, Part.SURFACE, Part.PLANE, Part.SHARPNESS, Part.EQUATION),
    SEPARABLE(Part.LINE, Part.LIFTED),
    HIDDEN(Part.MODEL, Part.HIDDEN, Part.PLANE),
    THRESHOLD(Part.THRESHOLD, Part.PLANE, Part.METRICS),
    CURVES(Part.CURVES, Part.SWEEP),
    QUIRK(Part.LINES, Part.LINES_WORK),
    COMPARE(Part.COMPARE, Part.MODEL),
    COSTS(Part.COSTS, Part.COST_CURVES),
    SURE(Part.SURE, Part.CALIBRATION),
    MANY(Part.PLANE, Part.CONFUSION, Part.REST);

    /** The panels there are. */
    public enum Part {
        TRAINING_POINTS,
        VALIDATION_POINTS,
        MOONS,
        ODDS,
        ODDS_WORK,
        NEURON,
        BCE,
        BCE_LIVE,
        BCE_WORK,
        STABLE,
        STABLE_WORK,
        WEIGHT,
        WEIGHT_WORK,
        LOGITS,
        SURFACE,
        LINE,
        LIFTED,
        MODEL,
        HIDDEN,
        THRESHOLD,
        PLANE,
        LOSSES,
        LOADER,
        PREDICTIONS,
        SHARPNESS,
        EQUATION,
        METRICS,
        CURVES,
        SWEEP,
        LINES,
        LINES_WORK,
        COMPARE,
        COSTS,
        COST_CURVES,
        SURE,
        CALIBRATION,
        CONFUSION,
        REST
    }

    private final Set<Part> parts;

    Scene(Part... parts) {
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

    public boolean shows(Part part) {
        return parts.contains(part);
    }

    public Speed speed() {
        return this == NEURON || this == BCE ? Speed.SLOW : Speed.NORMAL;
    }

    /** The experiment it begins with. */
    public ExperimentSpec preset() {
        return switch (this) {
            case SEPARABLE -> Recipes.onALine();
            case HIDDEN -> Recipes.hidden();
            case MANY -> Recipes.clouds(Recipes.CLASSES);
            default -> Recipes.book();
        };
    }

    /** After how many updates it begins: from the boundary on the book's model is trained. */
    public int start() {
        return switch (this) {
            case BOUNDARY, THRESHOLD, CURVES, QUIRK, COMPARE, COSTS, SURE -> Recipes.UPDATES;
            default -> 0;
        };
    }
}
