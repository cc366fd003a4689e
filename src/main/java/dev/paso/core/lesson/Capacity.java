package dev.paso.core.lesson;

import dev.paso.core.data.PreparedData;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Polynomials of growing degree on one data set: the training loss can only fall, the validation loss falls and then rises.
 *
 * @param fits of degree 0, 1, 2, …
 */
public record Capacity(PreparedData data, List<PolynomialFit> fits) {
    public Capacity {
        fits = List.copyOf(fits);
    }

    /** Of all degrees up to {@code most}. */
    public static Capacity of(PreparedData data, int most) {
        return new Capacity(
                data,
                IntStream.rangeClosed(0, most)
                        .mapToObj(degree -> PolynomialFit.of(data.training(), degree))
                        .toList());
    }

    public double trainingLoss(int degree) {
        return fits.get(degree).loss(data.training());
    }

    public double validationLoss(int degree) {
        return fits.get(degree).loss(data.validation());
    }

    /** The degree with the least validation loss, the first one on a tie. */
    public int best() {
        int best = 0;
        for (int degree = 1; degree < fits.size(); degree++) {
            best = validationLoss(degree) < validationLoss(best) ? degree : best;
        }
        return best;
    }
}
