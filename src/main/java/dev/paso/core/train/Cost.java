package dev.paso.core.train;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.engine.Footprint;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.Optimizer;

/**
 * What an experiment takes from a host, estimated from the recipe alone. Work is counted in multiplications: a core makes some ten
 * billions a second in large layers, and about one in small ones.
 *
 * @param row work of one row through the model
 * @param update work of one update
 * @param epoch work of one pass over all data
 * @param memory bytes of data, trainer, and what is drawn of it
 */
public record Cost(double row, double update, double epoch, long memory) {
    /** A model of more parameters is copied only where somebody is about to draw it. */
    public static final int MOST_COPIED = 100_000;

    static final int PER_PARAMETER = 3; // forward, and backward to the inputs and to the parameters
    private static final int PER_UNIT = 20; // as many fit into the time of an activation and its slope
    private static final int PER_UPDATE = 1_000;
    private static final int PER_BUFFER = 10; // of an optimizer, for each parameter
    private static final int PER_COPY = 20; // of each parameter, to ND4J and back
    private static final int COPIES = 3; // of parameters on their way to a screen, where the model is small
    private static final long KEPT = 1_000_000; // places to replay from, moments, losses: at most
    private static final int PER_SCORE = 200; // bytes of a sample whose score is shown
    private static final int GRIDS = 4 * 64 * 64;
    private static final int NUMBER = Double.BYTES;

    public static Cost of(ExperimentSpec spec) {
        double parameters = spec.model().parameterCount();
        double units = units(spec);
        double row = parameters + PER_UNIT * units;
        double trained = PER_PARAMETER * parameters + PER_UNIT * units;
        long n = spec.data().n();
        boolean isCopied = Footprint.ofTraining(spec.model(), batch(spec)).beside() > 0;
        double perParameter = PER_BUFFER * (1.0 + buffers(spec)) + (isCopied ? PER_COPY : 0);
        return new Cost(
                row,
                batch(spec) * trained + perParameter * parameters + PER_UPDATE,
                n * trained + (double) PER_UPDATE * Math.ceilDiv(n, batch(spec)),
                memory(spec, spec.model(), batch(spec)));
    }

    /** Bytes of {@code spec} with a model and a batch of these sizes instead. */
    static long memory(ExperimentSpec spec, ModelSpec model, int batch) {
        long parameters = model.stateSize();
        long copies = parameters > MOST_COPIED ? 1 : COPIES;
        return Footprint.ofTraining(model, batch)
                        .and(Footprint.ofPredicting(model))
                        .bytes()
                + NUMBER * parameters * (buffers(spec) + copies)
                + data(spec)
                + KEPT;
    }

    private static int buffers(ExperimentSpec spec) {
        return Optimizer.buffers(spec.optimizer(), spec.scheduler());
    }

    /** Samples of an update. */
    static int batch(ExperimentSpec spec) {
        int n = spec.data().n();
        return Math.min(n, spec.loader().batchSize().orElse(n));
    }

    /** Of all layers, the columns of the data too. */
    static long units(ExperimentSpec spec) {
        return Footprint.units(spec.model());
    }

    /** Bytes of the samples: as they were given, made, chosen, split, scaled, and put in order for an epoch. */
    static long data(ExperimentSpec spec) {
        DatasetSpec data = spec.data();
        long targets = 1L + (data.isRegression() ? spec.model().outputs() : 1); // the label as it is and as a target
        long given = (data instanceof InlineSpec ? 2 : 1) * (data.inputs() + targets);
        long numbers = given + 2 * (spec.inputs() + targets) + 1;
        long grids = (long) GRIDS * (spec.inputs() + spec.model().outputs());
        return NUMBER * (data.n() * numbers + grids) + (long) PER_SCORE * Math.min(data.n(), 20_000);
    }
}
