package dev.paso.core.metric;

import dev.paso.core.Require;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A rule that picks a threshold of a sample. Of equally good ones it takes the highest: fewer are called positive. */
public sealed interface ThresholdChoice {
    /** The least expected cost. */
    record Cost(ExpectedCost cost) implements ThresholdChoice {}

    /** The highest F1. */
    record BestF1() implements ThresholdChoice {}

    /**
     * The highest recall + specificity - 1.
     *
     * @see <a href="https://doi.org/10.1002/1097-0142(1950)3:1%3C32::AID-CNCR2820030106%3E3.0.CO;2-3">Youden (1950)</a>
     */
    record BestYouden() implements ThresholdChoice {}

    /** The fewest false positives among thresholds with at least this recall, in (0, 1]. */
    record RecallAtLeast(double recall) implements ThresholdChoice {
        public RecallAtLeast {
            Require.positive("recall", recall);
            Require.inRange("recall", recall, 0, 1);
        }
    }

    /**
     * What a rule picked.
     *
     * @param threshold one of the scores, or infinite where nothing is to be called positive
     * @param value what the rule looked at: cost, F1, Youden's J or recall
     */
    record Choice(double threshold, double value, ConfusionMatrix counts) {}

    /** The best threshold; empty where the sample lacks the class that the rule needs. */
    default Optional<Choice> in(ThresholdTable table) {
        return switch (this) {
            case Cost rule ->
                rule.cost().minimum(table).map(point -> new Choice(point.threshold(), point.cost(), point.counts()));
            case BestF1 rule -> highest(table, Metric.F1);
            case BestYouden rule -> highest(table, Metric.YOUDEN_J);
            case RecallAtLeast rule ->
                choices(table, Metric.RECALL)
                        .filter(choice -> choice.value() >= rule.recall())
                        .findFirst();
        };
    }

    private static Optional<Choice> highest(ThresholdTable table, Metric metric) {
        return choices(table, metric).min(Comparator.comparingDouble(choice -> -choice.value())); // the first of equals
    }

    private static Stream<Choice> choices(ThresholdTable table, Metric metric) {
        return Cut.all(table).stream().flatMap(cut -> {
            OptionalDouble value = metric.of(cut.counts());
            return value.isPresent()
                    ? Stream.of(new Choice(cut.threshold(), value.getAsDouble(), cut.counts()))
                    : Stream.empty();
        });
    }
}
