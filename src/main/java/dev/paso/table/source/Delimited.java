package dev.paso.table.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Rows whose cells one character stands between, as FastCSV reads them, with its limits and our words for what is wrong. */
final class Delimited {
    private static final int MAX_FIELD = 100_000;
    private static final int MAX_FIELDS = 10_000;

    private Delimited() {}

    /** The first {@code most} rows at most that hold something. */
    static List<Row> rows(String text, char separator, char quote, int most) {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> reader = reader(text, separator, quote)) {
            Iterator<CsvRecord> each = reader.iterator();
            while (rows.size() < most && each.hasNext()) {
                CsvRecord next = each.next();
                Row row = Cells.row(next.getStartingLineNumber(), next.getFields());
                if (row.width() > 0) {
                    rows.add(row);
                }
                line = next.getStartingLineNumber() + 1;
            }
            return rows;
        } catch (CsvParseException e) {
            throw new RefusedException("table", rule(e), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: the text is in memory
        }
    }

    private static CsvReader<CsvRecord> reader(String text, char separator, char quote) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MAX_FIELDS)
                .maxFieldSize(MAX_FIELD)
                .maxRecordSize(10 * MAX_FIELD)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .build(handler, text);
    }

    private static Rule rule(CsvParseException thrown) {
        String message = String.valueOf(
                thrown.getCause() == null
                        ? thrown.getMessage()
                        : thrown.getCause().getMessage());
        if (message.contains("Unclosed quoted")) {
            return Rule.OPEN_QUOTE;
        }
        return message.contains("after closing quote") ? Rule.AFTER_QUOTE : Rule.LONG_RECORD;
    }
}
