package dev.paso.table;

import java.util.List;
import java.util.OptionalDouble;

/** Rows of texts under named columns, as they were read. A column's numbers are read once, when they are first asked for. */
public final class Table {
    private final CsvFormat format;
    private final List<String> names;
    private final List<List<String>> rows;
    private final List<Long> lines;
    private final Column[] columns;

    /** The numbers of a column, NaN where there is none. */
    @SuppressWarnings("ArrayRecordComponent") // stays in here
    private record Column(double[] numbers, boolean isNumeric) {}

    /**
     * @param names of the columns, each once and never empty
     * @param rows each with one text a column; a missing field is an empty text
     * @param lines where each row began in the file, from 1
     */
    public Table(CsvFormat format, List<String> names, List<List<String>> rows, List<Long> lines) {
        this.format = format;
        this.names = List.copyOf(names);
        this.rows = List.copyOf(rows);
        this.lines = List.copyOf(lines);
        columns = new Column[names.size()];
    }

    public CsvFormat format() {
        return format;
    }

    /** Of the columns, each once and never empty. */
    public List<String> names() {
        return names;
    }

    /** Each with one text a column; a missing field is an empty text. */
    public List<List<String>> rows() {
        return rows;
    }

    /** Where each row began in the file, from 1. */
    public List<Long> lines() {
        return lines;
    }

    /** What can be looked at. */
    public TableHead head() {
        return TableHead.of(this);
    }

    public int columns() {
        return names.size();
    }

    String text(int row, int column) {
        return rows.get(row).get(column);
    }

    /** The number there; empty where it is missing or none, infinite where 64 bits do not hold it. */
    OptionalDouble number(int row, int column) {
        double number = column(column).numbers[row];
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    boolean isMissing(int row, int column) {
        return Missing.is(text(row, column));
    }

    /** Whether most of what is there are numbers. */
    public boolean isNumeric(int column) {
        return column(column).isNumeric;
    }

    private synchronized Column column(int index) {
        Column known = columns[index];
        if (known == null) {
            known = readNumbers(index);
            columns[index] = known;
        }
        return known;
    }

    private Column readNumbers(int column) {
        double[] found = new double[rows.size()];
        int numbers = 0;
        int words = 0;
        for (int row = 0; row < found.length; row++) {
            boolean isThere = !isMissing(row, column);
            found[row] = isThere ? format.decimal().parse(text(row, column)).orElse(Double.NaN) : Double.NaN;
            numbers += Double.isNaN(found[row]) ? 0 : 1;
            words += isThere && Double.isNaN(found[row]) ? 1 : 0;
        }
        return new Column(found, numbers > 0 && numbers >= 9 * words);
    }
}
