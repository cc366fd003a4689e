package dev.paso.experiment;

import dev.paso.core.Tensor;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.LayerDistributions;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import dev.paso.core.remark.Remark;
import dev.paso.core.train.ExperimentSpec;
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
        NETWORK(Network.class),
        THRESHOLD(Threshold.class),
        CONFUSION(Confusion.class),
        LOGITS(Logits.class),
        HIDDEN(Hidden.class),
        UNCERTAINTY(Uncertainty.class),
        CALIBRATION(Calibrated.class),
        PATH(Path.class),
        DISTRIBUTIONS(Distributions.class),
        WEIGHTS(Weights.class),
        BATCH(Batch.class),
        ERRORS(Errors.class),
        RESIDUALS(Residuals.class),
        IMPORTANCE(Importance.class);

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
    public sealed interface Part {
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
    }

    /**
     * How large weights were at the ends of some epochs from the start on, and are now: the last moment.
     *
     * @param near up to here a weight counts as near 0
     */
    public record Weights(double near, List<WeightLayer> layers, List<WeightMoment> moments) implements Part {
        public Weights {
            layers = List.copyOf(layers);
            moments = List.copyOf(moments);
        }
    }

    /**
     * A linear layer.
     *
     * @param count of its weights
     * @param told so many of them, the first ones row by row, are told one by one
     */
    public record WeightLayer(String name, int count, int told) {}

    /**
     * After {@code step} updates.
     *
     * @param numbers float64, of each layer: how many weights are near 0, the sum of all sizes, and the weights that are told
     */
    public record WeightMoment(long step, Bytes numbers) {}

    /** The fitted curve, float64. */
    public record Line(Bytes x, Bytes y) implements Part {}

    /**
     * Of each linear layer its weights ([out][in]) and then its biases (zeros where it has none), float32; and of every unit of
     * every stage a map of side × side bytes in which 128 is 0. {@code side} is 0 where there is no plane to draw.
     */
    public record Network(Bytes parameters, int side, Bytes maps) implements Part {}

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
            implements Part {}

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

    /**
     * The way of a straight line's parameters, float64: bias and weight after some of the updates, the first and the newest among
     * them. Very long ways are thinned.
     *
     * @param from 0: the whole way
     */
    public record Path(int from, Bytes x, Bytes y) implements Part {}

    /** Rows of the training split that the next update sees, int32, in their order. */
    public record Batch(Bytes rows) implements Part {}

    /**
     * How well one split's numbers are predicted, as scikit-learn measures it.
     *
     * @param r2 empty of a single sample
     */
    public record Scores(int count, OptionalDouble r2, double rmse, double mae) {}

    /** How well a regression predicts the samples of both splits; there is none of an empty one. */
    public record Errors(Scores training, Optional<Scores> validation) implements Part {}

    /**
     * What a regression leaves unexplained, target − prediction, and how often: {@code counts} of bins {@code width} wide from
     * {@code low} on.
     */
    public record Residuals(double low, double width, Split training, Optional<Split> validation) implements Part {
        /**
         * Of the samples of one split, in their order.
         *
         * @param predictions float64
         * @param residuals float64
         * @param counts int32, one a bin
         * @param mean of the residuals
         * @param rmse the root of their mean square
         */
        public record Split(Bytes predictions, Bytes residuals, Bytes counts, double mean, double rmse) {}
    }

    /**
     * How much worse the validation split is predicted where an input is shuffled, one a group of inputs, float64.
     *
     * @param step updates made when it was measured: it is measured at rest
     * @param score with nothing shuffled: R² of a regression, else accuracy
     * @param means by how much the score fell on average
     * @param deviations of the repeats
     */
    public record Importance(long step, double score, int repeats, Bytes means, Bytes deviations) implements Part {
        /** Whether a recipe has one: a validation split, several inputs, and little enough of all that. */
        public static boolean fits(ExperimentSpec spec, PreparedData data) {
            return Effort.tellsImportance(spec, data);
        }
    }
}
