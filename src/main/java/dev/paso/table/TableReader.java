package dev.paso.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.paso.core.data.DatasetSpec;
import dev.paso.table.CsvFormat.Wishes;
import dev.paso.table.TableException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a table from a file or from pasted text, within limits. */
public final class TableReader {
    private static final double MOST_STRANGE = 0.02; // of all characters
    private static final int MAX_NAME = DatasetSpec.Names.MAX_LENGTH;

    private final TableLimits limits;

    public TableReader(TableLimits limits) {
        this.limits = limits;
    }

    /** @throws TableException where there is no table in it, or one beyond the limits */
    public Table read(byte[] file, Wishes wishes) {
        limits.checkBytes(file.length);
        Encoding encoding = wishes.encoding().orElseGet(() -> Encoding.of(file));
        return read(encoding.decode(file), encoding, wishes);
    }

    /** @throws TableException where there is no table in it, or one beyond the limits */
    public Table read(String pasted, Wishes wishes) {
        limits.checkBytes(pasted.length());
        return read(pasted, Encoding.UTF_8, wishes);
    }

    private Table read(String text, Encoding encoding, Wishes wishes) {
        if (text.isBlank()) {
            throw new TableException(Problem.EMPTY);
        }
        checkIsText(text);
        CsvFormat format = new FormatDetector(text, encoding, wishes).detect();
        List<CsvRecord> records = Records.read(text, format.separator(), limits.rows() + 2);
        return table(format, records);
    }

    private static void checkIsText(String text) {
        long strange = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == '\uFFFD')
                .count();
        if (text.indexOf('\0') >= 0 || strange > MOST_STRANGE * text.length()) {
            throw new TableException(Problem.BINARY);
        }
    }

    private Table table(CsvFormat format, List<CsvRecord> records) {
        int columns = width(records.getFirst());
        if (columns > limits.columns()) {
            throw new TableException(Problem.TOO_MANY_COLUMNS, columns, limits.columns());
        }
        if (columns < 2) {
            throw new TableException(Problem.ONE_COLUMN);
        }
        List<CsvRecord> body = format.hasHeader() ? records.subList(1, records.size()) : records;
        if (body.isEmpty()) {
            throw new TableException(Problem.NO_ROWS);
        }
        if (body.size() > limits.rows()) {
            throw new TableException(Problem.TOO_MANY_ROWS, limits.rows());
        }
        List<String> names = format.hasHeader()
                ? names(fields(records.getFirst(), columns))
                : names(Collections.nCopies(columns, ""));
        return new Table(
                format,
                names,
                body.stream().map(record -> fields(record, columns)).toList(),
                body.stream().map(CsvRecord::getStartingLineNumber).toList());
    }

    /** Fields up to the last one with something in it: lines may end in separators. */
    private static int width(CsvRecord record) {
        int width = record.getFieldCount();
        while (width > 0 && record.getField(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    /** Exactly {@code columns} texts: what is not there is missing, and what is too much is refused. */
    private static List<String> fields(CsvRecord record, int columns) {
        if (width(record) > columns) {
            throw new TableException(Problem.RAGGED, record.getStartingLineNumber(), width(record), columns);
        }
        String[] fields = new String[columns];
        Arrays.fill(fields, "");
        for (int i = 0; i < Math.min(columns, record.getFieldCount()); i++) {
            fields[i] = CellText.unguarded(record.getField(i).strip());
        }
        return List.of(fields);
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
