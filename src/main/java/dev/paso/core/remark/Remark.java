package dev.paso.core.remark;

import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Something about a run that is worth a look. What it says can be computed from its {@link Evidence} alone. */
public sealed interface Remark {
    /** Rules that look for it, the most pressing first. */
    List<Function<Evidence, Optional<? extends Remark>>> RULES = List.of(
            RateTooLarge::see,
            SigmoidTwice::see,
            SharesOffOne::see,
            OneClass::see,
            LargeInput::see,
            UnequalScales::see,
            ValidationRises::see,
            DeadUnits::see,
            SaturatedUnits::see,
            MajorityShare::see,
            SquaredErrorOnClasses::see);

    /** All that is worth a look, the most pressing first. */
    static List<Remark> of(Evidence evidence) {
        return RULES.stream()
                .<Remark>flatMap(rule -> rule.apply(evidence).stream())
                .toList();
    }

    /**
     * The learning rate is above the largest that gradient descent on the full batch stands.
     *
     * @param rate of the next update
     * @param largest stable one: 2 / λ without momentum, with λ the largest eigenvalue of the loss's Hessian
     * @param isExact whether every update is on the full batch; otherwise {@code largest} is an estimate
     */
    record RateTooLarge(double rate, double largest, boolean isExact) implements Remark {
        static Optional<RateTooLarge> see(Evidence evidence) {
            OptionalDouble largest = evidence.circumstances().largestRate();
            if (largest.isEmpty() || evidence.learningRate() <= largest.getAsDouble()) {
                return Optional.empty();
            }
            return Optional.of(new RateTooLarge(
                    evidence.learningRate(),
                    largest.getAsDouble(),
                    evidence.circumstances().isFullBatch()));
        }
    }

    /** The model ends in a sigmoid, and the loss applies another: no probability can come near 0 or 1. */
    record SigmoidTwice() implements Remark {
        static Optional<SigmoidTwice> see(Evidence evidence) {
            boolean endsInSigmoid = evidence.spec().model().layers().getLast() instanceof LayerSpec.Sigmoid;
            return endsInSigmoid && evidence.spec().loss() instanceof LossSpec.BceWithLogits
                    ? Optional.of(new SigmoidTwice())
                    : Optional.empty();
        }
    }

    /**
     * A sample's probabilities of all classes do not add up to 1: its loss is as many times as large.
     *
     * @param row of the data, counts from 0; the first of this kind
     */
    record SharesOffOne(int row, double sum) implements Remark {
        private static final double ROUNDING = 0.01; // as people write shares: 0.33, 0.33, 0.33

        static Optional<SharesOffOne> see(Evidence evidence) {
            boolean isOnShares = evidence.spec().loss() instanceof LossSpec.CrossEntropy
                    && evidence.spec().data().isRegression();
            return isOnShares && evidence.spec().data() instanceof InlineSpec own
                    ? own.y().flatMap(SharesOffOne::first)
                    : Optional.empty();
        }

        private static Optional<SharesOffOne> first(Tensor y) {
            double[] all = y.toArray();
            int classes = y.columns();
            return IntStream.range(0, all.length / classes)
                    .mapToObj(row -> new SharesOffOne(
                            row,
                            Arrays.stream(all, row * classes, (row + 1) * classes)
                                    .sum()))
                    .filter(shares -> Math.abs(shares.sum - 1) > ROUNDING + 1e-9)
                    .findFirst();
        }
    }

    /** After some epochs every sample is still predicted as the same class, though there are others; behind dead units that is no news. */
    record OneClass(int label) implements Remark {
        static Optional<OneClass> see(Evidence evidence) {
            if (!evidence.hasTrained()
                    || evidence.truth().distinct().count() < 2
                    || DeadUnits.see(evidence).filter(DeadUnits::isAll).isPresent()) {
                return Optional.empty();
            }
            int[] predicted = evidence.predicted().distinct().toArray();
            return predicted.length == 1 ? Optional.of(new OneClass(predicted[0])) : Optional.empty();
        }
    }

    /**
     * An input is so large that the loss is far steeper along its weight than along the bias, whose input is 1.
     *
     * @param input counts from 0
     * @param size root of the mean of its squares, over the training split as the model sees it
     */
    record LargeInput(int input, double size) implements Remark {
        static final double LARGE = 30;

        static Optional<LargeInput> see(Evidence evidence) {
            List<Circumstances.Column> columns = evidence.circumstances().columns();
            return columns.stream()
                    .max(Comparator.comparingDouble(Circumstances.Column::size))
                    .filter(column -> column.size() >= LARGE)
                    .map(column -> new LargeInput(column.index(), column.size()));
        }
    }

    /**
     * One input varies much more than another: no learning rate suits both.
     *
     * @param ratio of their standard deviations over the training split as the model sees it
     */
    record UnequalScales(int wide, int narrow, double ratio) implements Remark {
        static final double UNEQUAL = 10;

        static Optional<UnequalScales> see(Evidence evidence) {
            List<Circumstances.Column> varying = evidence.circumstances().columns().stream()
                    .filter(column -> column.deviation() > 0)
                    .sorted(Comparator.comparingDouble(Circumstances.Column::deviation))
                    .toList();
            if (varying.size() < 2) {
                return Optional.empty();
            }
            Circumstances.Column narrow = varying.getFirst();
            Circumstances.Column wide = varying.getLast();
            double ratio = wide.deviation() / narrow.deviation();
            return ratio >= UNEQUAL
                    ? Optional.of(new UnequalScales(wide.index(), narrow.index(), ratio))
                    : Optional.empty();
        }
    }

