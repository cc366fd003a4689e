package dev.paso.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.paso.table.CsvFormat.Wishes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out how a text is written from its first lines, and keeps to what somebody wishes. */
final class FormatDetector {
    private static final int LOOKED_AT = 200;

    private final String text;
    private final Wishes wishes;
    private final Encoding encoding;

    FormatDetector(String text, Encoding encoding, Wishes wishes) {
        this.text = text;
        this.encoding = encoding;
        this.wishes = wishes;
    }

    CsvFormat detect() {
        char separator = wishes.separator().orElseGet(this::separator);
        List<CsvRecord> records = sample(separator);
        DecimalMark decimal = wishes.decimal().orElseGet(() -> decimal(records, separator));
        boolean hasHeader = wishes.hasHeader().orElseGet(() -> hasHeader(records, decimal));
        return new CsvFormat(encoding, separator, decimal, hasHeader);
    }

    private List<CsvRecord> sample(char separator) {
        return Records.read(text, separator, LOOKED_AT);
    }

    private char separator() {
        return CsvFormat.SEPARATORS.stream()
                .max(Comparator.comparingDouble(this::quality)
                        .thenComparing(Comparator.comparingInt(CsvFormat.SEPARATORS::indexOf)
                                .reversed()))
                .orElse(',');
    }

    /** How evenly the lines fall into fields that hold no other separator: 0 where they do not, at most 1. */
    private double quality(char separator) {
        List<CsvRecord> records;
        try {
            records = sample(separator);
        } catch (TableException wrongQuotes) {
            return 0;
        }
        int width = usualWidth(records);
        if (width < 2) {
            return 0;
        }
        long even = records.stream()
                .filter(record -> record.getFieldCount() == width)
                .count();
        long fields = records.stream().mapToInt(CsvRecord::getFieldCount).sum();
        long clean = records.stream()
                .flatMap(record -> record.getFields().stream())
                .filter(field -> isClean(field, separator))
                .count();
        return (double) even / records.size() * clean / fields;
    }

    private static int usualWidth(List<CsvRecord> records) {
        Map<Integer, Integer> counts = new HashMap<>();
        records.forEach(record -> counts.merge(record.getFieldCount(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static boolean isClean(String field, char separator) {
        if (DecimalMark.POINT.parse(field).isPresent()
                || DecimalMark.COMMA.parse(field).isPresent()) {
            return true;
        }
        if (separator == ' ' && field.isEmpty()) { // blanks in a row only line things up
            return false;
        }
        return CsvFormat.SEPARATORS.stream()
                .noneMatch(other -> other != separator && other != ' ' && field.indexOf(other) >= 0);
    }

    private static DecimalMark decimal(List<CsvRecord> records, char separator) {
        long points = told(records, DecimalMark.POINT);
        long commas = told(records, DecimalMark.COMMA);
        return commas > points || commas > 0 && commas == points && separator != ','
                ? DecimalMark.COMMA
                : DecimalMark.POINT;
    }

    private static long told(List<CsvRecord> records, DecimalMark mark) {
        return records.stream()
                .flatMap(record -> record.getFields().stream())
                .filter(mark::isTold)
                .count();
    }

    /**
     * A first line of words above numbers; where all are words, a first line whose words never come again.
     */
    private static boolean hasHeader(List<CsvRecord> records, DecimalMark decimal) {
        if (records.isEmpty()) {
            return false;
        }
        List<String> first = records.getFirst().getFields();
        if (first.stream().anyMatch(field -> decimal.parse(field).isPresent())) {
            return false;
        }
        List<CsvRecord> rest = records.subList(1, records.size());
        for (int column = 0; column < first.size(); column++) {
            int at = column;
            if (!Missing.is(first.get(at)) && rest.stream().anyMatch(record -> isNumber(record, at, decimal))) {
                return true;
            }
        }
        Set<String> words = new HashSet<>(first);
        return words.size() == first.size()
                && rest.stream().flatMap(record -> record.getFields().stream()).noneMatch(words::contains);
    }

    private static boolean isNumber(CsvRecord record, int column, DecimalMark decimal) {
        return column < record.getFieldCount()
                && decimal.parse(record.getField(column)).isPresent();
    }
}
