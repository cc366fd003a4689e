package dev.paso.core.metric;

import dev.paso.core.MisuseException;
import dev.paso.core.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The confusion matrix of any number of classes; ratios over nothing are NaN.
 *
 * @param classes how many there are
 * @param counts row by row: of each true class, how many samples were predicted as each class
 */
public record ClassCounts(int classes, List<Integer> counts) {
    /** @throws IllegalArgumentException if there are not classes × classes counts */
    public ClassCounts {
        Require.atLeast("classes", classes, 1);
        counts = List.copyOf(counts);
        if (counts.size() != classes * classes) {
            throw new MisuseException("counts must be %1$d × %1$d, were %2$d".formatted(classes, counts.size()));
        }
    }

    /**
     * Counts what was predicted.
     *
     * @param truth class indices in [0, classes)
     * @param predicted the same
     * @throws IllegalArgumentException if there are not as many predictions as samples
     */
    public static ClassCounts of(int[] truth, int[] predicted, int classes) {
        if (truth.length != predicted.length) {
            throw new MisuseException(
                    "predicted must be one a sample (%d), were %d".formatted(truth.length, predicted.length));
        }
        List<Integer> counts = new ArrayList<>(Collections.nCopies(classes * classes, 0));
        for (int i = 0; i < truth.length; i++) {
            int cell = truth[i] * classes + predicted[i];
            counts.set(cell, counts.get(cell) + 1);
        }
        return new ClassCounts(classes, counts);
    }

    /** Samples of class {@code truth} that were predicted as {@code predicted}. */
    public int count(int truth, int predicted) {
        return counts.get(truth * classes + predicted);
    }

    /** Share of the samples that were predicted right. */
    public double accuracy() {
        int right = 0;
        int all = 0;
        for (int i = 0; i < counts.size(); i++) {
            right += i % (classes + 1) == 0 ? counts.get(i) : 0;
            all += counts.get(i);
        }
        return (double) right / all;
    }

    /** Of what was predicted as this class, the share that is of it; 0 where nothing was, as in scikit-learn. */
    public double precision(int one) {
        return ratio(count(one, one), IntStream.range(0, classes).map(truth -> count(truth, one)));
    }

    /** Of this class's samples, the share that was found; 0 where there is none, as in scikit-learn. */
    public double recall(int one) {
        return ratio(count(one, one), IntStream.range(0, classes).map(predicted -> count(one, predicted)));
    }

    /** The harmonic mean of precision and recall; 0 where both are. */
    public double f1(int one) {
        double sum = precision(one) + recall(one);
        return sum == 0 ? 0 : 2 * precision(one) * recall(one) / sum;
    }

    private static double ratio(int over, IntStream under) {
        int sum = under.sum();
        return sum == 0 ? 0 : (double) over / sum;
    }
}
