package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.remark.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One frame for one viewer: the newest state of a run, in parts. Parts that the experiment has no use for, or that the viewer did not
 * ask for, are missing.
 *
 * @param sequence counts a viewer's frames from 1; what {@link Viewer#acknowledge} wants
 * @param recipe counts the recipes of the run from 0: which of them this shows
 * @param near for whoever looks closer at the run; it stays on the server
 * @param remarks what is worth a look, the most pressing first, for whoever says it; empty where nobody looked this time
 * @param parts at most one of each kind
 */
public record Frame(
        long sequence,
        int recipe,
        Status status,
        Losses losses,
        Optional<Near> near,
        Optional<List<Remark>> remarks,
        List<Part> parts) {
    public Frame {
        parts = List.copyOf(parts);
    }

    /** The same frame for one viewer, with parts that were drawn beside it. */
    Frame forViewer(long sequence, Losses losses, Set<Kind> wanted, List<Part> more) {
        return new Frame(sequence, recipe, status, losses, near, remarks, chosen(wanted, more));
    }

    private List<Part> chosen(Set<Kind> wanted, List<Part> more) {
        List<Part> chosen = new ArrayList<>(parts);
        chosen.addAll(more);
        chosen.removeIf(part -> !wanted.contains(part.kind()));
        if (!more.isEmpty()) {
            chosen.sort(Comparator.comparing(Part::kind));
        }
        return chosen;
    }

    /** The part of a type. */
    public <T extends Part> Optional<T> part(Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Something a frame can show; a viewer gets the kinds it asks for. */
    public enum Kind {
        FIELD(Field.class),
        LINE(Line.class),
        NETWORK(Inside.Network.class),
        THRESHOLD(Threshold.class),
        CONFUSION(Confusion.class),
        LOGITS(Logits.class),
        HIDDEN(Inside.Hidden.class),
        UNCERTAINTY(Uncertainty.class),
        CALIBRATION(Calibrated.class),
        PATH(OverTime.Path.class),
        DISTRIBUTIONS(OverTime.Distributions.class),
        WEIGHTS(OverTime.Weights.class),
        BATCH(Batch.class),
        ERRORS(Explained.Errors.class),
        RESIDUALS(Explained.Residuals.class),
        IMPORTANCE(Explained.Importance.class);

        /** What somebody gets who did not say what he wants. */
        public static final Set<Kind> USUAL = Set.of(FIELD, LINE, NETWORK, THRESHOLD, CONFUSION);

        private static final Map<Class<?>, Kind> BY_PART =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::part, kind -> kind));

        private final Class<? extends Part> part;

        Kind(Class<? extends Part> part) {
            this.part = part;
        }

        /** What a frame holds of this kind; {@code frontend/frames/frame.ts} mirrors its components. */
        public Class<? extends Part> part() {
            return part;
        }

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
    public sealed interface Part
            permits Field,
                    Line,
                    Threshold,
                    Confusion,
                    Logits,
                    Uncertainty,
                    Calibrated,
                    Batch,
                    Inside,
                    OverTime,
                    Explained {
        default Kind kind() {
            return Objects.requireNonNull(Kind.BY_PART.get(getClass()));
        }
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
            double learningRate,
            int bestEpoch) {}

    /**
     * Losses of epochs: from index {@code from} of the viewer's list on (0: start again) they replace all that is there.
     * Increments count from the frame acknowledged last. Very long histories are thinned.
     *
     * @param evaluated of the training split after each epoch, in evaluation mode; empty where it is not measured
     * @param learningRates of each epoch's last update
     */
    public record Losses(
            int from,
            List<Integer> epochs,
            List<OptionalDouble> training,
            List<OptionalDouble> evaluated,
            List<OptionalDouble> validation,
            List<OptionalDouble> learningRates) {
        public Losses {
            epochs = List.copyOf(epochs);
            training = List.copyOf(training);
            evaluated = List.copyOf(evaluated);
            validation = List.copyOf(validation);
            learningRates = List.copyOf(learningRates);
        }
    }

    /**
     * One byte a cell, 0 for {@code low} and 255 for {@code high}; row 0 is the lowest. Of more than two classes the cells are the
     * probability of the most likely one, and {@code classes} (a byte a cell) says which that is.
     *
     * @param axes which two inputs span the plane: {@link dev.paso.core.landscape.Slice#axes}
     */
    public record Field(int columns, int rows, double low, double high, Bytes cells, Optional<Bytes> classes, int axes)
            implements Part {}

    /** The fitted curve, float64. */
    public record Line(Bytes x, Bytes y) implements Part {}

    /**
     * The shown split in data order: {@code scores} float64, {@code labels} bytes. From them follows what is counted when a point is
     * predicted positive from some score upwards.
     */
    public record Threshold(
            Bytes scores,
            Bytes labels,
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
                    table.positives(),
                    table.negatives(),
                    History.finite(Curve.roc(table).area()),
                    History.finite(Curve.precisionRecall(table).averagePrecision()));
        }

        /** How many scores there are. */
        public int size() {
            return positives + negatives;
        }

        /** The counts at every distinct score. */
        public ThresholdTable table() {
            byte[] bytes = labels.toArray();
            int[] each = new int[bytes.length];
            for (int i = 0; i < each.length; i++) {
                each[i] = bytes[i];
            }
            return ThresholdTable.of(Tensor.vector(scores.float64()), each);
        }
    }

    /**
     * Of more than two classes, over the shown split: {@code counts} (int32) row by row, of each true class how many points were
     * predicted as each class.
     */
    public record Confusion(int classes, Bytes counts, OptionalDouble accuracy) implements Part {}

    /** Logits over the plane as a {@link Field}'s cells; {@code low} and {@code high} lie as far from 0, so that 0 is half-way. */
    public record Logits(int columns, int rows, double low, double high, Bytes cells) implements Part {}

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
    }

    /** Rows of the training split that the next update sees, int32, in their order. */
    public record Batch(Bytes rows) implements Part {}
}
