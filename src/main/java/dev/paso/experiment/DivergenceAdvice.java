package dev.paso.experiment;

import dev.paso.core.landscape.Curvature;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.List;
import java.util.OptionalDouble;

/** Finds out what to try after a divergence, and tries it: what is offered did train, at least for some epochs. */
final class DivergenceAdvice {
    private static final int MOST_TRIALS = 20;
    private static final int TRIAL_EPOCHS = 20;
    private static final double MOST_WORK = 2e7; // multiplications of a trial; more would be felt

    private DivergenceAdvice() {}

    /** @param learningRate of the update that did it */
    static Divergence of(Trainer trainer, double learningRate, double loss) {
        OptionalDouble stable = Curvature.largestStableLearningRate(
                trainer.spec(), trainer.data().training());
        double suggested = stable.isPresent()
                ? Math.min(stable.getAsDouble(), learningRate) / 2 // an estimate may be above what was tried
                : learningRate / 10;
        double rounded = roundedDown(suggested);
        for (int trial = 0; trial < MOST_TRIALS && rounded > 0 && !trains(trainer, rounded); trial++) {
            rounded = roundedDown(0.6 * rounded); // the next smaller one
        }
        return new Divergence(
                trainer.step(),
                trainer.epoch() + 1,
                loss,
                stable,
                rounded > 0 ? OptionalDouble.of(rounded) : OptionalDouble.empty());
    }

    /** Whether the recipe without its edits learns something at {@code rate}; true where finding out would take too long. */
    private static boolean trains(Trainer trainer, double rate) {
        ExperimentSpec recipe = trainer.spec().withEdits(List.of());
        double workOfAnEpoch = 3.0
                * recipe.model().parameterCount()
                * trainer.data().training().size();
        if (workOfAnEpoch > MOST_WORK) {
            return true;
        }
        Trainer trial = new Trainer(recipe.withOptimizer(recipe.optimizer().withLr(rate)), trainer.data(), event -> {});
        double first = lossAfter(1, trial);
        double last = lossAfter((int) Math.min(TRIAL_EPOCHS, MOST_WORK / workOfAnEpoch), trial);
        return Double.isFinite(last) && last <= first;
    }

    /** The loss of the last epoch; infinite where there is none. */
    private static double lossAfter(int epochs, Trainer trial) {
        while (!trial.isOver() && trial.epoch() < epochs) {
            trial.update();
        }
        return trial.isDiverged()
                ? Double.POSITIVE_INFINITY
                : trial.trainingLoss().orElse(Double.POSITIVE_INFINITY);
    }

    /** The largest of 1, 2 and 5 times a power of ten that is not above {@code value}; 0 where there is none. */
    static double roundedDown(double value) {
        if (!(value >= 1e-300) || Double.isInfinite(value)) {
            return 0;
        }
        int power = (int) Math.floor(Math.log10(value)) + 1; // one too many at most: tried from above
        for (int p = power; ; p--) {
            for (int digit : new int[] {5, 2, 1}) {
                double candidate =
                        Double.parseDouble(digit + "e" + p); // digit * 10^p would not always be the shortest decimal
                if (candidate <= value * (1 + 1e-12)) {
                    return candidate;
                }
            }
        }
    }
}
