package dev.paso.experiment;

import dev.paso.core.landscape.ParameterPath;
import dev.paso.core.train.Checkpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A run between two updates: all that a frame is built from. Immutable, so it may cross threads. */
final class Picture {
    private final int recipe;
    private final long version;
    private final Snapshot snapshot;
    private final double[] parameters;
    private final boolean isFinite;
    private final History.View losses;
    private final List<ParameterPath.Point> path;
    private final Optional<Checkpoint> before;
    private final List<Moments.Moment> moments;
    private final Optional<Bytes> batch;
    private final Builders builders;

    /**
     * @param recipe counts the recipes a run had
     * @param version grows with every picture of a run
     * @param parameters kept, not copied: nobody may change them while it is drawn; none where {@link #hasParameters} is false
     * @param path of a straight line's parameters; empty for other models
     * @param before a place a little before this one, where one is known
     * @param moments parameters on the way here, the last of them those of now
     * @param batch rows of the training split that the next update sees, where somebody wants to know
     */
    Picture(
            int recipe,
            long version,
            Snapshot snapshot,
            double[] parameters,
            History.View losses,
            List<ParameterPath.Point> path,
            Optional<Checkpoint> before,
            List<Moments.Moment> moments,
            Optional<Bytes> batch,
            Builders builders) {
        this.recipe = recipe;
        this.version = version;
        this.snapshot = snapshot;
        this.parameters = parameters;
        isFinite = Arrays.stream(parameters).allMatch(Double::isFinite);
        this.losses = losses;
        this.path = List.copyOf(path);
        this.before = before;
        this.moments = List.copyOf(moments);
        this.batch = batch;
        this.builders = builders;
    }

    int recipe() {
        return recipe;
    }

    long version() {
        return version;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Whether all parameters are numbers: nothing can be drawn of others. */
    boolean isFinite() {
        return isFinite;
    }

    /** False where they are too many to be copied for each picture: then this one has only what needs none. */
    boolean hasParameters() {
        return parameters.length > 0;
    }

    /** Shared, not to be changed. */
    double[] parameters() {
        return parameters;
    }

    History.View losses() {
        return losses;
    }

    List<ParameterPath.Point> path() {
        return path;
    }

    Optional<Near> near() {
        return before.map(place -> new Near(place, path));
    }

    List<Moments.Moment> moments() {
        return moments;
    }

    Optional<Bytes> batch() {
        return batch;
    }

    /** Draws what comes with every frame. */
    FrameBuilder builder() {
        return builders.quick();
    }

    /** Draws what is expensive, on a thread of its own. */
    FrameBuilder slowBuilder() {
        return builders.slow();
    }
}
