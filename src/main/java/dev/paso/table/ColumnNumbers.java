package dev.paso.table;

import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import dev.paso.table.source.Row;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A line under the names that only numbers the columns, as statistics offices and forms have it: {@code 1 2 3} or {@code (1) (2) (3)}. */
final class ColumnNumbers {
    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{1,3})|\\((\\d{1,3})\\)|\\[(\\d{1,3})])");
    private static final int LEAST = 3; // columns

    private ColumnNumbers() {}

    /** Whether {@code row} is one: it counts, and below one of its numbers are words; or they stand in brackets, and below them none do. */
    static boolean areIn(Row row, List<Row> below) {
        return isCount(row)
                && (isBracketed(row.cell(0)) && !isBracketed(below.getFirst().cell(0))
                        || IntStream.range(0, row.cells().size()).anyMatch(column -> isOfWords(column, below)));
    }

    /** Whether each cell holds its number, from 0 or 1. */
    static boolean isCount(Row row) {
        int columns = row.cells().size();
        OptionalInt first = columns < LEAST || row.filled() != columns ? OptionalInt.empty() : number(row.cell(0));
        return first.isPresent()
                && first.getAsInt() <= 1
                && IntStream.range(1, columns)
                        .allMatch(i -> number(row.cell(i)).equals(OptionalInt.of(first.getAsInt() + i)));
    }

    /** Whether the first row says how many others and inputs there are, and what the classes are called, as scikit-learn's own files do. */
    static boolean areSizes(List<Row> rows, int width) {
        Row first = rows.getFirst();
        return first.width() > LEAST
                && first.width() <= width
                && first.cell(0).equals(String.valueOf(rows.size() - 1))
                && first.cell(1).equals(String.valueOf(width - 1))
                && IntStream.range(2, first.width())
                        .noneMatch(i -> Numeral.of(first.cell(i)).isNumber());
    }

    private static boolean isBracketed(String cell) {
        return cell.startsWith("(") || cell.startsWith("[");
    }

    private static OptionalInt number(String cell) {
        Matcher found = NUMBER.matcher(cell);
        if (!found.matches()) {
            return OptionalInt.empty();
        }
        String digits =
                found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private static boolean isOfWords(int column, List<Row> rows) {
        return rows.stream().noneMatch(row -> Numeral.of(row.cell(column)).isNumber())
                && rows.stream().anyMatch(row -> Missing.of(row.cell(column)) == Missing.NO);
    }
}
