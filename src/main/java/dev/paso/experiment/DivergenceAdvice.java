package dev.paso.experiment;

import dev.paso.core.advice.Advice;
import dev.paso.core.train.Trainer;

/** What is said of a divergence. */
final class DivergenceAdvice {
    private DivergenceAdvice() {}

    /** @param learningRate of the update that did it */
    static Divergence of(Trainer trainer, double learningRate, double loss) {
        Advice advice = Advice.of(trainer, learningRate, loss);
        return new Divergence(trainer.step(), trainer.epoch() + 1, loss, advice.largestStable(), advice.suggested());
    }
}
