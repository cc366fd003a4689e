package dev.paso.core.landscape;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.train.ExperimentSpec;

/**
 * What a model with two raw inputs and one {@link Answer} says all over the plane, as one byte a cell. Keeps its buffers: not for
 * two threads.
 */
public final class DecisionBoundary {
    public static final int DEFAULT_SIDE = 64;

    private static final int LEVELS = 255;
    private static final byte UNKNOWN = (byte) 128;

    private final ExperimentSpec spec;
    private final Answer answer;
    private final Predictor predictor;
    private final Grid grid;
    private final AxisRange values;
    private final double[] outputs;

    /**
     * Prepares the points; {@code predictor} may be shared with other pictures drawn on the same thread.
     *
     * @throws IllegalArgumentException if the experiment does not {@link #fits}
     */
    public DecisionBoundary(ExperimentSpec spec, PreparedData data, Predictor predictor, int columns, int rows) {
        this.spec = spec;
        this.predictor = predictor;
        answer = Answer.of(spec)
                .filter(one -> fits(spec))
                .orElseThrow(() -> new IllegalArgumentException("a plane must have two inputs and one answer, had "
                        + spec.data().inputs() + " inputs"));
        grid = Grid.plane(data, columns, rows);
        values = answer.isProbability()
                ? new AxisRange(0, 1)
                : AxisRange.spanning(data.raw().y());
        outputs = new double[grid.size() * answer.outputs()];
    }

    /** Two raw inputs and one answer: there is a plane to draw. */
    public static boolean fits(ExperimentSpec spec) {
        return spec.data().inputs() == 2 && Answer.of(spec).isPresent();
    }

    /** The value of byte 0: probability 0, or the least target. */
    public double low() {
        return values.low();
    }

    /** The value of byte 255: probability 1, or the greatest target. */
    public double high() {
        return values.high();
    }

    /** Shape [rows, columns], the lowest row first; values beyond low and high are cut, what is not a number lies half-way. */
    public byte[] cells(double[] parameters) {
        predictor.predict(parameters, grid.modelInputs(), grid.size(), outputs);
        byte[] cells = new byte[grid.size()];
        for (int i = 0; i < cells.length; i++) {
            double share = (answer.of(outputs, i, spec.dtype()) - low()) / (high() - low());
            cells[i] = Double.isNaN(share) ? UNKNOWN : (byte) Math.round(LEVELS * Math.clamp(share, 0, 1));
        }
        return cells;
    }
}
