package dev.paso.core.lesson;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The learning rate of every update of a recipe, and what comes of it.
 *
 * @param rates before each update, the first one first
 * @param validationLosses of each epoch
 */
public record RateTrace(List<Double> rates, List<Double> validationLosses) {
    public RateTrace {
        rates = List.copyOf(rates);
        validationLosses = List.copyOf(validationLosses);
    }

    /**
     * Follows the recipe to its end: some schedules look at the losses.
     *
     * @param isWanted asked on the way
     * @throws java.util.concurrent.CancellationException where nobody wants it any more
     */
    public static RateTrace of(ExperimentSpec spec, PreparedData data, BooleanSupplier isWanted) {
        TrainingLog log = new TrainingLog(spec, data);
        Trainer trainer = log.trainer();
        List<Double> rates = new ArrayList<>();
        while (!trainer.isOver()) {
            rates.add(trainer.learningRate());
            log.goTo(trainer.step() + 1, isWanted);
        }
        return new RateTrace(rates, log.validationLosses());
    }
}
