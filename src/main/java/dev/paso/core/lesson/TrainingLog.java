package dev.paso.core.lesson;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A recipe followed as far as somebody asks, with the losses of every epoch on the way. Not for two threads. */
public final class TrainingLog {
    private final ExperimentSpec spec;
    private final PreparedData data;
    private final List<Double> trainingLosses = new ArrayList<>();
    private final List<Double> validationLosses = new ArrayList<>();
    private Trainer trainer;

    public TrainingLog(ExperimentSpec spec, PreparedData data) {
        this.spec = spec;
        this.data = data;
        trainer = start();
    }

    /** The recipe followed to its end, on data of its own. */
    public static TrainingLog of(ExperimentSpec spec) {
        return of(spec, () -> true);
    }

    /**
     * The same for somebody who may not want it any more.
     *
     * @throws CancellationException where nobody does
     */
    public static TrainingLog of(ExperimentSpec spec, BooleanSupplier isWanted) {
        TrainingLog log = new TrainingLog(spec, spec.prepared());
        log.goTo(Long.MAX_VALUE, isWanted);
        return log;
    }

    private Trainer start() {
        trainingLosses.clear();
        validationLosses.clear();
        return new Trainer(spec, data, this::on);
    }

    private void on(TrainingEvent event) {
        if (event instanceof TrainingEvent.EpochCompleted epoch) {
            trainingLosses.add(epoch.trainingLoss());
            epoch.validationLoss().ifPresent(validationLosses::add);
        }
    }

    /**
     * Goes to where the run is after {@code step} updates, or as far as the recipe goes.
     *
     * @param isWanted asked on the way
     * @throws CancellationException where nobody wants it any more
     */
    public void goTo(long step, BooleanSupplier isWanted) {
        if (step < trainer.step()) {
            trainer = start();
        }
        while (trainer.step() < step && !trainer.isOver()) {
            if (!isWanted.getAsBoolean()) {
                throw new CancellationException();
            }
            trainer.update();
        }
    }

    public ExperimentSpec spec() {
        return spec;
    }

    public PreparedData data() {
        return data;
    }

    /** Where the run is; nobody but this log may move it. */
    Trainer trainer() {
        return trainer;
    }

    /** Epochs completed. */
    public int epoch() {
        return trainer.epoch();
    }

    public double[] parameters() {
        return trainer.parameters();
    }

    /** Of each completed epoch: the mean of its mini-batch losses. */
    public List<Double> trainingLosses() {
        return List.copyOf(trainingLosses);
    }

    /** Of each completed epoch; empty where nothing is validated. */
    public List<Double> validationLosses() {
        return List.copyOf(validationLosses);
    }
}
