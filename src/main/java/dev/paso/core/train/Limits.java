package dev.paso.core.train;

import dev.paso.core.Require;
import dev.paso.core.nn.LayerSpec;

/**
 * What a host is willing to compute for one experiment; each limit is at least 1, and a message names the one that was met.
 *
 * @param activations numbers kept between forward and backward pass: samples of a batch times units of all layers
 */
public record Limits(int points, int layers, int units, int parameters, int activations, int epochs, int edits) {
    /** Generous enough for any lesson, small enough for a shared host. */
    public static final Limits DEFAULT = new Limits(100_000, 64, 4_096, 4_000_000, 10_000_000, 1_000_000, 10_000);

    public Limits {
        Require.atLeast("limits.points", points, 1);
        Require.atLeast("limits.layers", layers, 1);
        Require.atLeast("limits.units", units, 1);
        Require.atLeast("limits.parameters", parameters, 1);
        Require.atLeast("limits.activations", activations, 1);
        Require.atLeast("limits.epochs", epochs, 1);
        Require.atLeast("limits.edits", edits, 0);
    }

    /** Returns {@code spec} where it stays within every limit; otherwise refuses with path, rule and value. */
    public ExperimentSpec check(ExperimentSpec spec) {
        Require.inRange("data.n", spec.data().n(), 1, points);
        Require.inRange("model layers", spec.model().layers().size(), 1, layers);
        spec.model().linears().forEach(linear -> Require.inRange("model units", linear.out(), 1, units));
        Require.inRange("model parameters", spec.model().parameterCount(), 1, parameters);
        checkActivations(spec);
        Require.inRange("epochs", spec.epochs(), 0, epochs);
        Require.inRange("edits", spec.edits().size(), 0, edits);
        return spec;
    }

    private void checkActivations(ExperimentSpec spec) {
        int n = spec.data().n();
        long batch = Math.min(n, spec.loader().batchSize().orElse(n));
        long width = spec.inputs();
        long units = width;
        for (LayerSpec layer : spec.model().layers()) {
            width = layer instanceof LayerSpec.Linear linear ? linear.out() : width;
            units += width;
        }
        if (batch * units > activations) {
            throw Require.refused(
                    "loader.batch_size",
                    "must be at most " + activations / units + " with " + units + " units in all layers",
                    batch);
        }
    }
}
