package dev.paso.ui.lab.autograd;

import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.bench.Speed;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a step of the story shows, with which experiment, and which graph of a line it begins with. */
enum Scene {
    GRAPH(Recipes::manual, Wishes.PREDICTION, Part.GRAPH, Part.PARAMETERS, Part.FLAGS),
    BACKWARD(Recipes::manual, Wishes.LOSS, Part.GRAPH, Part.GRADIENTS),
    ACCUMULATE(Recipes::manual, Wishes.LOSS, Part.GRAPH, Part.GRADIENTS),
    BRANCH(Recipes::manual, Wishes.BRANCH, Part.GRAPH),
    NETWORK(Recipes::network, null, Part.GRAPH);

    /** The panels there are. */
    enum Part {
        GRAPH,
        PARAMETERS,
        FLAGS,
        GRADIENTS
    }

    private final Supplier<ExperimentSpec> preset;
    private final Optional<Wishes> wishes;
    private final Set<Part> parts;

    Scene(Supplier<ExperimentSpec> preset, @org.jspecify.annotations.Nullable Wishes wishes, Part... parts) {
        this.preset = preset;
        this.wishes = Optional.ofNullable(wishes);
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
        return preset.get();
    }

    /** Empty where the model on the bench is no line written by hand. */
    Optional<Wishes> wishes() {
        return wishes;
    }

    boolean shows(Part part) {
        return parts.contains(part);
    }

    Speed speed() {
        return Speed.NORMAL;
    }
}
