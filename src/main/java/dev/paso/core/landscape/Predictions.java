package dev.paso.core.landscape;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.train.ExperimentSpec;

/** What a regression predicts for the samples of a split, in the targets' own units, some rows at a time. Keeps buffers: not for two threads. */
public final class Predictions {
    private final PreparedData data;
    private final Samples samples;
    private final Predictor predictor;
    private final double[] targets;
    private final double[] outputs;

    /** @param samples one of the splits of {@code data} */
    public Predictions(ExperimentSpec spec, PreparedData data, Samples samples, Predictor predictor) {
        this.data = data;
        this.samples = samples;
        targets = data.unscaledTargets(samples.y());
        this.predictor = predictor;
        outputs = new double[samples.size() * spec.model().outputs()];
    }

    /** Whether numbers are predicted and compared with numbers. */
    public static boolean fits(ExperimentSpec spec) {
        return spec.data().isRegression() && spec.loss().target() == LossSpec.Target.NUMBERS;
    }

    /** Samples to be asked about. */
    public int size() {
        return samples.size();
    }

    /** Asks about the rows from {@code from} up to {@code to} under {@code parameters}. */
    public void ask(double[] parameters, int from, int to) {
        predictor.predict(parameters, samples.x(), from, to, outputs);
    }

    /** Numbers a sample. */
    public int columns() {
        return samples.targets();
    }

    /** Shape [size, columns]: shared, not to be changed. */
    public double[] targets() {
        return targets;
    }

    /** What was answered last, shape [size, columns]. */
    public double[] answers() {
        return data.unscaledTargets(outputs);
    }

    /** Target − prediction, shape [size, columns]. */
    public double[] residuals() {
        double[] residuals = answers();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = targets[i] - residuals[i];
        }
        return residuals;
    }
}
