package dev.paso.table.source;

import java.util.List;

/**
 * A row as its line fell into cells.
 *
 * @param line where it began in the file, from 1
 */
public record Row(long line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell there, without what surrounds it; empty beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Cells up to the last one with something in it: lines may end in separators. */
    public int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** How many cells hold something. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** The same with other cells. */
    public Row with(List<String> others) {
        return others == cells ? this : new Row(line, others);
    }

    /** The same from another column on. */
    public Row from(int column) {
        return new Row(line, cells.subList(Math.min(column, cells.size()), cells.size()));
    }
}
