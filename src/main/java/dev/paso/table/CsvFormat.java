package dev.paso.table;

import java.util.List;
import java.util.Optional;

/**
 * How a table is written.
 *
 * @param separator between the fields of a line, one of {@link #SEPARATORS}
 * @param hasHeader whether the first line names the columns
 */
public record CsvFormat(Encoding encoding, char separator, DecimalMark decimal, boolean hasHeader) {
    /** Comma, semicolon, tab, vertical bar, blank. */
    public static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|', ' ');

    /** What somebody knows better than the detection; what is empty is detected. */
    public record Wishes(
            Optional<Encoding> encoding,
            Optional<Character> separator,
            Optional<DecimalMark> decimal,
            Optional<Boolean> hasHeader) {
        public static final Wishes NONE =
                new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
