package dev.paso.core.landscape;

import java.util.ArrayList;
import java.util.List;

/**
 * How numbers are spread, as a histogram.
 *
 * @param low the least number
 * @param high the greatest
 * @param mean of the numbers
 * @param deviation their population standard deviation
 * @param counts of {@value #BINS} bins of equal width from low to high; all in the first one where there is one number only
 */
public record Distribution(double low, double high, double mean, double deviation, List<Integer> counts) {
    public static final int BINS = 32;

    public Distribution {
        counts = List.copyOf(counts);
    }

    /** Of at least one number, all finite. */
    public static Distribution of(double... numbers) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double number : numbers) {
            low = Math.min(low, number);
            high = Math.max(high, number);
            sum += number;
        }
        double mean = sum / numbers.length;
        double squares = 0;
        int[] counts = new int[BINS];
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
            double share = high > low ? (number - low) / (high - low) : 0;
            counts[Math.min(BINS - 1, (int) (share * BINS))]++;
        }
        List<Integer> boxed = new ArrayList<>();
        for (int count : counts) {
            boxed.add(count);
        }
        return new Distribution(low, high, mean, Math.sqrt(squares / numbers.length), boxed);
    }
}
