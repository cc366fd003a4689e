package dev.paso.core.lesson;

import dev.paso.core.data.Samples;
import dev.paso.core.landscape.Answer;
import dev.paso.core.landscape.MostLikely;
import dev.paso.core.landscape.Predictions;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.metric.RegressionScores;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a test set says of a model.
 *
 * @param step updates made
 * @param loss over all test samples at once, in evaluation mode
 * @param accuracy at the recipe's threshold, or of the most likely class; empty where none are told apart
 * @param rmse in the target's unit; empty where no numbers are predicted
 */
public record TestVerdict(long step, double loss, OptionalDouble accuracy, OptionalDouble rmse) {
    /**
     * Of the model as {@code trainer} has it.
     *
     * @throws IllegalArgumentException if no sample was set apart
     */
    public static TestVerdict of(Trainer trainer) {
        Samples test = trainer.data().test();
        ExperimentSpec spec = trainer.spec();
        double[] outputs = trainer.predict(test.x(), test.size());
        return new TestVerdict(
                trainer.step(),
                trainer.lossOf(test),
                tellsClasses(spec) ? OptionalDouble.of(accuracy(spec, test, outputs)) : OptionalDouble.empty(),
                Predictions.fits(spec) ? OptionalDouble.of(rmse(trainer, test, outputs)) : OptionalDouble.empty());
    }

    private static boolean tellsClasses(ExperimentSpec spec) {
        return spec.data().classes() == 2 && Answer.of(spec).isPresent()
                || spec.data().classes() > 2 && spec.loss().target() == LossSpec.Target.CLASSES;
    }

    private static double accuracy(ExperimentSpec spec, Samples test, double[] outputs) {
        Optional<Answer> answer = Answer.of(spec).filter(one -> spec.data().classes() == 2);
        int outs = spec.model().outputs();
        long right = IntStream.range(0, test.size())
                .filter(i -> predicted(spec, answer, outputs, i, outs) == test.labels()[i])
                .count();
        return (double) right / test.size();
    }

    private static int predicted(ExperimentSpec spec, Optional<Answer> answer, double[] outputs, int row, int outs) {
        return answer.map(one -> one.of(outputs, row, spec.dtype()) >= spec.threshold() ? 1 : 0)
                .orElseGet(() -> MostLikely.of(outputs, row, outs));
    }

    private static double rmse(Trainer trainer, Samples test, double[] outputs) {
        return RegressionScores.of(
                        trainer.data().unscaledTargets(test.y()),
                        trainer.data().unscaledTargets(outputs),
                        test.targets())
                .rmse();
    }
}
