package dev.paso.table;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Rows of texts under named columns, as they were read.
 *
 * @param names of the columns, each once and never empty
 * @param rows each with one text a column; a missing field is an empty text
 * @param lines where each row began in the file, from 1
 */
public record Table(CsvFormat format, List<String> names, List<List<String>> rows, List<Long> lines) {
    public Table {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    public int columns() {
        return names.size();
    }

    String text(int row, int column) {
        return rows.get(row).get(column);
    }

    /** The number there; empty where it is missing or none, infinite where 64 bits do not hold it. */
    OptionalDouble number(int row, int column) {
        String text = text(row, column);
        return Missing.is(text) ? OptionalDouble.empty() : format.decimal().parse(text);
    }

    boolean isMissing(int row, int column) {
        return Missing.is(text(row, column));
    }

    /** Whether most of what is there are numbers. */
    public boolean isNumeric(int column) {
        int numbers = 0;
        int words = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (!isMissing(row, column)) {
                boolean isNumber = number(row, column).isPresent();
                numbers += isNumber ? 1 : 0;
                words += isNumber ? 0 : 1;
            }
        }
        return numbers > 0 && numbers >= 9 * words;
    }
}
