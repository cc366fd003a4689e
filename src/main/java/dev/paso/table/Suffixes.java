package dev.paso.table;

import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands behind the numbers of a column and is none of them: the unit where it is the same in every cell ({@code 12 km}), and the
 * flags of statistics offices ({@code 13.5 p}) where most cells have none; and how exact they are ({@code 5.1 ± 0.2}).
 *
 * @param cells without it
 * @param unit empty where flags were meant
 * @param flagged a cell with a flag; empty where there are none
 */
record Suffixes(List<String> cells, Optional<String> unit, Optional<String> flagged) {
    private static final Pattern WITH_UNIT = Pattern.compile(
            "([^\\p{L}]*\\d[.,]?)\\s?((?:[\\p{L}°µ](?:[\\p{L}°µ/²³·^]|(?<=/)\\d{1,4}(?=\\p{L}))*\\d?))");
    private static final int LONGEST = 40;
    private static final Pattern WITH_ERROR = Pattern.compile("([^±]*\\d)\\s*((?:±|\\+/-|\\+-))\\s*[\\d.,]+\\s*%?");
    private static final Pattern GAP_WITH_FLAG = Pattern.compile(":\\s+[a-z]{1,2}");
    private static final Pattern WITH_FLAG = Pattern.compile("(.*\\d)\\s+[a-z]{1,2}");

    private static final Set<String> UNITS = Set.of(
            "m", "cm", "mm", "km", "in", "ft", "mi", "g", "kg", "mg", "t", "lb", "oz", "l", "cl", "ml", "h", "s", "ms",
            "w", "kw");

    /** The cells of a column without units and flags; the same list where there are none. */
    static Suffixes of(List<String> cells, List<Numeral> numerals) {
        for (Pattern suffix : List.of(WITH_UNIT, WITH_ERROR)) {
            Optional<String> same = same(suffix, cells, numerals);
            if (same.isPresent()) {
                return new Suffixes(
                        cells.stream().map(cell -> without(cell, suffix)).toList(), same, Optional.empty());
            }
        }
        return hasFlags(cells, numerals)
                ? new Suffixes(
                        withoutFlags(cells, numerals),
                        Optional.empty(),
                        flagged(cells).findFirst())
                : new Suffixes(cells, Optional.empty(), Optional.empty());
    }

    /** Whether it is a sign behind which a deviation stands. */
    static boolean isOfDeviation(String suffix) {
        return suffix.indexOf('±') >= 0 || suffix.indexOf('+') >= 0;
    }

    /** The one unit, or sign, of all cells that hold something. */
    private static Optional<String> same(Pattern suffix, List<String> cells, List<Numeral> numerals) {
        Optional<String> unit = Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            if (numerals.get(i).isNumber()) {
                return Optional.empty();
            }
            if (Missing.of(cells.get(i)) != Missing.NO) {
                continue;
            }
            Matcher found = suffix.matcher(cells.get(i));
            boolean isSame = cells.get(i).length() <= LONGEST
                    && found.matches()
                    && unit.map(found.group(2)::equals).orElse(true)
                    && Numeral.of(found.group(1)).isNumber();
            if (!isSame) {
                return Optional.empty();
            }
            unit = Optional.of(found.group(2));
        }
        return unit;
    }

    private static String without(String cell, Pattern suffix) {
        Matcher found = suffix.matcher(cell);
        return cell.length() <= LONGEST
                        && found.matches()
                        && Numeral.of(found.group(1)).isNumber()
                ? found.group(1)
                : cell;
    }

    private static Stream<String> flagged(List<String> cells) {
        return cells.stream()
                .filter(cell -> cell.length() <= LONGEST)
                .filter(cell -> !without(cell, WITH_FLAG).equals(cell));
    }

    /** Whether different units stand there: then the numbers are of different sizes. */
    private static boolean hasUnits(List<String> cells) {
        return flagged(cells)
                        .map(cell -> cell.replaceFirst(".*\\s", ""))
                        .distinct()
                        .filter(UNITS::contains)
                        .limit(2)
                        .count()
                > 1;
    }

    /** Whether some numbers have a flag behind them, and most have not. */
    private static boolean hasFlags(List<String> cells, List<Numeral> numerals) {
        int numbers = 0;
        int flags = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (numerals.get(i).isNumber()) {
                numbers++;
            } else if (cells.get(i).isEmpty()) {
                continue;
            } else if (cells.get(i).length() <= LONGEST
                    && !without(cells.get(i), WITH_FLAG).equals(cells.get(i))) {
                flags++;
            } else if (Missing.of(withoutFlag(cells.get(i))) == Missing.NO) {
                return false;
            }
        }
        return flags > 0 && numbers >= flags && !hasUnits(cells);
    }

    private static List<String> withoutFlags(List<String> cells, List<Numeral> numerals) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> numerals.get(i).isNumber() ? cells.get(i) : withoutFlag(cells.get(i)))
                .toList();
    }

    /** What is missing can have one too: {@code : u}. */
    static String withoutFlag(String cell) {
        return GAP_WITH_FLAG.matcher(cell).matches() ? ":" : without(cell, WITH_FLAG);
    }
}
