package dev.paso.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A number that stands for a missing one where nothing but numbers may stand, as −999: nines alone, and far from all others.
 *
 * @param value as it is written
 * @param count of its cells
 */
record Sentinel(String value, long count) {
    private static final Pattern NINES = Pattern.compile("-9{2,7}|9{3,7}");
    private static final int LEAST_OTHERS = 3;

    /** The rows where −99, −999 and the like come several times and nothing else lies near them: nobody measured these. */
    static List<Integer> missing(double[] numbers) {
        List<Integer> rows = IntStream.range(0, numbers.length)
                .filter(row -> numbers[row] <= -99 && isNines(numbers[row]))
                .boxed()
                .toList();
        double least = Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number) && !(number <= -99 && isNines(number)))
                .min()
                .orElse(Double.NEGATIVE_INFINITY);
        boolean isApart = rows.stream().allMatch(row -> least >= numbers[row] / 10);
        return rows.size() > 1 && isApart ? rows : List.of();
    }

    private static boolean isNines(double value) {
        return value == Math.rint(value) && NINES.matcher(written(value)).matches();
    }

    private static String written(double value) {
        return String.valueOf((long) value);
    }

    /** Another one among the numbers of a column, which may have been measured; NaN are none. */
    static Optional<Sentinel> in(double[] numbers) {
        double[] all = Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        return all.length == 0 ? Optional.empty() : of(all[0], all).or(() -> of(all[all.length - 1], all));
    }

    private static Optional<Sentinel> of(double value, double[] sorted) {
        double[] others =
                Arrays.stream(sorted).filter(number -> number != value).toArray();
        if (!isNines(value) || others.length < LEAST_OTHERS) {
            return Optional.empty();
        }
        double least = others[0];
        double most = others[others.length - 1];
        double away = value < least ? least - value : value - most;
        return away > most - least && away > Math.max(Math.abs(least), Math.abs(most)) / 2
                ? Optional.of(new Sentinel(written(value), sorted.length - others.length))
                : Optional.empty();
    }
}
