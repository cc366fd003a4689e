package dev.paso.table;

import dev.paso.table.source.Row;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an instrument was set to, in rows as wide as those that it measured: {@code Record Length, 2500} above {@code TIME, CH1} and the
 * numbers. The names stand where a column that held words has nothing but numbers from there on.
 */
final class Settings {
    private static final int MOST = 100; // lines
    private static final int LEAST = 2;
    private static final int LEAST_ROWS = 3; // below
    private static final int LOOKED_AT = 1000;

    private Settings() {}

    /** Where the names stand below settings that begin at {@code first}; {@code first} where there are none. */
    static int end(List<Row> rows, int first) {
        for (int i = first + 1; i < Math.min(rows.size() - LEAST_ROWS, first + MOST); i++) {
            List<Row> above = rows.subList(first, i);
            List<Row> below = rows.subList(i + 1, Math.min(rows.size(), i + 1 + LOOKED_AT));
            boolean isParted = rows.get(i).line() > above.getLast().line() + 1;
            boolean areMeant = isParted ? areParted(above) : above.size() >= LEAST && areSettings(above);
            boolean isBegin = isOfWords(rows.get(i)) || isParted && mayBegin(rows.get(i), above);
            if (areMeant && isBegin && hasTurned(above, below)) {
                return i;
            }
        }
        return first;
    }

    /** Whether it is the first row of a table without names. */
    private static boolean mayBegin(Row row, List<Row> above) {
        return above.size() >= LEAST && areSettings(above) && Heading.isNumber(row.cell(0));
    }

    /** Words and what they are set to, above a blank line; a table of its own has names and rows of numbers. */
    private static boolean areParted(List<Row> above) {
        return above.stream().noneMatch(row -> Heading.isNumber(row.cell(0)))
                && above.stream().allMatch(row -> row.filled() == 2)
                && !(above.size() > LEAST && Heading.isAboveNumbers(above.getFirst(), above.subList(1, above.size())));
    }

    private static boolean isOfWords(Row row) {
        return row.filled() > 1
                && row.filled() == row.width()
                && row.cells().stream().noneMatch(Heading::isNumber);
    }

    /** A word and what it is set to, most often a number. */
    private static boolean areSettings(List<Row> above) {
        long numbers = above.stream()
                .filter(row -> row.cells().stream().anyMatch(Heading::isNumber))
                .count();
        return 2 * numbers >= above.size() && above.stream().noneMatch(row -> Heading.isNumber(row.cell(0)));
    }

    private static boolean hasTurned(List<Row> above, List<Row> below) {
        return above.size() < below.size()
                && above.stream().map(row -> row.cell(0)).distinct().count() == above.size()
                && below.stream().allMatch(row -> Heading.isNumber(row.cell(0)))
                && IntStream.range(0, above.size())
                        .noneMatch(i -> above.get(i).cell(0).isEmpty());
    }
}
