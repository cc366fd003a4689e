package dev.paso.core.train;

import dev.paso.core.engine.Engine;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;

/** Looks on while a {@link Trainer} makes an update: what the engine holds then is overwritten by its next pass. */
public interface Witness {
    /** Sees nothing. */
    Witness NOBODY = new Witness() {};

    /** The forward pass of a batch was made; an update has one batch, or as many as it accumulates gradients of. */
    default void forward(Engine engine, double loss) {}

    /** The backward pass of the same batch was made. */
    default void backward(Engine engine) {}

    /** The gradients of all batches of the update are gathered, and not yet clipped. */
    default void gathered(double[] gradients) {}

    /** These gradients are what the optimizer gets next, at the rate that the schedule gave it. */
    default void sent(double[] parameters, double[] gradients, Optimizer optimizer, LearningRateSchedule schedule) {}
}
