package dev.paso.table;

import dev.paso.table.cell.DecimalMark;
import dev.paso.table.source.Encoding;
import dev.paso.table.source.Layout;
import dev.paso.table.source.Sheets;
import java.util.Optional;

/**
 * How a table is written.
 *
 * @param grouping what stands between groups of digits; empty where nothing does
 * @param hasHeader whether a line names the columns
 * @param skipped lines above the names, or above the first row where there are none
 * @param sheets of a workbook
 */
public record TableFormat(
        Encoding encoding,
        Layout layout,
        DecimalMark decimal,
        String grouping,
        boolean hasHeader,
        int skipped,
        Optional<Sheets> sheets) {}
