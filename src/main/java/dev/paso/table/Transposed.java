package dev.paso.table;

import dev.paso.table.source.Row;
import java.util.Arrays;
import java.util.List;

/** The cells of rows as columns. Cells that read the same are one text: most columns hold few values again and again, which then lie near. */
final class Transposed {
    private static final int PLACES = 1 << 8;

    private Transposed() {}

    static List<List<String>> of(List<Row> rows, int columns) {
        String[][] cells = new String[columns][rows.size()];
        String[][] seen = new String[columns][PLACES]; // the last of each hash
        for (int row = 0; row < rows.size(); row++) {
            Row from = rows.get(row);
            for (int column = 0; column < columns; column++) {
                String cell = from.cell(column);
                int place = (cell.hashCode() ^ cell.hashCode() >>> 8) & PLACES - 1;
                String last = seen[column][place];
                if (!cell.equals(last)) {
                    seen[column][place] = cell;
                    last = cell;
                }
                cells[column][row] = last;
            }
        }
        return Arrays.stream(cells).map(List::of).toList();
    }
}
