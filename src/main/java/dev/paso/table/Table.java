package dev.paso.table;

import dev.paso.core.Note;
import dev.paso.table.cell.DecimalMark;
import dev.paso.table.cell.Numeral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows under named columns, as they were understood. */
public final class Table {
    private final TableFormat format;
    private final List<Column> columns;
    private final List<Long> lines;
    private final List<Note> notes;
    private final Optional<Doubt> doubt;

    /**
     * Where the numbers can be read in two ways, and nothing in the table decides.
     *
     * @param column the name of a column of such numbers
     * @param taken the mark that was taken, with which its first cells are {@code values}; with the other one they are {@code others}
     */
    public record Doubt(String column, DecimalMark taken, List<Double> values, List<Double> others) {
        private static final int FIRST = 3;

        public Doubt {
            values = List.copyOf(values);
            others = List.copyOf(others);
        }

        static Doubt of(String column, List<Numeral> cells, DecimalMark taken) {
            List<Numeral> first =
                    cells.stream().filter(Numeral::isTwofold).limit(FIRST).toList();
            return new Doubt(
                    column,
                    taken,
                    first.stream().map(number -> number.value(taken)).toList(),
                    first.stream().map(number -> number.value(taken.other())).toList());
        }
    }

    /**
     * @param columns with names, each once and never empty
     * @param lines where each row began in the file, from 1
     * @param notes what was assumed, and why
     */
    Table(TableFormat format, List<Column> columns, List<Long> lines, List<Note> notes, Optional<Doubt> doubt) {
        this.format = format;
        this.columns = List.copyOf(columns);
        this.lines = List.copyOf(lines);
        this.notes = List.copyOf(notes);
        this.doubt = doubt;
    }

    public TableFormat format() {
        return format;
    }

    /** Of the columns, each once and never empty. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public String name(int column) {
        return columns.get(column).name();
    }

    /** How many rows. */
    public int size() {
        return lines.size();
    }

    /** Where each row began in the file, from 1. */
    public List<Long> lines() {
        return lines;
    }

    /** What was assumed when it was read, and why. */
    public List<Note> notes() {
        return notes;
    }

    /** Whether its numbers could be others. */
    public Optional<Doubt> doubt() {
        return doubt;
    }

    /** What can be looked at. */
    public TableHead head() {
        return TableHead.of(this);
    }

    public int columns() {
        return columns.size();
    }

    Column column(int column) {
        return columns.get(column);
    }

    public ColumnKind kind(int column) {
        return columns.get(column).kind();
    }

    public String text(int row, int column) {
        return columns.get(column).text(row);
    }

    /** The number there; empty where it is missing or none, infinite where 64 bits do not hold it. */
    public OptionalDouble number(int row, int column) {
        double number = columns.get(column).number(row);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    public boolean isMissing(int row, int column) {
        return columns.get(column).isMissing(row);
    }

    /** Whether there is nothing to compute with: a value is missing, or is no number in a column of numbers. */
    public boolean isGap(int row, int column) {
        return columns.get(column).isGap(row);
    }

    /** How many gaps. */
    public int gaps(int column) {
        return columns.get(column).missing();
    }

    /** Whether most of what is there are numbers. */
    public boolean isNumeric(int column) {
        return columns.get(column).isNumeric();
    }

    /** Each value of a column once, with its count; at most {@code most} and one more. */
    Map<Object, Integer> values(int column, int most) {
        return columns.get(column).values(most);
    }
}
