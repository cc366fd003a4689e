package dev.paso.core.train;

import dev.paso.core.Require;

/**
 * What a host is willing to compute for one experiment; each limit is at least 1, and a message names the one that was met.
 */
public record Limits(int points, int layers, int units, int parameters, int epochs, int edits) {
    /** Generous enough for any lesson, small enough for a shared host. */
    public static final Limits DEFAULT = new Limits(100_000, 64, 4_096, 4_000_000, 1_000_000, 10_000);

    public Limits {
        Require.atLeast("limits.points", points, 1);
        Require.atLeast("limits.layers", layers, 1);
        Require.atLeast("limits.units", units, 1);
        Require.atLeast("limits.parameters", parameters, 1);
        Require.atLeast("limits.epochs", epochs, 1);
        Require.atLeast("limits.edits", edits, 0);
    }

    /** Returns {@code spec} where it stays within every limit; otherwise refuses with path, rule and value. */
    public ExperimentSpec check(ExperimentSpec spec) {
        Require.inRange("data.n", spec.data().n(), 1, points);
        Require.inRange("model layers", spec.model().layers().size(), 1, layers);
        spec.model().linears().forEach(linear -> Require.inRange("model units", linear.out(), 1, units));
        Require.inRange("model parameters", spec.model().parameterCount(), 1, parameters);
        Require.inRange("epochs", spec.epochs(), 0, epochs);
        Require.inRange("edits", spec.edits().size(), 0, edits);
        return spec;
    }
}
