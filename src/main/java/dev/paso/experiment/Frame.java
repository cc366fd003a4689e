package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.landscape.LayerDistributions;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One frame for one viewer: the newest state of a run, in parts. Parts that the experiment has no use for, or that the viewer did not
 * ask for, are missing.
 *
 * @param sequence counts a viewer's frames from 1; what {@link Viewer#acknowledge} wants
 * @param recipe counts the recipes of the run from 0: which of them this shows
 * @param near for whoever looks closer at the run; it stays on the server
 * @param parts at most one of each kind
 */
public record Frame(long sequence, int recipe, Status status, Losses losses, Optional<Near> near, List<Part> parts) {
    public Frame {
        parts = List.copyOf(parts);
    }

    /** The same frame for one viewer, with parts that were drawn beside it. */
    Frame forViewer(long sequence, Losses losses, Set<Kind> wanted, List<Part> more) {
        return new Frame(
                sequence,
                recipe,
                status,
                losses,
                near,
                Stream.concat(parts.stream(), more.stream())
                        .filter(part -> wanted.contains(part.kind()))
                        .sorted(Comparator.comparing(Part::kind))
                        .toList());
    }

    /** The part of a type. */
    public <T extends Part> Optional<T> part(Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Something a frame can show; a viewer gets the kinds it asks for. */
    public enum Kind {
        FIELD,
        LINE,
        NETWORK,
        THRESHOLD,
        CONFUSION,
        LOGITS,
        HIDDEN,
        UNCERTAINTY,
        CALIBRATION,
        PATH,
        DISTRIBUTIONS,
        BATCH;

        /** What somebody gets who did not say what he wants. */
        public static final Set<Kind> USUAL = Set.of(FIELD, LINE, NETWORK, THRESHOLD, CONFUSION);

        /** Its name in {@code data-parts} and in a frame's JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with a name; there are none for parts that every frame has. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** What a frame shows beside its status and its losses. */
    public sealed interface Part {
        Kind kind();
    }

    /** The figures of a {@link Snapshot}; a loss that is no finite number is empty. */
    public record Status(
            State state,
            int epoch,
            long step,
            long furthest,
            double stepsPerSecond,
            OptionalDouble trainingLoss,
            OptionalDouble validationLoss,
            double learningRate) {}

    /**
     * Losses of epochs: from index {@code from} of the viewer's list on (0: start again) they replace all that is there.
     * Increments count from the frame acknowledged last. Very long histories are thinned.
     */
    public record Losses(
            int from, List<Integer> epochs, List<OptionalDouble> training, List<OptionalDouble> validation) {
        public Losses {
            epochs = List.copyOf(epochs);
            training = List.copyOf(training);
            validation = List.copyOf(validation);
        }
    }

    /**
     * One byte a cell, 0 for {@code low} and 255 for {@code high}; row 0 is the lowest. Of more than two classes the cells are the
     * probability of the most likely one, and {@code classes} (a byte a cell) says which that is.
     */
    public record Field(int columns, int rows, double low, double high, Bytes cells, Optional<Bytes> classes)
            implements Part {
        @Override
        public Kind kind() {
            return Kind.FIELD;
        }
    }

    /** How weights, gradients and activations were spread at the ends of some epochs from the start on, and are now: the last one. */
    public record Distributions(List<Moment> moments) implements Part {
        /** After {@code step} updates. */
        public record Moment(long step, int epoch, List<LayerDistributions.Layer> layers) {
            public Moment {
                layers = List.copyOf(layers);
            }
        }

        public Distributions {
            moments = List.copyOf(moments);
        }

        @Override
        public Kind kind() {
            return Kind.DISTRIBUTIONS;
        }
    }

    /** The fitted curve, float64. */
    public record Line(Bytes x, Bytes y) implements Part {
        @Override
        public Kind kind() {
            return Kind.LINE;
        }
    }

    /**
     * Of each linear layer its weights ([out][in]) and then its biases (zeros where it has none), float32; and of every unit of
     * every stage a map of side × side bytes in which 128 is 0. {@code side} is 0 where there is no plane to draw.
     */
    public record Network(Bytes parameters, int side, Bytes maps) implements Part {
        @Override
        public Kind kind() {
            return Kind.NETWORK;
        }
    }

    /**
     * The shown split in data order ({@code scores} float64, {@code labels} bytes) and for every distinct score, decreasing, the
     * counts (int32) when a point is predicted positive from {@code rowScores[i]} (float64) upwards.
     */
    public record Threshold(
            Bytes scores,
            Bytes labels,
            Bytes rowScores,
            Bytes tp,
            Bytes fp,
            int positives,
            int negatives,
            OptionalDouble rocAuc,
            OptionalDouble averagePrecision)
            implements Part {
        /** @param labels 0 or 1, one a score */
        public static Threshold of(Tensor scores, int[] labels) {
            ThresholdTable table = ThresholdTable.of(scores, labels);
            byte[] bytes = new byte[labels.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) labels[i];
            }
            return new Threshold(
                    Bytes.ofFloat64(scores.toArray()),
                    Bytes.of(bytes),
                    Bytes.ofFloat64(column(table, ThresholdTable.Row::threshold)),
                    Bytes.ofInt32(counts(table, ThresholdTable.Row::tp)),
                    Bytes.ofInt32(counts(table, ThresholdTable.Row::fp)),
                    table.positives(),
                    table.negatives(),
                    History.finite(Curve.roc(table).area()),
                    History.finite(Curve.precisionRecall(table).averagePrecision()));
        }

        private static double[] column(ThresholdTable table, ToDoubleFunction<ThresholdTable.Row> value) {
            return table.rows().stream().mapToDouble(value).toArray();
        }

        private static int[] counts(ThresholdTable table, ToIntFunction<ThresholdTable.Row> value) {
            return table.rows().stream().mapToInt(value).toArray();
        }

        @Override
        public Kind kind() {
            return Kind.THRESHOLD;
        }

        /** The counts at every distinct score. */
        public ThresholdTable table() {
            DoubleBuffer scores = rowScores.toBuffer().asDoubleBuffer();
            IntBuffer truly = tp.toBuffer().asIntBuffer();
            IntBuffer falsely = fp.toBuffer().asIntBuffer();
            return new ThresholdTable(
                    IntStream.range(0, scores.capacity())
                            .mapToObj(i -> new ThresholdTable.Row(scores.get(i), truly.get(i), falsely.get(i)))
                            .toList(),
                    positives,
                    negatives);
        }
    }

    /**
     * Of more than two classes, over the shown split: {@code counts} (int32) row by row, of each true class how many points were
     * predicted as each class.
     */
    public record Confusion(int classes, Bytes counts, OptionalDouble accuracy) implements Part {
        @Override
        public Kind kind() {
            return Kind.CONFUSION;
        }
    }

    /** Logits over the plane as a {@link Field}'s cells; {@code low} and {@code high} lie as far from 0, so that 0 is half-way. */
    public record Logits(int columns, int rows, double low, double high, Bytes cells) implements Part {
        @Override
        public Kind kind() {
            return Kind.LOGITS;
        }
    }

    /**
     * The plane as the last hidden layer sees it, float32: vertices of a bent grid of side × side, the lowest row first; the training
     * points and their labels (bytes); a, b, c of the line a x + b y + c = 0 that the output draws. Two units are seen as they are,
     * more by two principal components that explain these parts of the points' variance.
     */
    public record Hidden(
            int units,
            int side,
            double explainedFirst,
            double explainedSecond,
            Bytes gridX,
            Bytes gridY,
            Bytes pointX,
            Bytes pointY,
            Bytes labels,
            Bytes line)
            implements Part {
        @Override
        public Kind kind() {
            return Kind.HIDDEN;
        }
    }

    /** A measured value and the range that most bootstrap draws fall into. */
    public record Interval(double low, double high, double measured) {}

    /**
     * How sure the shown split's curves and metrics are: bands of {@code level} of the draws at evenly spaced places from 0 to 1
     * (float32), and intervals of the areas. {@code metrics} holds for each of accuracy, precision, recall and F1 the lower and then
     * the upper ends at evenly spaced thresholds, NaN where there is no value.
     */
    public record Uncertainty(
            int draws,
            double level,
            Bytes rocLow,
            Bytes rocHigh,
            Bytes prLow,
            Bytes prHigh,
            Bytes metrics,
            Optional<Interval> rocAuc,
            Optional<Interval> averagePrecision)
            implements Part {
        public static final int DRAWS = 200;
        public static final double LEVEL = 0.95;
        public static final long SEED = 42; // the same draws at every step: only the scores move the bands

        /**
         * Of scores that come from no run; takes {@link #DRAWS} times as long as drawing them once.
         *
         * @param labels 0 or 1, one a score
         * @param isWanted asked before each draw
         * @throws CancellationException once it is not wanted any more
         */
        public static Uncertainty of(Tensor scores, int[] labels, BooleanSupplier isWanted) {
            return UncertaintyPart.of(scores, labels, isWanted);
        }

        @Override
        public Kind kind() {
            return Kind.UNCERTAINTY;
        }
    }

    /** Whether the shown split's probabilities mean what they say: one value for each bin that holds a score, float64 and int32. */
    public record Calibrated(
            Bytes low,
            Bytes high,
            Bytes counts,
            Bytes positives,
            Bytes meanScores,
            double brierScore,
            double logLoss,
            double expectedError)
            implements Part {
        /** @param labels 0 or 1, one a probability, at least one */
        public static Calibrated of(Tensor probabilities, int[] labels) {
            return CalibrationPart.of(probabilities, labels);
        }

        @Override
        public Kind kind() {
            return Kind.CALIBRATION;
        }
    }

    /**
     * The way of a straight line's parameters, float64: bias and weight after some of the updates, the first and the newest among
     * them. Very long ways are thinned.
     *
     * @param from 0: the whole way
     */
    public record Path(int from, Bytes x, Bytes y) implements Part {
        @Override
        public Kind kind() {
            return Kind.PATH;
        }
    }

    /** Rows of the training split that the next update sees, int32, in their order. */
    public record Batch(Bytes rows) implements Part {
        @Override
        public Kind kind() {
            return Kind.BATCH;
        }
    }
}
