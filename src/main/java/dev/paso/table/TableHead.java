package dev.paso.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The beginning of a table, to be looked at: a page keeps it, and not the table, which may be large.
 *
 * @param rows the first ones
 * @param areNumbers of each column, whether most of what is there are numbers
 */
public record TableHead(List<String> names, List<List<String>> rows, List<Boolean> areNumbers) {
    private static final int ROWS = 6;

    public TableHead {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        areNumbers = List.copyOf(areNumbers);
    }

    static TableHead of(Table table) {
        return new TableHead(
                table.names(),
                table.rows().stream().limit(ROWS).toList(),
                IntStream.range(0, table.columns()).mapToObj(table::isNumeric).toList());
    }

    public int columns() {
        return names.size();
    }
}
