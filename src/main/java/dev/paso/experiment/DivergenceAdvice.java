package dev.paso.experiment;

import dev.paso.core.landscape.Curvature;
import dev.paso.core.train.Trainer;
import java.util.OptionalDouble;

/** Finds out what to try after a divergence. */
final class DivergenceAdvice {
    private DivergenceAdvice() {}

    /** @param learningRate of the update that did it */
    static Divergence of(Trainer trainer, double learningRate, double loss) {
        OptionalDouble stable = Curvature.largestStableLearningRate(
                trainer.spec(), trainer.data().training());
        double suggested = stable.isPresent()
                ? Math.min(stable.getAsDouble(), learningRate) / 2 // an estimate may be above what was tried
                : learningRate / 10;
        double rounded = roundedDown(suggested);
        return new Divergence(
                trainer.step(),
                trainer.epoch() + 1,
                loss,
                stable,
                rounded > 0 ? OptionalDouble.of(rounded) : OptionalDouble.empty());
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
