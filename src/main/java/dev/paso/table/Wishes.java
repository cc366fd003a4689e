package dev.paso.table;

import dev.paso.table.cell.DecimalMark;
import dev.paso.table.source.Encoding;
import dev.paso.table.source.Layout;
import java.util.Optional;

/**
 * What somebody knows better than the detection; what is empty is detected.
 *
 * @param sheet of a workbook, from 0
 * @param isJoined whether words that differ only in capitals are one
 */
public record Wishes(
        Optional<Encoding> encoding,
        Optional<Layout> layout,
        Optional<DecimalMark> decimal,
        Optional<Boolean> hasHeader,
        Optional<Integer> sheet,
        boolean isJoined) {
    public static final Wishes NONE =
            new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public Wishes with(Encoding wished) {
        return new Wishes(Optional.of(wished), layout, decimal, hasHeader, sheet, isJoined);
    }

    public Wishes with(Layout wished) {
        return new Wishes(encoding, Optional.of(wished), decimal, hasHeader, sheet, isJoined);
    }

    public Wishes with(DecimalMark wished) {
        return new Wishes(encoding, layout, Optional.of(wished), hasHeader, sheet, isJoined);
    }

    public Wishes withHeader(boolean wished) {
        return new Wishes(encoding, layout, decimal, Optional.of(wished), sheet, isJoined);
    }

    public Wishes withSheet(int wished) {
        return new Wishes(encoding, layout, decimal, hasHeader, Optional.of(wished), isJoined);
    }

    public Wishes joined() {
        return new Wishes(encoding, layout, decimal, hasHeader, sheet, true);
    }
}
