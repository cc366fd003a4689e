package dev.paso.table.source;

import dev.paso.table.cell.DecimalMark;
import java.util.List;
import java.util.Optional;

/**
 * A file as rows of cells, before it is known what they mean.
 *
 * @param comment the last line of comment above the rows, as a row: in some files it names the columns
 * @param decimal what stands before decimals, where the kind of file says so
 * @param sheets of a workbook
 */
public record Grid(
        Encoding encoding,
        Layout layout,
        List<Row> rows,
        Optional<Row> comment,
        Optional<DecimalMark> decimal,
        Optional<Sheets> sheets) {
    public Grid {
        rows = List.copyOf(rows);
    }

    /** Of a text. */
    Grid(Encoding encoding, Layout layout, List<Row> rows, Optional<Row> comment, Optional<DecimalMark> decimal) {
        this(encoding, layout, rows, comment, decimal, Optional.empty());
    }

    static Grid ofSheet(List<Row> rows, Sheets sheets) {
        return new Grid(
                Encoding.UTF_8,
                Layout.WORKBOOK,
                rows.stream().filter(row -> row.width() > 0).toList(),
                Optional.empty(),
                Optional.of(DecimalMark.POINT),
                Optional.of(sheets));
    }
}
