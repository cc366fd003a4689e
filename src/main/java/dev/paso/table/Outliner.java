package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.table.cell.Missing;
import dev.paso.table.source.Grid;
import dev.paso.table.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the table in a grid: below titles, comments and the names of columns, above totals and footnotes, beside the names of rows, and
 * between columns that are empty.
 */
final class Outliner {
    private static final int LOOKED_AT = 1000;
    private static final int LOOKED_BELOW = 100; // a gap
    private static final int MOST_GAPS = 1000; // where there are more, they are no sign of another table

    private static final Pattern UNIT = Pattern.compile("[(\\[<].*"); // of measures, in brackets

    private final Grid grid;
    private final Optional<Boolean> wishedHeader;
    private final List<Note> notes = new ArrayList<>();

    Outliner(Grid grid, Optional<Boolean> wishedHeader) {
        this.grid = grid;
        this.wishedHeader = wishedHeader;
    }

    /** @throws RefusedException where there is no table in it */
    Outline find() {
        List<Row> all = grid.rows();
        if (all.isEmpty()) {
            throw new RefusedException("table", Rule.EMPTY);
        }
        Shape shape = Shape.of(all);
        int first =
                ColumnNumbers.areSizes(all, shape.width()) ? 1 : shape.isTable() ? new Heading(all, shape).first() : 0;
        checkIsNoTable(all, first);
        Optional<Row> header = header(all.subList(first, all.size()), shape);
        boolean isInRows = header.isPresent() && header.get() == all.get(first);
        List<Row> body = all.subList(isInRows ? first + 1 : first, all.size());
        long begin =
                header.filter(row -> isInRows).orElseGet(() -> all.get(first)).line();
        int skipped = (int) (isInRows || header.isEmpty() ? begin : header.get().line()) - 1;
        if (first > 0) {
            notes.add(Note.of(Assumption.LINES_ABOVE, first));
        }
        return outline(header, body, skipped);
    }

    private Optional<Row> header(List<Row> rows, Shape shape) {
        Row first = rows.getFirst();
        if (wishedHeader.isPresent()) {
            return wishedHeader.get() ? Optional.of(first) : Optional.empty();
        }
        if (Heading.names(first, rows.subList(1, rows.size()))) {
            return Optional.of(first);
        }
        Optional<Row> comment = grid.comment().filter(row -> row.width() == shape.width());
        comment.ifPresent(row -> notes.add(Note.of(Assumption.NAMES_IN_COMMENT)));
        return comment;
    }

    private Outline outline(Optional<Row> above, List<Row> under, int skipped) {
        boolean isNamedBelow = above.isPresent() && isNamedBelow(above.get(), under);
        Optional<Row> names = isNamedBelow ? Optional.of(under.getFirst()) : above;
        List<Row> below = isNamedBelow ? under.subList(1, under.size()) : under;
        if (isNamedBelow) {
            notes.add(Note.of(Assumption.LINES_ABOVE, 1));
        }
        boolean isIndexNamed = names.isPresent() && !below.isEmpty() && namesRows(names.get(), below.getFirst());
        Optional<Row> header =
                isIndexNamed ? names.map(row -> withFirst(row, below.getFirst().cell(0))) : names;
        List<Row> body = isIndexNamed ? below.subList(1, below.size()) : below;
        List<Row> whole = Leftovers.withoutFooters(body, notes);
        List<Row> rows = header.filter(row -> isShort(row, whole))
                .map(row -> withoutNames(whole))
                .orElse(whole);
        List<Row> kept = new Leftovers(header, rows, notes).removed();
        int columns = columns(header, kept);
        if (columns < 2) {
            throw new RefusedException("table", Rule.ONE_COLUMN);
        }
        if (kept.isEmpty()) {
            throw new RefusedException("table", Rule.NO_ROWS);
        }
        checkIsOne(names, kept);
        kept.forEach(row -> checkWidth(row, columns));
        List<Integer> used = used(header, kept, columns);
        if (used.size() < 2) {
            throw new RefusedException("table", Rule.ONE_COLUMN);
        }
        if (header.isEmpty()) {
            notes.add(Note.of(Assumption.NO_NAMES));
        }
        return new Outline(
                header.map(row -> cells(row, used)),
                kept.stream().map(row -> row.with(cells(row, used))).toList(),
                used.size(),
                skipped,
                notes);
    }

    /** As pandas prints an index: its name stands alone, below the names of the columns. */
    private static boolean namesRows(Row names, Row below) {
        return names.width() > 2 && names.cell(0).isEmpty() && below.width() == 1 && !Heading.isNumber(below.cell(0));
    }

