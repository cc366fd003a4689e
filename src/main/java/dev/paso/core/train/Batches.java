package dev.paso.core.train;

import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.random.TorchGenerator;

/** Takes the batches of an update, usually one, forward and back, and the parameters a step further. */
final class Batches {
    private final Samples training;
    private final Passes passes;
    private final Engine engine;
    private final Optimizer optimizer;
    private final LearningRateSchedule schedule;
    private final TorchGenerator generator;
    private final Gradients gradients;
    private final int most;
    private double lossOfEpoch;

    /** @param generator draws what is dropped out */
    Batches(
            ExperimentSpec spec,
            Samples training,
            Passes passes,
            Engine engine,
            Optimizer optimizer,
            LearningRateSchedule schedule,
            TorchGenerator generator) {
        this.training = training;
        this.passes = passes;
        this.engine = engine;
        this.optimizer = optimizer;
        this.schedule = schedule;
        this.generator = generator;
        gradients = new Gradients(spec.options(), spec.model(), spec.dtype());
        most = spec.options().accumulationSteps();
    }

    /** Another epoch. */
    void begin() {
        passes.begin();
        lossOfEpoch = 0;
    }

    /** The sum over the batches of this epoch so far. */
    double lossOfEpoch() {
        return lossOfEpoch;
    }

    void restore(double lossOfEpoch) {
        this.lossOfEpoch = lossOfEpoch;
    }

    /** One step of the optimizer; the mean loss of its batches, before it. */
    double update(Witness witness) {
        double sum = 0;
        int batches = 0;
        while (batches == 0 || !passes.isOver() && batches < most) {
            int from = passes.place();
            double loss = engine.forward(training, passes.rows(), from, passes.advance(), generator);
            witness.forward(engine, loss);
            engine.backward();
            witness.backward(engine);
            gradients.add(engine.gradients(), engine.parameters());
            lossOfEpoch += loss;
            sum += loss;
            batches++;
        }
        double[] parameters = engine.parameters();
        gradients.keep(parameters);
        witness.gathered(gradients.gathered());
        double[] sent = gradients.clipped();
        witness.sent(parameters, sent, optimizer, schedule);
        optimizer.step(parameters, sent);
        gradients.putBack(parameters);
        return sum / batches;
    }

    /** Forward and back over other rows; nothing of the run changes. At most a batch of them. */
    void rehearse(int[] rows, Witness witness) {
        gradients.keep(engine.parameters()); // running statistics move with every batch
        double loss = engine.forward(training, rows, 0, rows.length, generator.copy());
        witness.forward(engine, loss);
        engine.backward();
        witness.backward(engine);
        gradients.putBack(engine.parameters());
    }
}
