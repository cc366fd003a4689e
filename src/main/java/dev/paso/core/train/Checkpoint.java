package dev.paso.core.train;

import dev.paso.core.Tensor;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.random.TorchGenerator;
import java.util.List;

/** All that a {@link Trainer} needs to go on from a step as if it had never stopped. Immutable: it holds copies only. */
public final class Checkpoint {
    final long step;
    final int epoch;
    final int place;
    final double epochLoss;
    final boolean isDiverged;
    final double posWeight;
    final Tensor parameters;
    final Optimizer.State optimizer;
    final List<Integer> order;
    private final TorchGenerator generator;

    Checkpoint(
            long step,
            int epoch,
            int place,
            double epochLoss,
            boolean isDiverged,
            double posWeight,
            Tensor parameters,
            Optimizer.State optimizer,
            List<Integer> order,
            TorchGenerator generator) {
        this.step = step;
        this.epoch = epoch;
        this.place = place;
        this.epochLoss = epochLoss;
        this.isDiverged = isDiverged;
        this.posWeight = posWeight;
        this.parameters = parameters;
        this.optimizer = optimizer;
        this.order = List.copyOf(order);
        this.generator = generator.copy();
    }

    /** Updates made when it was taken. */
    public long step() {
        return step;
    }

    TorchGenerator generator() {
        return generator;
    }
}
