package dev.paso.table;

import dev.paso.table.cell.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places on Earth with the letter of their half behind them, {@code 33.9° S}, in all cells of a column: south and west are negative.
 *
 * @param cells the numbers alone
 * @param example a cell as it was written, of a negative number where there is one
 */
record Compass(List<String> cells, String example) {
    private static final Pattern PLACE = Pattern.compile("(?iU)([\\d.,]{1,20})\\s?([°º]?)\\s?([nsewo])");

    /** Spanish and French call the west O, German the east: the letter beside it tells. */
    private static final List<Set<String>> HALVES =
            List.of(Set.of("N", "S"), Set.of("E", "W"), Set.of("E", "O"), Set.of("O", "W"));

    private static final String AMBIGUOUS = "O";

    /** Nothing where a cell is something else, or the letters could be a unit. */
    static Optional<Compass> of(List<String> cells) {
        Set<String> letters = new TreeSet<>();
        boolean hasDegrees = true;
        for (String cell : cells) {
            if (Missing.of(cell) == Missing.SURE) {
                continue;
            }
            Matcher place = PLACE.matcher(cell);
            if (!place.matches()) {
                return Optional.empty();
            }
            letters.add(place.group(3).toUpperCase(Locale.ROOT));
            hasDegrees &= !place.group(2).isEmpty();
        }
        boolean isPair = HALVES.contains(letters);
        boolean isHalf = hasDegrees && letters.size() == 1 && !letters.contains(AMBIGUOUS);
        return isPair || isHalf ? Optional.of(read(cells, letters)) : Optional.empty();
    }

    private static Compass read(List<String> cells, Set<String> letters) {
        List<String> read = new ArrayList<>(cells.size());
        String example = "";
        for (String cell : cells) {
            Matcher place = PLACE.matcher(cell);
            if (!place.matches()) {
                read.add(cell);
                continue;
            }
            String letter = place.group(3).toUpperCase(Locale.ROOT);
            boolean isNegative =
                    letter.equals("S") || letter.equals("W") || letter.equals(AMBIGUOUS) && letters.contains("E");
            read.add((isNegative ? "-" : "") + place.group(1));
            example = example.isEmpty() || isNegative && read.getLast().length() > 1 ? cell : example;
        }
        return new Compass(read, example);
    }
}
