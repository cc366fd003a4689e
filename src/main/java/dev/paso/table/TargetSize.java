package dev.paso.table;

import dev.paso.core.Tensor;
import java.util.Arrays;

/**
 * How numbers lie that are to be predicted.
 *
 * @param deviation of the population, at least 0
 */
public record TargetSize(double mean, double deviation) {
    private static final double FAR = 3; // a new model answers numbers around 0, of about one

    static TargetSize of(Tensor targets) {
        double[] values = targets.toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new TargetSize(mean, Math.sqrt(variance));
    }

    /** Whether a new model's answers are so far from these numbers that the usual learning rates take long or overshoot. */
    public boolean isFarFromAnswers() {
        return Math.abs(mean) > FAR || deviation > FAR || deviation < 1 / FAR;
    }
}
