package dev.paso.core.lesson;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Engine;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.train.Checkpoint;
import dev.paso.core.train.Cost;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.Witness;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes single updates of a run again, from a place of it, and tells each of them number by number. What it tells are the engine's own
 * numbers, read while it works. Not for two threads.
 */
public final class Explainer {
    /** Of an update, in multiplications as {@link Cost} counts them: a tenth of a second. */
    public static final double MOST_WORK = 2e8;

    /** Of a model whose updates are made again. */
    public static final int MOST_PARAMETERS = Cost.MOST_COPIED;

    private static final long MOST_SEEN = 200_000; // numbers: 3 MB with their slopes

    private final Trainer trainer;
    private final Places places;

    public Explainer(ExperimentSpec spec, PreparedData data) {
        trainer = new Trainer(spec, data, event -> {});
        places = Places.of(spec.model());
    }

    /** Whether an update is little enough work to be made again whenever somebody asks, and little enough to be kept. */
    public static boolean fits(ExperimentSpec spec) {
        return spec.model().parameterCount() <= MOST_PARAMETERS
                && Cost.of(spec).update() <= MOST_WORK
                && seenByNorms(spec) <= MOST_SEEN;
    }

    /** Numbers of a batch that the model's norms see. */
    private static long seenByNorms(ExperimentSpec spec) {
        long units = spec.model().layers().stream()
                .mapToLong(layer -> layer instanceof LayerSpec.BatchNorm1d norm ? norm.numFeatures() : 0)
                .sum();
        return units == 0 ? 0 : units * spec.loader().batchOf(spec.data().n());
    }

    /** The recipe whose updates these are, edits included. */
    public ExperimentSpec spec() {
        return trainer.spec();
    }

    /**
     * Tells the update after the first {@code step} ones; nothing where the run is over there.
     *
     * @param from a place of this recipe's run at or a little before {@code step}
     * @param row of the training split, whose sample is followed; one that the update does not see is followed as if it took the place
     *     of the batch's first. Empty, or none of the rows: the batch's first
     * @param weight that the model {@linkplain WeightAt#fits has}
     */
    public Optional<Explanation> explain(Checkpoint from, long step, OptionalInt row, WeightAt weight) {
        trainer.restore(from);
        while (trainer.step() < step && !trainer.isOver()) {
            trainer.update();
        }
        return trainer.isOver() ? Optional.empty() : Optional.of(next(row, weight));
    }

    private Explanation next(OptionalInt row, WeightAt weight) {
        int[] all = trainer.nextBatch();
        int size = trainer.data().training().size();
        int followed = row.isPresent() && row.getAsInt() >= 0 && row.getAsInt() < size ? row.getAsInt() : all[0];
        int most = trainer.spec().loader().batchOf(size);
        int batch = Math.max(0, indexOf(all, followed)) / most;
        int[] rows = Arrays.copyOfRange(all, batch * most, Math.min(all.length, (batch + 1) * most));
        int place = Math.max(0, indexOf(rows, followed));
        int[] met = rows.clone();
        met[place] = followed;
        Passage passage = new Passage(places, met, place);
        if (rows[place] != followed) {
            trainer.rehearse(met, passage);
        }
        boolean isOnClasses = trainer.spec().loss() instanceof LossSpec.CrossEntropy;
        BatchShare share = new BatchShare(trainer.spec(), isOnClasses, weight, batch, rows.length);
        Moment moment = moment();
        trainer.update(rows[place] == followed ? new Both(passage, share, batch) : share);
        return new Explanation(moment, rows, followed, weight, passage, share);
    }

    /** A sample of a batch of the update, and that batch with the others. */
    private static final class Both implements Witness {
        private final Passage passage;
        private final BatchShare share;
        private int left;

        /** @param batch that holds the sample */
        Both(Passage passage, BatchShare share, int batch) {
            this.passage = passage;
            this.share = share;
            left = batch;
        }

        @Override
        public void forward(Engine engine, double loss) {
            share.forward(engine, loss);
            if (left == 0) {
                passage.forward(engine, loss);
            }
        }

        @Override
        public void backward(Engine engine) {
            share.backward(engine);
            if (left-- == 0) {
                passage.backward(engine);
            }
        }

        @Override
        public void gathered(double[] gradients) {
            share.gathered(gradients);
        }

        @Override
        public void sent(double[] parameters, double[] gradients, Optimizer optimizer, LearningRateSchedule schedule) {
            share.sent(parameters, gradients, optimizer, schedule);
        }
    }

    private Moment moment() {
        return new Moment(
                trainer.spec(),
                trainer.data(),
                trainer.parameters(),
                trainer.step() + 1,
                trainer.totalSteps(),
                trainer.epoch() + 1,
                trainer.posWeight());
    }

    private static int indexOf(int[] rows, int row) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }
}
