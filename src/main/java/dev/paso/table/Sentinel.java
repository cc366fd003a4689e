package dev.paso.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that stands for a missing one where nothing but numbers may stand, as −999: nines alone, and far from all others.
 *
 * @param value as it is written
 * @param count of its cells
 */
record Sentinel(String value, long count) {
    private static final Pattern NINES = Pattern.compile("-9{2,6}|9{3,6}");
    private static final int LEAST_OTHERS = 3;

    /** The one among the numbers of a column, of which NaN are none. */
    static Optional<Sentinel> in(double[] numbers) {
        double[] all = Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        return all.length == 0 ? Optional.empty() : of(all[0], all).or(() -> of(all[all.length - 1], all));
    }

    private static Optional<Sentinel> of(double value, double[] sorted) {
        String text = value == Math.rint(value) ? String.valueOf((long) value) : "";
        double[] others =
                Arrays.stream(sorted).filter(number -> number != value).toArray();
        if (!NINES.matcher(text).matches() || others.length < LEAST_OTHERS) {
            return Optional.empty();
        }
        double least = others[0];
        double most = others[others.length - 1];
        double away = value < least ? least - value : value - most;
        return away > most - least && away > Math.max(Math.abs(least), Math.abs(most)) / 2
                ? Optional.of(new Sentinel(text, sorted.length - others.length))
                : Optional.empty();
    }
}
