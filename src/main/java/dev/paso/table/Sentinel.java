package dev.paso.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
        List<Integer> rows = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < numbers.length; row++) {
            double number = numbers[row];
            if (number <= -99 && isNines(number)) {
                rows.add(row);
            } else if (number < least) {
                least = number;
            }
        }
        double other = least == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : least;
        boolean isApart = rows.stream().allMatch(row -> other >= numbers[row] / 10);
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
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double number : numbers) { // nothing compares with NaN
            least = number < least ? number : least;
            most = number > most ? number : most;
        }
        double greatest = most;
        return least > most ? Optional.empty() : of(least, numbers).or(() -> of(greatest, numbers));
    }

    private static Optional<Sentinel> of(double value, double[] numbers) {
        if (!isNines(value)) {
            return Optional.empty();
        }
        double[] others = Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number) && number != value)
                .sorted()
                .toArray();
        if (others.length < LEAST_OTHERS) {
            return Optional.empty();
        }
        double least = others[0];
        double most = others[others.length - 1];
        double away = value < least ? least - value : value - most;
        return away > most - least && away > Math.max(Math.abs(least), Math.abs(most)) / 2
                ? Optional.of(new Sentinel(
                        written(value),
                        Arrays.stream(numbers).filter(number -> number == value).count()))
                : Optional.empty();
    }
}
