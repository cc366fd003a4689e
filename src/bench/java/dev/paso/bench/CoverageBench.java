package dev.paso.bench;

import dev.paso.core.Tensor;
import dev.paso.core.metric.Bootstrap;
import dev.paso.core.metric.Bootstrap.Interval;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * {@code ./paso bench coverage}: how often the 95 % interval of AUC holds the truth. Scores of both classes are normal, one deviation
 * apart, so that the true area is the normal distribution at 1 / √2.
 */
public final class CoverageBench {
    private static final double TRUTH = 0.76024993890652;
    private static final int SETS = 1000;
    private static final int DRAWS = 500;
    private static final double LEVEL = 0.95;
    private static final double LEAST = 0.92;
    private static final double MOST = 0.98;
    private static final int[] SIZES = {40, 80, 200};

    private CoverageBench() {}

    public static void main(String[] args) {
        System.out.printf("| points, half of them positive | AUC intervals of %d sets that hold the truth |%n", SETS);
        System.out.println("| --- | --- |");
        boolean isGood = true;
        for (int size : SIZES) {
            double covered = covered(size);
            isGood &= covered >= LEAST && covered <= MOST;
            System.out.printf(Locale.ROOT, "| %d | %.1f %% |%n", size, 100 * covered);
        }
        System.exit(isGood ? 0 : 1);
    }

    private static double covered(int size) {
        Random random = new Random(17);
        int covered = 0;
        for (int set = 0; set < SETS; set++) {
            int[] labels = new int[size];
            Arrays.fill(labels, 0, size / 2, 1);
            Tensor scores = Tensor.vector(Arrays.stream(labels)
                    .mapToDouble(label -> label + random.nextGaussian())
                    .toArray());
            Interval interval =
                    Bootstrap.of(scores, labels, DRAWS, set).rocArea(LEVEL).orElseThrow();
            covered += interval.low() <= TRUTH && TRUTH <= interval.high() ? 1 : 0;
        }
        return (double) covered / SETS;
    }
}
