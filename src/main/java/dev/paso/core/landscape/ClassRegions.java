package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;

/**
 * Which of more than two classes a model with two raw inputs or more predicts all over a plane through them, and how surely: two bytes
 * a cell. Keeps its buffers: not for two threads.
 */
public final class ClassRegions extends AskedPlane {
    private static final int LEVELS = 255;
    private static final int MOST_CLASSES = 256;

    private final ExperimentSpec spec;
    private final int classes;

    /** On the plane of the first two inputs, with all others at their medians. */
    public ClassRegions(ExperimentSpec spec, PreparedData data, Predictor predictor, int columns, int rows) {
        this(spec, data, Slice.usual(data), predictor, columns, rows);
    }

    /**
     * Prepares the points; {@code predictor} may be shared with other pictures drawn on the same thread.
     *
     * @param slice there is one where the experiment {@link #fits}
     * @throws IllegalArgumentException if the experiment does not fit
     */
    public ClassRegions(
            ExperimentSpec spec, PreparedData data, Optional<Slice> slice, Predictor predictor, int columns, int rows) {
        super(classes(spec), predictor, Grid.plane(data, slice.orElseThrow(), columns, rows));
        this.spec = spec;
        classes = classes(spec);
    }

    private static int classes(ExperimentSpec spec) {
        if (!fits(spec)) {
            throw new MisuseException("regions must have two inputs or more and 3 to 256 classes, had "
                    + spec.data().inputs() + " inputs and " + spec.model().outputs() + " outputs");
        }
        return spec.model().outputs();
    }

    /** Two raw inputs or more and three or more classes: there are regions to draw. */
    public static boolean fits(ExperimentSpec spec) {
        int outputs = spec.model().outputs();
        return spec.loss() instanceof LossSpec.CrossEntropy
                && spec.data().inputs() >= 2
                && outputs > 2
                && outputs <= MOST_CLASSES;
    }

    /**
     * What the model predicts now, two bytes a cell, shape [rows, columns], the lowest row first.
     *
     * @param low the probability of strength 0: where no class is more likely than another
     * @param classes the most likely class
     * @param strengths its probability, from {@code low} to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // goes straight into a frame
    public record Cells(double low, byte[] classes, byte[] strengths) {}

    /** The plane under these parameters. */
    public Cells cells(double[] parameters) {
        ask(parameters);
        return cells();
    }

    /** What was {@link #ask}ed. */
    public Cells cells() {
        double low = 1.0 / classes;
        byte[] winners = new byte[size()];
        byte[] strengths = new byte[size()];
        for (int i = 0; i < winners.length; i++) {
            int winner = MostLikely.of(outputs, i, classes);
            double probability = spec.dtype().round(MostLikely.probability(outputs, i, classes, winner));
            double share = (probability - low) / (1 - low);
            winners[i] = (byte) winner;
            strengths[i] = Double.isNaN(share) ? 0 : (byte) Math.round(LEVELS * Math.clamp(share, 0, 1));
        }
        return new Cells(low, winners, strengths);
    }
}
