package dev.paso.core.lesson;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.OptionalDouble;

/** A recipe followed as far as somebody asks, forth or back: number for number what its run did. Not for two threads. */
public final class Replay {
    private final ExperimentSpec spec;
    private final PreparedData data;
    private Trainer trainer;

    public Replay(ExperimentSpec spec, PreparedData data) {
        this.spec = spec;
        this.data = data;
        trainer = new Trainer(spec, data, event -> {});
    }

    /** Goes to where the run is after {@code step} updates, or as far as the recipe goes. */
    public void goTo(long step) {
        if (step < trainer.step()) {
            trainer = new Trainer(spec, data, event -> {});
        }
        while (trainer.step() < step && !trainer.isOver()) {
            trainer.update();
        }
    }

    public ExperimentSpec spec() {
        return spec;
    }

    public PreparedData data() {
        return data;
    }

    public long step() {
        return trainer.step();
    }

    public int epoch() {
        return trainer.epoch();
    }

    /** A copy, in the order of the model's parameters. */
    public double[] parameters() {
        return trainer.parameters();
    }

    /** What the last update measured before it changed anything. */
    public OptionalDouble lastLoss() {
        return trainer.lastLoss();
    }
}