    /**
     * Units behind a ReLU that answer 0 to every sample: no gradient reaches their weights any more.
     *
     * @param layer hidden layers count from 1; the first that has no others, else the first that has any
     */
    record DeadUnits(int layer, int units, int of) implements Remark {
        /** Nothing passes such a layer, and no training brings it back. */
        boolean isAll() {
            return units == of;
        }

        static Optional<DeadUnits> see(Evidence evidence) {
            return evidence.hasTrained()
                    ? evidence.hidden().stream()
                            .filter(hidden -> hidden.activation() instanceof LayerSpec.Relu)
                            .map(hidden -> new DeadUnits(
                                    hidden.layer(),
                                    hidden.units(answers -> answers.allMatch(a -> a == 0)),
                                    hidden.width()))
                            .filter(dead -> dead.units > 0)
                            .max(Comparator.comparing(DeadUnits::isAll).thenComparing(dead -> -dead.layer))
                    : Optional.empty();
        }
    }

    /**
     * Most units of a layer answer with their limits to nearly every sample, where their slope is next to 0.
     *
     * @param layer hidden layers count from 1; the first that has so many
     */
    record SaturatedUnits(int layer, int units, int of) implements Remark {
        private static final double NEAR = 0.01; // of the limit, as a part of the whole range
        private static final double NEARLY_ALL = 0.95;
        private static final double MOST = 0.5;

        static Optional<SaturatedUnits> see(Evidence evidence) {
            return evidence.hidden().stream()
                    .filter(hidden -> hidden.activation() instanceof LayerSpec.Tanh
                            || hidden.activation() instanceof LayerSpec.Sigmoid)
                    .map(SaturatedUnits::of)
                    .filter(saturated -> saturated.units >= MOST * saturated.of)
                    .findFirst();
        }

        private static SaturatedUnits of(Evidence.Hidden hidden) {
            double low = hidden.activation() instanceof LayerSpec.Tanh ? -1 : 0;
            double margin = NEAR * (1 - low);
            int units = hidden.units(answers -> answers.mapToInt(a -> a <= low + margin || a >= 1 - margin ? 1 : 0)
                            .average()
                            .orElse(0)
                    >= NEARLY_ALL);
            return new SaturatedUnits(hidden.layer(), units, hidden.width());
        }
    }

    /**
     * The validation loss has been rising while the training loss went on falling: the model learns the training samples by heart.
     *
     * @param since the epoch of the lowest validation loss
     */
    record ValidationRises(int since, double lowest, double now) implements Remark {
        private static final int LATEST = 5; // epochs whose median is the loss now: one bad batch is no trend
        private static final int LONG = 10; // epochs at least
        private static final double PART = 0.1; // of all epochs at least
        private static final double RISE = 1.05; // and the training loss fell as much: by heart is more than by a hair

        static Optional<ValidationRises> see(Evidence evidence) {
            LossCurve losses = evidence.losses();
            int lowest = losses.lowestValidation();
            int last = losses.size() - 1;
            if (lowest < 0 || last - lowest < LATEST) {
                return Optional.empty();
            }
            int since = losses.epoch(lowest);
            int epochs = losses.epoch(last) - since;
            double now = losses.validation(last, LATEST);
            boolean isLong = epochs >= Math.max(LONG, PART * losses.epoch(last));
            double best = losses.validation(lowest, 1);
            boolean isApart = now >= RISE * best && losses.training(last, LATEST) * RISE <= losses.training(lowest, 1);
            double peak = IntStream.rangeClosed(lowest + LATEST, last)
                    .mapToDouble(index -> losses.validation(index, LATEST))
                    .max()
                    .orElse(now);
            boolean isFallingAgain = now - best < (peak - best) / 2;
            return isLong && isApart && !isFallingAgain
                    ? Optional.of(new ValidationRises(since, best, now))
                    : Optional.empty();
        }
    }

    /**
     * The accuracy is no better than always saying the most frequent class.
     *
     * @param accuracy over the shown split, at a threshold of one half
     * @param share of the most frequent class there
     */
    record MajorityShare(double accuracy, double share, int label) implements Remark {
        private static final double UNBALANCED = 0.6; // below it nobody takes the share for a success
        private static final double BETTER = 0.02;

        static Optional<MajorityShare> see(Evidence evidence) {
            if (!evidence.hasTrained()
                    || OneClass.see(evidence).isPresent()
                    || evidence.truth().findAny().isEmpty()) {
                return Optional.empty();
            }
            int label = evidence.mostFrequent();
            double share = evidence.truth()
                    .mapToDouble(one -> one == label ? 1 : 0)
                    .average()
                    .orElseThrow();
            double accuracy = evidence.accuracy();
            return share >= UNBALANCED && accuracy < share + BETTER
                    ? Optional.of(new MajorityShare(accuracy, share, label))
                    : Optional.empty();
        }
    }

    /** Two classes are learned by a loss for numbers: how wrong a sure mistake is hardly counts. */
    record SquaredErrorOnClasses() implements Remark {
        static Optional<SquaredErrorOnClasses> see(Evidence evidence) {
            boolean isForNumbers =
                    !evidence.spec().loss().isBinary() && !(evidence.spec().loss() instanceof LossSpec.CrossEntropy);
            return isForNumbers && evidence.spec().data().classes() >= 2
                    ? Optional.of(new SquaredErrorOnClasses())
                    : Optional.empty();
        }
    }
}
