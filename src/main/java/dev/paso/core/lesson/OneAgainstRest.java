package dev.paso.core.lesson;

import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.MostLikely;
import dev.paso.core.metric.ClassCounts;
import dev.paso.core.metric.ThresholdTable;
import java.util.stream.IntStream;

/**
 * A classifier of more than two classes, looked at class by class: its softmax probability is a score for that class against all the
 * others.
 */
public final class OneAgainstRest {
    private final double[] logits;
    private final int[] labels;
    private final int classes;

    private OneAgainstRest(double[] logits, int[] labels, int classes) {
        this.logits = logits;
        this.labels = labels;
        this.classes = classes;
    }

    /** What a model with one logit a class says of samples. */
    public static OneAgainstRest of(Replay replay, Samples samples) {
        return new OneAgainstRest(
                replay.outputs(samples), samples.labels(), replay.spec().model().outputs());
    }

    public int classes() {
        return classes;
    }

    /** The counts at every threshold where class {@code wanted} is the positive one. */
    public ThresholdTable table(int wanted) {
        double[] scores = IntStream.range(0, labels.length)
                .mapToDouble(row -> MostLikely.probability(logits, row, classes, wanted))
                .toArray();
        int[] isWanted =
                IntStream.of(labels).map(label -> label == wanted ? 1 : 0).toArray();
        return ThresholdTable.of(Tensor.vector(scores), isWanted);
    }

    /** The softmax of row {@code row}: a probability a class. */
    public double[] probabilities(int row) {
        return IntStream.range(0, classes)
                .mapToDouble(wanted -> MostLikely.probability(logits, row, classes, wanted))
                .toArray();
    }

    /** Every sample goes to its most likely class. */
    public ClassCounts counts() {
        int[] predicted = IntStream.range(0, labels.length)
                .map(row -> MostLikely.of(logits, row, classes))
                .toArray();
        return ClassCounts.of(labels, predicted, classes);
    }
}
