package dev.paso.ui.lab.loop;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.bench.Speed;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a step of the story shows, the experiment it begins with, and how fast one watches. */
enum Scene {
    LOOP(Recipes.fullBatch(), Speed.STEP_BY_STEP, Listings.LOOP, Part.PHASES, Part.CODE, Part.FIT, Part.LOSSES),
    BUILDER(Recipes.fullBatch(), Speed.STEP_BY_STEP, Listings.BUILDER, Part.CODE, Part.POWER, Part.FIT),
    BATCH(
            Recipes.miniBatches(Dialect.BOOK, Recipes.EPOCHS),
            Speed.STEP_BY_STEP,
            Listings.BATCHES,
            Part.PHASES,
            Part.CODE,
            Part.FIT,
            Part.TERRAIN);

    /** The panels there are. */
    enum Part {
        PHASES,
        CODE,
        FIT,
        LOSSES,
        POWER,
        TERRAIN
    }

    private final ExperimentSpec preset;
    private final Speed speed;
    private final Optional<Listing> listing;
    private final Set<Part> parts;

    Scene(ExperimentSpec preset, Speed speed, Listing listing, Part... parts) {
        this.preset = preset;
        this.speed = speed;
        this.listing = Optional.of(listing);
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

    ExperimentSpec preset() {
        return preset;
    }

    Speed speed() {
        return speed;
    }

    Optional<Listing> listing() {
        return listing;
    }

    boolean shows(Part part) {
        return parts.contains(part);
    }
}
