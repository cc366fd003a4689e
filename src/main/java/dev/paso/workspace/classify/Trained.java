package dev.paso.workspace.classify;

import dev.paso.core.data.Samples;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import java.util.Arrays;
import java.util.List;

/**
 * A model of two classes as training left it, to compare with.
 *
 * @param brier the mean squared distance of probabilities and labels in the validation split
 */
record Trained(List<Double> parameters, double brier) {
    private static final double SAME = 1e-3; // of a slope

    Trained {
        parameters = List.copyOf(parameters);
    }

    /** Trains to the end. */
    static Trained of(ExperimentSpec spec) {
        return of(Replay.of(spec).toTheEnd());
    }

    /** Of a run as far as it is. */
    static Trained of(Replay run) {
        return new Trained(Arrays.stream(run.parameters()).boxed().toList(), brier(run));
    }

    private static double brier(Replay run) {
        Samples validation = run.data().validation();
        double[] probabilities = run.probabilities(validation);
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double distance = probabilities[i] - validation.labels()[i];
            sum += distance * distance;
        }
        return sum / probabilities.length;
    }

    /** Whether the straight boundary of another model over two inputs is this one's. */
    boolean hasBoundaryOf(Trained other) {
        List<Double> now = other.parameters;
        return now.size() == parameters.size()
                && Math.abs(now.get(0) / now.get(1) - parameters.get(0) / parameters.get(1)) < SAME
                && Math.abs(now.get(2) / now.get(1) - parameters.get(2) / parameters.get(1)) < SAME;
    }
}
