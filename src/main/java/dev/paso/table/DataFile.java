package dev.paso.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The data of an experiment as a table: row number, inputs, target and split. {@link TableReader} reads it as the same data again.
 */
public record DataFile(List<String> header, List<List<String>> rows) {
    public DataFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** All samples in the order they were made, with all digits. */
    public static DataFile of(DatasetSpec spec, PreparedData data) {
        Samples raw = data.raw();
        boolean[] isValidation = new boolean[raw.size()];
        Arrays.stream(data.validationRows()).forEach(row -> isValidation[row] = true);
        DatasetSpec.Names names = spec instanceof DatasetSpec.Inline inline ? inline.names() : DatasetSpec.Names.NONE;
        List<List<String>> rows = IntStream.range(0, raw.size())
                .mapToObj(row -> row(spec, names, raw, row, isValidation[row]))
                .toList();
        return new DataFile(header(spec, names, raw), rows);
    }

    private static List<String> header(DatasetSpec spec, DatasetSpec.Names names, Samples raw) {
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

    private static List<String> row(
            DatasetSpec spec, DatasetSpec.Names names, Samples raw, int row, boolean isValidation) {
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
        cells.add(isValidation ? "validation" : "train");
        return cells;
    }

    /** As RFC 4180 has it: UTF-8 text, commas, decimal points, quotes where needed; no text that a spreadsheet would run. */
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            writer.writeRecord(header.stream().map(CellText::guarded).toList());
            rows.forEach(row ->
                    writer.writeRecord(row.stream().map(CellText::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: the text is in memory
        }
        return out.toString();
    }
}
