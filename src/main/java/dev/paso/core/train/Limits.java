package dev.paso.core.train;

import dev.paso.core.Require;
import dev.paso.core.nn.LayerSpec;

/**
 * What a host is willing to compute for one experiment; each limit is at least 1, and a message names the one that was met.
 *
 * @param activations numbers kept between forward and backward pass: samples of a batch times units of all layers
 * @param work multiplications of the whole run, in billions; the largest allowed takes a core about an hour
 */
public record Limits(
        int points, int layers, int units, int parameters, int activations, int epochs, int edits, int work) {
    /** Generous enough for any lesson, small enough for a shared host. */
    public static final Limits DEFAULT =
            new Limits(100_000, 64, 4_096, 4_000_000, 10_000_000, 1_000_000, 10_000, 10_000);

    private static final double BILLION = 1e9;
    private static final int PER_PARAMETER = 3; // forward, and backward to the inputs and to the parameters
    private static final int PER_UNIT = 20; // as many fit into the time of an activation and its slope
    private static final int PER_UPDATE = 1_000;

    public Limits {
        Require.atLeast("limits.points", points, 1);
        Require.atLeast("limits.layers", layers, 1);
        Require.atLeast("limits.units", units, 1);
        Require.atLeast("limits.parameters", parameters, 1);
        Require.atLeast("limits.activations", activations, 1);
        Require.atLeast("limits.epochs", epochs, 1);
        Require.atLeast("limits.edits", edits, 0);
        Require.atLeast("limits.work", work, 1);
    }

    /** Returns {@code spec} where it stays within every limit; otherwise refuses with path, rule and value. */
    public ExperimentSpec check(ExperimentSpec spec) {
        Require.inRange("data.n", spec.data().n(), 1, points);
        Require.inRange("model layers", spec.model().layers().size(), 1, layers);
        spec.model().linears().forEach(linear -> Require.inRange("model units", linear.out(), 1, units));
        Require.inRange("model parameters", spec.model().parameterCount(), 1, parameters);
        checkActivations(spec);
        Require.inRange("epochs", spec.epochs(), 0, epochs);
        checkWork(spec);
        Require.inRange("edits", spec.edits().size(), 0, edits);
        return spec;
    }

    private void checkActivations(ExperimentSpec spec) {
        long batch = batch(spec);
        long units = units(spec);
        if (batch * units > activations) {
            throw Require.refused(
                    "loader.batch_size",
                    "must be at most " + activations / units + " with " + units + " units in all layers",
                    batch);
        }
    }

    private void checkWork(ExperimentSpec spec) {
        double aSample = (double) PER_PARAMETER * spec.model().parameterCount() + PER_UNIT * units(spec);
        long updates = Math.ceilDiv((long) spec.data().n(), batch(spec));
        double anEpoch = spec.data().n() * aSample + (double) PER_UPDATE * updates;
        double most = work * BILLION;
        if (spec.epochs() * anEpoch > most) {
            throw Require.refused(
                    "epochs",
                    "must be at most " + (long) (most / anEpoch) + " with this model and data",
                    spec.epochs());
        }
    }

    private static long batch(ExperimentSpec spec) {
        int n = spec.data().n();
        return Math.min(n, spec.loader().batchSize().orElse(n));
    }

    /** Of all layers, the columns of the data too. */
    private static long units(ExperimentSpec spec) {
        long width = spec.inputs();
        long units = width;
        for (LayerSpec layer : spec.model().layers()) {
            width = layer instanceof LayerSpec.Linear linear ? linear.out() : width;
            units += width;
        }
        return units;
    }
}
