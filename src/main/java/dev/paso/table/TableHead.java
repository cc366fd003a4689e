package dev.paso.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The beginning of a table, to be looked at: a page keeps it, and not the table, which may be large.
 *
 * @param columns what they are, in order
 * @param rows the first ones
 */
public record TableHead(List<Seen> columns, List<List<Cell>> rows) {
    private static final int ROWS = 6;

    /**
     * A column at a glance.
     *
     * @param least of its numbers; NaN in a column of words, as the other
     * @param words of a column of classes that are words, those of an input: each is one, but two are one that counts the last
     * @param missing how many rows lack it
     * @param ofRows how many rows there are
     */
    public record Seen(
            String name,
            ColumnKind kind,
            boolean isNumeric,
            double least,
            double most,
            List<String> words,
            int missing,
            int ofRows) {
        public Seen {
            words = List.copyOf(words);
        }
    }

    /**
     * A cell as it was understood.
     *
     * @param text as written
     * @param number as read; empty where it is none
     * @param isMissing whether there is no value
     */
    public record Cell(String text, OptionalDouble number, boolean isMissing) {}

    public TableHead {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static TableHead of(Table table) {
        List<Integer> all = IntStream.range(0, table.columns()).boxed().toList();
        return new TableHead(
                all.stream().map(column -> seen(table, column)).toList(),
                IntStream.range(0, Math.min(ROWS, table.size()))
                        .mapToObj(row -> all.stream()
                                .map(column -> cell(table, row, column))
                                .toList())
                        .toList());
    }

    private static Seen seen(Table table, int column) {
        double least = Double.NaN;
        double most = Double.NaN;
        for (int row = 0; row < table.size() && table.isNumeric(column); row++) {
            double number = table.number(row, column).orElse(Double.NaN);
            least = number < least || Double.isNaN(least) ? number : least;
            most = number > most || Double.isNaN(most) ? number : most;
        }
        return new Seen(
                table.name(column),
                table.kind(column),
                table.isNumeric(column),
                least,
                most,
                table.kind(column) == ColumnKind.CLASSES && !table.isNumeric(column)
                        ? Coding.words(table, column)
                        : List.of(),
                table.gaps(column),
                table.size());
    }

    private static Cell cell(Table table, int row, int column) {
        boolean isNumber = table.isNumeric(column);
        return new Cell(
                table.text(row, column),
                isNumber ? table.number(row, column) : OptionalDouble.empty(),
                table.isGap(row, column));
    }

    public List<String> names() {
        return columns.stream().map(Seen::name).toList();
    }
}
