package dev.paso.table;

import dev.paso.core.Note;
import dev.paso.table.source.Row;
import java.util.List;
import java.util.Optional;

/**
 * What in a grid names the columns and what are their rows.
 *
 * @param header as many names as there are columns; empty ones where a column has none
 * @param rows each with as many cells as there are columns
 * @param skipped lines above all this
 * @param notes what was left out, and why
 */
record Outline(Optional<List<String>> header, List<Row> rows, int columns, int skipped, List<Note> notes) {
    Outline {
        header = header.map(List::copyOf);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
