package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Logistic;
import dev.paso.core.engine.Predictor;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;

/**
 * What a model with two raw inputs or more and one {@link Answer} says all over a plane through them, as one byte a cell. Keeps its
 * buffers: not for two threads.
 */
public final class DecisionBoundary extends AskedPlane {
    public static final int DEFAULT_SIDE = 64;

    private static final int LEVELS = 255;
    private static final double LEAST_SPAN = 1e-6;
    private static final byte UNKNOWN = (byte) 128;

    private final ExperimentSpec spec;
    private final PreparedData data;
    private final Answer answer;
    private final AxisRange targets;

    /** On the plane of the first two inputs, with all others at their medians. */
    public DecisionBoundary(ExperimentSpec spec, PreparedData data, Predictor predictor, int columns, int rows) {
        this(spec, data, Slice.usual(data), predictor, columns, rows);
    }

    /**
     * Prepares the points; {@code predictor} may be shared with other pictures drawn on the same thread.
     *
     * @param slice there is one where the experiment {@link #fits}
     * @throws IllegalArgumentException if the experiment does not fit
     */
    public DecisionBoundary(
            ExperimentSpec spec, PreparedData data, Optional<Slice> slice, Predictor predictor, int columns, int rows) {
        super(answer(spec).outputs(), predictor, Grid.plane(data, slice.orElseThrow(), columns, rows));
        this.spec = spec;
        this.data = data;
        answer = answer(spec);
        targets = answer.isProbability()
                ? new AxisRange(0, 1)
                : AxisRange.spanning(data.raw().y());
    }

    private static Answer answer(ExperimentSpec spec) {
        return Answer.of(spec)
                .filter(one -> fits(spec))
                .orElseThrow(() -> new MisuseException("a plane must have two inputs or more and one answer, had "
                        + spec.data().inputs() + " inputs"));
    }

    /** Two raw inputs or more and one answer: there is a plane to draw. */
    public static boolean fits(ExperimentSpec spec) {
        return spec.data().inputs() >= 2 && Answer.of(spec).isPresent();
    }

    /**
     * What the model says now, as one byte a cell.
     *
     * @param low the value of byte 0: the least probability anywhere, or the least target
     * @param high the value of byte 255: the greatest probability anywhere, or the greatest target
     * @param bytes shape [rows, columns], the lowest row first; values beyond low and high are cut, what is not a number lies half-way
     */
    @SuppressWarnings("ArrayRecordComponent") // goes straight into a frame
    public record Cells(double low, double high, byte[] bytes) {}

    /** The plane under these parameters. */
    public Cells cells(double[] parameters) {
        ask(parameters);
        return cells();
    }

    /** What was {@link #ask}ed. A byte's step is as fine as the probabilities allow, so that a faint boundary is smooth too. */
    public Cells cells() {
        double[] said = answer == Answer.LOGIT ? ofLogits() : one();
        AxisRange range = answer.isProbability() ? probabilities(said) : targets;
        return new Cells(range.low(), range.high(), shades(said, range.low(), range.high()));
    }

    /** All at once: of most planes. */
    private double[] ofLogits() {
        double[] said = new double[size()];
        Logistic.of(outputs, said, said.length);
        spec.dtype().round(said, 0, said.length);
        return said;
    }

    private double[] one() {
        double[] said = new double[size()];
        for (int i = 0; i < said.length; i++) {
            double one = answer.of(outputs, i, spec.dtype());
            said[i] = answer.isProbability() ? one : data.unscaledTarget(one);
        }
        return said;
    }

    private static byte[] shades(double[] values, double low, double high) {
        double scale = LEVELS / (high - low);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            double level = (values[i] - low) * scale;
            int whole = (int) (level + 0.5);
            bytes[i] = Double.isNaN(level) ? UNKNOWN : (byte) Math.max(0, Math.min(LEVELS, whole));
        }
        return bytes;
    }

    /** The model's outputs under these parameters, for a model whose {@link Answer} is a logit: the range goes as far either way. */
    public Cells logits(double[] parameters) {
        ask(parameters);
        return logits();
    }

    /** The outputs of what was {@link #ask}ed, as {@link #logits(double[])} gives them. */
    public Cells logits() {
        double largest = LEAST_SPAN;
        for (int i = 0; i < size(); i++) {
            largest = Math.max(largest, Double.isNaN(outputs[i]) ? 0 : Math.abs(outputs[i]));
        }
        double reach = Math.min(largest, Float.MAX_VALUE);
        return new Cells(-reach, reach, shades(outputs, -reach, reach));
    }

    /** The range of those that are numbers; where all are the same, all there can be. */
    private static AxisRange probabilities(double[] said) {
        double low = 1;
        double high = 0;
        for (double value : said) { // no comparison holds for NaN
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        return high - low > LEAST_SPAN ? new AxisRange(low, high) : new AxisRange(0, 1);
    }
}
