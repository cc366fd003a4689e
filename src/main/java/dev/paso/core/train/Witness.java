package dev.paso.core.train;

import dev.paso.core.engine.Engine;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;

/** Looks on while a {@link Trainer} makes an update: what the engine holds then is overwritten by its next pass. */
public interface Witness {
    /** Sees nothing. */
    Witness NOBODY = new Witness() {
        @Override
        public void forward(Engine engine) {}

        @Override
        public void backward(Engine engine, Optimizer optimizer, LearningRateSchedule schedule) {}
    };

    /** The forward pass was made. */
    void forward(Engine engine);

    /** The backward pass was made; the optimizer comes next, at the rate that the schedule gave it. */
    void backward(Engine engine, Optimizer optimizer, LearningRateSchedule schedule);
}
