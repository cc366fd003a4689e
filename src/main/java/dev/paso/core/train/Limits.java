package dev.paso.core.train;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.nn.LayerSpec;
import java.util.List;

/**
 * What a host is willing to compute for one experiment; each limit is at least 1, and a message names the one that was met.
 *
 * @param activations numbers kept between forward and backward pass: samples of a batch times units of all layers
 * @param work multiplications of the whole run, in billions; the largest allowed takes a core about an hour
 * @param update multiplications of one update, in millions: nobody else gets its thread before it is made
 * @param memory megabytes of data, trainer and pictures together, in the heap and beside it
 */
public record Limits(
        int points,
        int layers,
        int units,
        int parameters,
        int activations,
        int epochs,
        int edits,
        int work,
        int update,
        int memory) {
    /** Generous enough for any lesson, small enough for one process: a host that has many learners gives each less memory. */
    public static final Limits DEFAULT =
            new Limits(100_000, 64, 4_096, 4_000_000, 10_000_000, 1_000_000, 10_000, 10_000);

    private static final int DEFAULT_UPDATE = 5_000; // up to a second
    private static final int DEFAULT_MEMORY = 500; // half of a heap of 1 GB
    private static final double BILLION = 1e9;
    private static final double MILLION = 1e6;

    public Limits {
        Require.atLeast("limits.points", points, 1);
        Require.atLeast("limits.layers", layers, 1);
        Require.atLeast("limits.units", units, 1);
        Require.atLeast("limits.parameters", parameters, 1);
        Require.atLeast("limits.activations", activations, 1);
        Require.atLeast("limits.epochs", epochs, 1);
        Require.atLeast("limits.edits", edits, 0);
        Require.atLeast("limits.work", work, 1);
        Require.atLeast("limits.update", update, 1);
        Require.atLeast("limits.memory", memory, 1);
    }

    /** With the usual work of an update, and the usual memory. */
    public Limits(int points, int layers, int units, int parameters, int activations, int epochs, int edits, int work) {
        this(points, layers, units, parameters, activations, epochs, edits, work, DEFAULT_UPDATE, DEFAULT_MEMORY);
    }

    public Limits withMemory(int megabytes) {
        return new Limits(points, layers, units, parameters, activations, epochs, edits, work, update, megabytes);
    }

    /** Returns {@code spec} where it stays within every limit; otherwise refuses with path, rule and value. */
    public ExperimentSpec check(ExperimentSpec spec) {
        Require.inRange("data.n", spec.data().n(), 1, points);
        Require.inRange("model layers", spec.model().layers().size(), 1, layers);
        checkUnits(spec.model().layers());
        Require.inRange("model parameters", spec.model().parameterCount(), 1, parameters);
        checkActivations(spec);
        Require.inRange("epochs", spec.epochs(), 0, epochs);
        Cost cost = Cost.of(spec);
        checkUpdate(spec, cost);
        checkWork(spec, cost);
        Fitting.check(spec, memory);
        Require.inRange("edits", spec.edits().size(), 0, edits);
        return spec;
    }

    /** Refuses the first layer that is wider than any may be. */
    public void checkUnits(List<LayerSpec> layers) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Linear linear) {
                Require.inRange("model[" + i + "].out", linear.out(), 1, units);
            }
        }
    }

    private void checkActivations(ExperimentSpec spec) {
        long batch = Cost.batch(spec);
        long units = Cost.units(spec);
        if (batch * units > activations) {
            throw new RefusedException("loader.batch_size", Rule.BATCH_UNITS, activations / units, units, batch);
        }
    }

    private void checkUpdate(ExperimentSpec spec, Cost cost) {
        double most = update * MILLION;
        if (cost.update() > most) {
            int batch = Cost.batch(spec);
            long fitting = Math.max(1, (long) (batch * most / cost.update()));
            throw new RefusedException("loader.batch_size", Rule.UPDATE, fitting, batch);
        }
    }

    private void checkWork(ExperimentSpec spec, Cost cost) {
        double most = work * BILLION;
        if (spec.epochs() * cost.epoch() > most) {
            throw new RefusedException("epochs", Rule.WORK, (long) (most / cost.epoch()), spec.epochs());
        }
    }
}
