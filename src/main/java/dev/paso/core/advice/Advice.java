package dev.paso.core.advice;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.landscape.Curvature;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What drove a run away, and what to try instead: what is offered did train, at least for some epochs.
 *
 * @param largestInput of the training split as the model sees it, without its sign
 * @param largestStable learning rate, where it is known: see {@link Curvature#largestStableLearningRate}
 * @param suggested a smaller learning rate, of the form 1, 2 or 5 times a power of ten
 */
public record Advice(Cause cause, double largestInput, OptionalDouble largestStable, OptionalDouble suggested) {
    /** Epochs that what is offered was tried for, where there are as many. */
    public static final int TRIAL_EPOCHS = 20;

    private static final int MOST_TRIALS = 20;
    private static final double MOST_WORK = 2e7; // multiplications of a trial; more would be felt
    private static final double LARGE_INPUT = 3; // standardised ones are rarely larger

    /** What it was that ran away. */
    public enum Cause {
        /** The first loss, before any update: no learning rate helps. */
        NUMBERS,
        /** Inputs so large that this learning rate is too large for them: standardised, they trained with it. */
        SCALE,
        /** The learning rate. */
        RATE
    }

    /**
     * @param learningRate of the update that did it
     * @param loss of its batch, measured before it
     */
    public static Advice of(Trainer trainer, double learningRate, double loss) {
        OptionalDouble estimate =
                Curvature.ofFullBatches(trainer.spec(), trainer.data().training());
        double suggested = estimate.isPresent()
                ? Math.min(estimate.getAsDouble(), learningRate) / 2 // an estimate may be above what was tried
                : learningRate / 10;
        double rounded = roundedDown(suggested);
        for (int trial = 0; trial < MOST_TRIALS && rounded > 0 && !trains(trainer, rounded); trial++) {
            rounded = roundedDown(0.6 * rounded); // the next smaller one
        }
        return new Advice(
                cause(trainer, learningRate, loss),
                largestInput(trainer.data()),
                Curvature.largestStableLearningRate(
                        trainer.spec(), trainer.data().training()),
                rounded > 0 ? OptionalDouble.of(rounded) : OptionalDouble.empty());
    }

    private static Cause cause(Trainer trainer, double learningRate, double loss) {
        if (trainer.step() == 1 && !Double.isFinite(loss)) {
            return Cause.NUMBERS;
        }
        return isScale(trainer, learningRate) ? Cause.SCALE : Cause.RATE;
    }

    private static boolean isScale(Trainer trainer, double learningRate) {
        ExperimentSpec spec = trainer.spec();
        if (!(spec.scale() instanceof ScaleSpec.None) || largestInput(trainer.data()) < LARGE_INPUT) {
            return false;
        }
        ExperimentSpec scaled = spec.withScale(new ScaleSpec.StandardScaler()).withEdits(List.of());
        return workOfAnEpoch(trainer) <= MOST_WORK
                && trains(scaled.withOptimizer(scaled.optimizer().withLr(learningRate)), scaled.prepared(), trainer);
    }

    private static double largestInput(PreparedData data) {
        return Arrays.stream(data.training().x()).map(Math::abs).max().orElse(0);
    }

    /** Whether the recipe without its edits learns something at {@code rate}; true where finding out would take too long. */
    private static boolean trains(Trainer trainer, double rate) {
        ExperimentSpec recipe = trainer.spec().withEdits(List.of());
        return workOfAnEpoch(trainer) > MOST_WORK
                || trains(recipe.withOptimizer(recipe.optimizer().withLr(rate)), trainer.data(), trainer);
    }

    private static double workOfAnEpoch(Trainer trainer) {
        return 3.0
                * trainer.spec().model().parameterCount()
                * trainer.data().training().size();
    }

    private static boolean trains(ExperimentSpec recipe, PreparedData data, Trainer like) {
        Trainer trial = new Trainer(recipe, data, event -> {});
        double first = lossAfter(1, trial);
        double last = lossAfter((int) Math.min(TRIAL_EPOCHS, MOST_WORK / workOfAnEpoch(like)), trial);
        return Double.isFinite(last) && last <= first;
    }

    /** The loss of the last epoch; infinite where there is none. */
    private static double lossAfter(int epochs, Trainer trial) {
        while (!trial.isOver() && trial.epoch() < epochs) {
            trial.update();
        }
        return trial.isDiverged()
                ? Double.POSITIVE_INFINITY
                : trial.losses().training().orElse(Double.POSITIVE_INFINITY);
    }

    /** The largest of 1, 2 and 5 times a power of ten that is not above {@code value}; 0 where there is none. */
    public static double roundedDown(double value) {
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
