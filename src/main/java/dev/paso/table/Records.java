package dev.paso.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.paso.table.TableException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The lines of a text as FastCSV reads them, with its limits and our words for what is wrong. */
final class Records {
    private static final int MAX_FIELD = 100_000;
    private static final int MAX_FIELDS = 10_000;

    private Records() {}

    /** The first {@code most} records at most. */
    static List<CsvRecord> read(String text, char separator, int most) {
        List<CsvRecord> records = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            Iterator<CsvRecord> each = reader.iterator();
            while (records.size() < most && each.hasNext()) {
                CsvRecord next = each.next();
                records.add(next);
                line = next.getStartingLineNumber() + 1;
            }
            return records;
        } catch (CsvParseException e) {
            throw new TableException(problem(e), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: the text is in memory
        }
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MAX_FIELDS)
                .maxFieldSize(MAX_FIELD)
                .maxRecordSize(10 * MAX_FIELD)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .build(handler, text);
    }

    private static Problem problem(CsvParseException thrown) {
        String message = String.valueOf(
                thrown.getCause() == null
                        ? thrown.getMessage()
                        : thrown.getCause().getMessage());
        if (message.contains("Unclosed quoted")) {
            return Problem.OPEN_QUOTE;
        }
        return message.contains("after closing quote") ? Problem.AFTER_QUOTE : Problem.LONG_RECORD;
    }
}
