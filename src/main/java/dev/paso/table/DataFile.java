package dev.paso.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.table.cell.CellText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The data of an experiment as a table: row number, inputs, target and split. {@link TableReader} reads it as the same data again. A row
 * is written when it is asked for.
 */
public final class DataFile {
    private final DatasetSpec spec;
    private final InlineSpec.Names names;
    private final Samples raw;
    private final boolean[] isValidation;
    private final List<String> header;

    private DataFile(DatasetSpec spec, PreparedData data) {
        this.spec = spec;
        names = spec instanceof InlineSpec inline ? inline.names() : InlineSpec.Names.NONE;
        raw = data.raw();
        isValidation = new boolean[raw.size()];
        Arrays.stream(data.validationRows()).forEach(row -> isValidation[row] = true);
        header = List.copyOf(header(spec, names, raw));
    }

    /** All samples in the order they were made, with all digits. */
    public static DataFile of(DatasetSpec spec, PreparedData data) {
        return new DataFile(spec, data);
    }

    /** What the columns are called. */
    public List<String> header() {
        return header;
    }

    /** How many rows there are below the header. */
    public int size() {
        return raw.size();
    }

    private static List<String> header(DatasetSpec spec, InlineSpec.Names names, Samples raw) {
        List<String> header = new ArrayList<>(List.of("row"));
        for (int i = 0; i < raw.inputs(); i++) {
            header.add(
                    names.x().isEmpty()
                            ? raw.inputs() == 1 ? "x" : "x" + (i + 1)
                            : names.x().get(i));
        }
        int targets = spec.isRegression() ? raw.targets() : 1;
        for (int i = 0; i < targets; i++) {
            String usual = spec.isRegression() ? targets == 1 ? "y" : "y" + (i + 1) : "label";
            header.add(names.target().isEmpty() ? usual : names.target());
        }
        header.add("split");
        return header;
    }

    /** A row as its cells, from 0. */
    public List<String> row(int row) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row + 1)));
        for (int i = 0; i < raw.inputs(); i++) {
            cells.add(Classes.plain(raw.x()[row * raw.inputs() + i]));
        }
        if (spec.isRegression()) {
            for (int i = 0; i < raw.targets(); i++) {
                cells.add(Classes.plain(raw.y()[row * raw.targets() + i]));
            }
        } else {
            int label = raw.labels()[row];
            cells.add(label < names.classes().size() ? names.classes().get(label) : String.valueOf(label));
        }
        cells.add(isValidation[row] ? "validation" : "train");
        return cells;
    }

    /** As RFC 4180 has it: UTF-8 text, commas, decimal points, quotes where needed; no text that a spreadsheet would run. */
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            writer.writeRecord(header.stream().map(CellText::guarded).toList());
            for (int row = 0; row < size(); row++) {
                writer.writeRecord(row(row).stream().map(CellText::guarded).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: the text is in memory
        }
        return out.toString();
    }
}
