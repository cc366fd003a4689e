package dev.paso.workspace.loop;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Speed;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a step of the story shows, the experiment it begins with, and how fast one watches. */
public enum Scene {
    LOOP(Recipes.fullBatch(), Speed.FAST, Part.PHASES, Part.CODE, Part.FIT, Part.LOSSES),
    BUILDER(Recipes.fullBatch(), Speed.FAST, Part.CODE, Part.POWER, Part.FIT),
    BATCH(
            Recipes.miniBatches(Dialect.BOOK, Recipes.EPOCHS),
            Speed.NORMAL,
            Part.PHASES,
            Part.CODE,
            Part.FIT,
            Part.TERRAIN),
    LOADER(Recipes.miniBatches(Dialect.BOOK, Recipes.LONG), Speed.SLOW, Part.DIALECTS, Part.FIT, Part.TERRAIN),
    VALIDATE(Recipes.validated(), Speed.FAST, Part.CODE, Part.FIT, Part.FIGURE),
    MEANS(Recipes.validated(), Speed.FAST, Part.MEANS, Part.FIGURE),
    FIT(Recipes.wave(), Speed.FAST, Part.CAPACITY, Part.FIGURE),
    SCHEDULE(Recipes.restless(), Speed.NORMAL, Part.SCHEDULE),
    RANGE(Recipes.timid(), Speed.SLOW, Part.RANGE, Part.FIGURE),
    BOARD(Recipes.moons(), Speed.NORMAL, Part.BOARD, Part.FIGURE),
    SAVE(Recipes.pipeline(), Speed.FAST, Part.SAVE, Part.RESUME),
    PREDICT(Recipes.pipeline(), Speed.FAST, Part.PREDICT, Part.FIT, Part.MODE),
    CLASSY(Recipes.classy(), Speed.FAST, Part.CLASS, Part.INSTANCE, Part.FULL_DATA, Part.RESUME, Part.NEW_DATA),
    INSTANCE(Recipes.classy(), Speed.FAST, Part.SAVE, Part.INSTANCE, Part.RESUME, Part.NEW_DATA);

    /** The panels there are. */
    public enum Part {
        PHASES,
        DIALECTS,
        CODE,
        FIT,
        LOSSES,
        POWER,
        TERRAIN,
        MEANS,
        FIGURE,
        CAPACITY,
        SCHEDULE,
        RANGE,
        BOARD,
        SAVE,
        CLASS,
        INSTANCE,
        FULL_DATA,
        RESUME,
        PREDICT,
        NEW_DATA,
        MODE
    }

    private final ExperimentSpec preset;
    private final Speed speed;
    private final Set<Part> parts;

    Scene(ExperimentSpec preset, Speed speed, Part... parts) {
        this.preset = preset;
        this.speed = speed;
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

    public ExperimentSpec preset() {
        return preset;
    }

    public Speed speed() {
        return speed;
    }

    /** The program that is walked. */
    public Optional<Listing> listing() {
        return switch (this) {
            case LOOP -> Optional.of(Listings.LOOP);
            case BUILDER -> Optional.of(Listings.BUILDER);
            case BATCH -> Optional.of(Listings.BATCHES);
            case VALIDATE -> Optional.of(Listings.VALIDATION);
            default -> Optional.empty();
        };
    }

    public boolean shows(Part part) {
        return parts.contains(part);
    }

    /** How many epochs more a loaded model is trained, as in the book. */
    public int resumedEpochs() {
        return this == INSTANCE ? Recipes.MORE : Recipes.EPOCHS;
    }

    /** The figure of the book that its losses are. */
    public String figure() {
        return switch (this) {
            case CLASSY -> "figure-2-1-2";
            case INSTANCE -> "figure-2-1-3";
            default -> "figure-2-2";
        };
    }
}
