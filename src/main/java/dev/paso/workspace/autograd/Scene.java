package dev.paso.workspace.autograd;

import dev.paso.core.lesson.LineGraph.Wishes;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Speed;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a step of the story shows, and with which experiment. */
public enum Scene {
    NUMPY(Recipes::numpy, Part.SCATTERS, Part.CLOSED_FORM, Part.NUMPY_STEPS),
    TENSORS(Recipes::manual, Part.TENSORS),
    MEMORY(Recipes::numpy, Part.MEMORY, Part.NUMPY_MEMORY, Part.DTYPE),
    GRAPH(Recipes::manual, Part.GRAPH, Part.PARAMETERS, Part.FLAGS),
    BACKWARD(Recipes::manual, Part.GRAPH, Part.GRADIENTS, Part.FLAGS),
    ACCUMULATE(Recipes::manual, Part.GRAPH, Part.GRADIENTS, Part.ZEROED),
    UPDATE(Recipes::manual, Part.ATTEMPTS),
    BRANCH(Recipes::manual, Part.GRAPH, Part.BRANCH),
    LOSS(Recipes::manual, Part.LOSSES),
    MODEL(Recipes::manual, Part.MODELS),
    NETWORK(Recipes::network, Part.GRAPH),
    PIPELINE(Recipes::linear, Part.OUTPUT, Part.PIPELINE);

    /** The panels there are. */
    public enum Part {
        SCATTERS,
        CLOSED_FORM,
        NUMPY_STEPS,
        TENSORS,
        MEMORY,
        NUMPY_MEMORY,
        DTYPE,
        GRAPH,
        PARAMETERS,
        FLAGS,
        GRADIENTS,
        ZEROED,
        ATTEMPTS,
        BRANCH,
        LOSSES,
        MODELS,
        OUTPUT,
        PIPELINE
    }

    private final Supplier<ExperimentSpec> preset;
    private final Set<Part> parts;

    Scene(Supplier<ExperimentSpec> preset, Part... parts) {
        this.preset = preset;
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
        return preset.get();
    }

    /** What the graph of a line written by hand is to hold; empty where the model in the workspace makes the graph. */
    public Optional<Wishes> wishes() {
        return switch (this) {
            case NETWORK -> Optional.empty();
            case GRAPH -> Optional.of(Wishes.PREDICTION);
            case BRANCH -> Optional.of(Wishes.BRANCH);
            default -> Optional.of(Wishes.LOSS);
        };
    }

    public boolean shows(Part part) {
        return parts.contains(part);
    }

    /** Single epochs are to be seen but where a thousand are asked for. */
    public Speed speed() {
        return switch (this) {
            case NUMPY, MODEL, PIPELINE, NETWORK -> Speed.FAST;
            default -> Speed.NORMAL;
        };
    }
}
