package dev.paso.table;

import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.InlineSpec;
import dev.paso.table.cell.CellText;
import dev.paso.table.source.Grid;
import dev.paso.table.source.Row;
import dev.paso.table.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads a table from a file or from pasted text, within limits: bytes become rows of cells ({@link Source}), rows become names and body
 * ({@link Outliner}), all cells together tell the mark before decimals ({@link Marks}), and each column is read with it.
 */
public final class TableReader {
    private static final int MAX_NAME = InlineSpec.Names.MAX_LENGTH;
    private static final int LINES_AROUND = 200; // names, titles, totals: more than rows

    private final TableLimits limits;
    private final Source source;

    public TableReader(TableLimits limits) {
        this.limits = limits;
        source = new Source(limits.rows() + LINES_AROUND, limits.columns());
    }

    /** Whether a file is packed, so that nobody knows how long it takes to read. */
    public static boolean isPacked(byte[] file) {
        return Source.isPacked(file);
    }

    /** @throws RefusedException where there is no table in it, or one beyond the limits */
    public Table read(byte[] file, Wishes wishes) {
        limits.checkBytes(file.length);
        return table(source.read(file, wishes.encoding(), wishes.layout(), wishes.sheet()), wishes);
    }

    /** @throws RefusedException where there is no table in it, or one beyond the limits */
    public Table read(String pasted, Wishes wishes) {
        limits.checkBytes(pasted.length());
        return table(source.read(pasted, wishes.layout()), wishes);
    }

    private Table table(Grid grid, Wishes wishes) {
        limits.checkRows(grid.rows().size() - LINES_AROUND);
        checkColumns(Shape.of(grid.rows()).filled(grid.rows()), 1);
        Outline outline = new Outliner(grid, wishes.hasHeader()).find();
        checkColumns(outline.columns(), 0);
        limits.checkRows(outline.rows().size());
        List<RawColumn> written = Transposed.of(outline.rows(), outline.columns()).stream()
                .map(column -> RawColumn.of(column).withTruthJoined())
                .toList();
        Marks marks = Marks.of(written, grid.layout(), grid.decimal().or(wishes::decimal));
        List<RawColumn> cells = marks.unmixed(written);
        List<Note> notes = new ArrayList<>(outline.notes());
        notes.addAll(marks.notes(cells));
        List<Column> columns = columns(outline, wishes.isJoined() ? joined(cells) : cells, marks, notes);
        for (int i = 0; i < columns.size(); i++) {
            cells.get(i).notes(columns.get(i).name()).forEach(notes::add);
        }
        TableFormat format = new TableFormat(
                grid.encoding(),
                grid.layout(),
                marks.table(),
                marks.grouping(cells),
                outline.header().isPresent(),
                outline.skipped(),
                grid.sheets());
        return new Table(
                format, columns, outline.rows().stream().map(Row::line).toList(), notes, doubt(marks, columns, cells));
    }

    /** @param aside how many of them may only name the rows */
    private void checkColumns(int columns, int aside) {
        if (columns - aside > limits.columns()) {
            throw new RefusedException("table", Rule.TOO_MANY_COLUMNS, limits.columns(), columns);
        }
    }

    private static List<RawColumn> joined(List<RawColumn> cells) {
        return cells.stream()
                .map(column -> column.with(new Spellings(column.texts()).joined(column.texts())))
                .toList();
    }

    private static Optional<Table.Doubt> doubt(Marks marks, List<Column> columns, List<RawColumn> cells) {
        return marks.doubtful().isEmpty()
                ? Optional.empty()
                : Optional.of(Table.Doubt.of(
                        columns.get(marks.doubtful().getAsInt()).name(),
                        cells.get(marks.doubtful().getAsInt()).numerals(),
                        marks.table()));
    }

    private static List<Column> columns(Outline outline, List<RawColumn> cells, Marks marks, List<Note> notes) {
        List<String> found = outline.header().orElseGet(() -> Collections.nCopies(outline.columns(), ""));
        List<String> names = names(found);
        long unnamed = found.stream().filter(String::isEmpty).count();
        boolean hasIndex = unnamed == 1; // as pandas saves one
        boolean hasIdentifiers = unnamed == found.size() && Identifiers.areFirst(cells);
        List<ColumnReader> readers = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnReader reader =
                    new ColumnReader(names.get(i), cells.get(i), marks.columns().get(i));
            readers.add(reader);
            columns.add(reader.read(!found.get(i).isEmpty(), hasIndex || i == 0 && hasIdentifiers));
            notes.addAll(reader.notes());
        }
        List<Optional<String>> percents =
                readers.stream().map(ColumnReader::percent).toList();
        percents.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(example -> notes.add(Note.of(
                        Assumption.PERCENT,
                        example,
                        example.replaceFirst("\\s*[%‰٪]\\s*", ""),
                        named(names, percents.stream().map(Optional::isPresent).toList())
                                .orElseThrow())));
        named(names, readers.stream().map(ColumnReader::isMoney).toList())
                .ifPresent(some -> notes.add(Note.of(Assumption.MONEY, some)));
        return columns;
    }

    /** Those of the names that are marked, as a list; nothing where none is. */
    private static Optional<String> named(List<String> names, List<Boolean> marked) {
        List<String> some = IntStream.range(0, names.size())
                .filter(marked::get)
                .mapToObj(names::get)
                .toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", some));
    }

    /** Each name once; a column without one is called by its number. */
    private static List<String> names(List<String> found) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String name = CellText.name(found.get(i), MAX_NAME - 8);
            String base = name.isEmpty() ? "#" + (i + 1) : name;
            String unique = base;
            for (int again = 2; !taken.add(unique); again++) {
                unique = base + " (" + again + ")";
            }
            names.add(unique);
        }
        return names;
    }
}
