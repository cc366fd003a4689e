package dev.paso.experiment;

import dev.paso.core.landscape.ParameterPath;
import java.util.List;

/** A run between two updates: all that a frame is built from. Immutable, so it may cross threads. */
final class Picture {
    private final int recipe;
    private final long version;
    private final Snapshot snapshot;
    private final double[] parameters;
    private final History.View losses;
    private final List<ParameterPath.Point> path;
    private final List<Moments.Moment> moments;
    private final Bytes batch;
    private final FrameBuilder builder;

    /**
     * @param recipe counts the recipes a run had
     * @param version grows with every picture of a run
     * @param parameters kept, not copied: nobody may change them any more
     * @param path of a straight line's parameters; empty for other models
     * @param moments parameters on the way here, the last of them those of now
     * @param batch rows of the training split that the next update sees; none of a split as large as no panel shows
     */
    Picture(
            int recipe,
            long version,
            Snapshot snapshot,
            double[] parameters,
            History.View losses,
            List<ParameterPath.Point> path,
            List<Moments.Moment> moments,
            Bytes batch,
            FrameBuilder builder) {
        this.recipe = recipe;
        this.version = version;
        this.snapshot = snapshot;
        this.parameters = parameters;
        this.losses = losses;
        this.path = List.copyOf(path);
        this.moments = List.copyOf(moments);
        this.batch = batch;
        this.builder = builder;
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

    List<Moments.Moment> moments() {
        return moments;
    }

    Bytes batch() {
        return batch;
    }

    FrameBuilder builder() {
        return builder;
    }
}