    /** Whether the first of two lines of names only groups columns, or numbers them: some have none in it, in the second each has its own. */
    private static boolean isNamedBelow(Row names, List<Row> below) {
        Row next = below.isEmpty() ? names : below.getFirst();
        return below.size() > 2
                && (ColumnNumbers.isCount(names)
                        || names.filled() < next.filled() - 1
                        || names.filled() < next.filled() && letters(names) < letters(next)) // units are shorter
                && next.filled() == next.cells().size()
                && Set.copyOf(next.cells()).size() == next.filled()
                && next.cells().stream()
                        .noneMatch(cell -> UNIT.matcher(cell).matches() || Missing.of(cell) != Missing.NO)
                && Heading.isAboveNumbers(next, below.subList(1, Math.min(below.size(), LOOKED_AT)));
    }

    private static int letters(Row row) {
        return row.cells().stream().mapToInt(String::length).sum();
    }

    private static Row withFirst(Row row, String name) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(0, name);
        return row.with(cells);
    }

    /** As R writes a table: rows have names, and the column of these names has none. */
    private static boolean isShort(Row names, List<Row> body) {
        int width = names.cells().size();
        return names.filled() == width
                && !body.isEmpty()
                && body.stream().filter(row -> row.width() == width + 1).count() * 10 >= body.size() * 9L
                && body.stream().allMatch(row -> row.width() != width);
    }

    private List<Row> withoutNames(List<Row> body) {
        notes.add(Note.of(Assumption.ROW_NAMES));
        return body.stream().map(row -> row.from(1)).toList();
    }

    /** As many as the names, or as most rows have. */
    private static int columns(Optional<Row> header, List<Row> rows) {
        int usual = rows.isEmpty() ? 0 : Shape.of(rows).width();
        return header.map(names ->
                        Math.max(names.width(), Math.min(usual, names.cells().size())))
                .orElse(usual);
    }

    /** What stands above may be a table of its own. */
    private static void checkIsNoTable(List<Row> rows, int first) {
        List<Row> above = rows.subList(0, first);
        boolean isTable = first > 2
                && rows.get(first).line() > above.getLast().line() + 1
                && above.stream().mapToInt(Row::width).distinct().count() == 1
                && Heading.isAboveNumbers(above.getFirst(), above.subList(1, first));
        if (isTable) {
            throw new RefusedException("table", Rule.TWO_TABLES, rows.get(first).line());
        }
    }

    /** Below a blank line a row of other names begins another table, where this one has rows already. */
    private static void checkIsOne(Optional<Row> names, List<Row> rows) {
        int gaps = 0;
        for (int i = 1; names.isPresent() && i + 1 < rows.size() && gaps < MOST_GAPS; i++) {
            Row row = rows.get(i);
            boolean isBelowGap = row.line() > rows.get(i - 1).line() + 1;
            gaps += isBelowGap ? 1 : 0;
            if (isBelowGap
                    && Heading.isAboveNumbers(row, rows.subList(i + 1, Math.min(rows.size(), i + LOOKED_BELOW)))) {
                throw new RefusedException("table", Rule.TWO_TABLES, row.line());
            }
        }
    }

    private static void checkWidth(Row row, int columns) {
        if (row.width() > columns) {
            throw new RefusedException("table", Rule.RAGGED, row.line(), row.width(), columns);
        }
    }

    /** The columns with a name or with something in them. */
    private List<Integer> used(Optional<Row> header, List<Row> rows, int columns) {
        boolean[] isUsed = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            boolean isLeftOut =
                    header.isPresent() && Leftovers.isElision(header.get().cell(column));
            isUsed[i] = !isLeftOut
                            && header.map(names -> !names.cell(column).isEmpty())
                                    .orElse(false)
                    || rows.stream()
                            .anyMatch(row -> !row.cell(column).isEmpty()
                                    && !(isLeftOut && Leftovers.isElision(row.cell(column))));
        }
        List<Integer> used =
                IntStream.range(0, columns).filter(i -> isUsed[i]).boxed().toList();
        if (used.size() < columns) {
            notes.add(Note.of(Assumption.EMPTY_COLUMNS, columns - used.size()));
        }
        return used;
    }

    private static List<String> cells(Row row, List<Integer> columns) {
        boolean isWhole = row.cells().size() == columns.size() && columns.getLast() == columns.size() - 1;
        return isWhole ? row.cells() : columns.stream().map(row::cell).toList();
    }
}
