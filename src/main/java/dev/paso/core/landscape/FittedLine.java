package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.train.ExperimentSpec;

/** The curve of a model with one raw input and one {@link Answer}, over the axis of its data. Not for two threads. */
public final class FittedLine {
    public static final int POINTS = 101;

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Answer answer;
    private final Predictor predictor;
    private final Grid grid;
    private final double[] x;
    private final double[] outputs;

    /**
     * Prepares the points; {@code predictor} may be shared with other pictures drawn on the same thread.
     *
     * @throws IllegalArgumentException if the experiment does not {@link #fits}
     */
    public FittedLine(ExperimentSpec spec, PreparedData data, Predictor predictor) {
        this.spec = spec;
        this.data = data;
        this.predictor = predictor;
        answer = Answer.of(spec)
                .filter(one -> fits(spec))
                .orElseThrow(() -> new MisuseException("a line must have one input and one answer, had "
                        + spec.data().inputs() + " inputs"));
        grid = Grid.line(data, POINTS);
        x = Grid.places(data, POINTS);
        outputs = new double[POINTS * answer.outputs()];
    }

    /** One raw input and one answer: there is a line to draw. */
    public static boolean fits(ExperimentSpec spec) {
        return spec.data().inputs() == 1 && Answer.of(spec).isPresent();
    }

    /** A copy of the {@value #POINTS} places, in the units of the data. */
    public double[] x() {
        return x.clone();
    }

    /** The answer at each place. */
    public double[] y(double[] parameters) {
        predictor.predict(parameters, grid.modelInputs(), POINTS, outputs);
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double said = answer.of(outputs, i, spec.dtype());
            y[i] = answer.isProbability() ? said : data.unscaledTarget(said);
        }
        return y;
    }
}
