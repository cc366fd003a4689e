package dev.paso.core.train;

import dev.paso.core.Tensor;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.random.TorchGenerator;

/** All that a {@link Trainer} needs to go on from a step as if it had never stopped. Immutable: it holds copies only. */
public final class Checkpoint {
    private static final int GENERATOR_BYTES = 3_000; // 624 words and what is around them

    final long step;
    final int epoch;
    final int place;
    final double epochLoss;
    final LossTrace trace;
    final boolean isDiverged;
    final double posWeight;
    final Tensor parameters;
    final Optimizer.State optimizer;
    final LearningRateSchedule.State schedule;
    final int[] order;
    final Stopper.State stopper;
    private final TorchGenerator generator;

    Checkpoint(
            long step,
            int epoch,
            int place,
            double epochLoss,
            LossTrace trace,
            boolean isDiverged,
            double posWeight,
            Tensor parameters,
            Optimizer.State optimizer,
            LearningRateSchedule.State schedule,
            int[] order,
            Stopper.State stopper,
            TorchGenerator generator) {
        this.step = step;
        this.epoch = epoch;
        this.place = place;
        this.epochLoss = epochLoss;
        this.trace = trace;
        this.isDiverged = isDiverged;
        this.posWeight = posWeight;
        this.parameters = parameters;
        this.optimizer = optimizer;
        this.schedule = schedule;
        this.order = order.clone();
        this.stopper = stopper;
        this.generator = generator.copy();
    }

    /** Updates made when it was taken. */
    public long step() {
        return step;
    }

    /** About how much memory it holds. */
    public long bytes() {
        long numbers = parameters.size() + stopper.size();
        for (Tensor buffer : optimizer.buffers()) {
            numbers += buffer.size();
        }
        return bytes(numbers, order.length);
    }

    static long bytes(long numbers, int ordered) {
        return 8 * numbers + 4L * ordered + GENERATOR_BYTES;
    }

    TorchGenerator generator() {
        return generator;
    }
}
