package dev.paso.table.source;

import dev.paso.table.cell.Numeral;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that other separators part than the rows below them, as where {@code a,b} stands above {@code 1,5;0,5}. */
final class Headed {
    private static final int LOOKED_AT = 200;
    private static final List<Layout> SEPARATORS = List.of(Layout.SEMICOLON, Layout.TAB, Layout.BAR, Layout.COMMA);

    private Headed() {}

    /** The same text with the separator of its rows, {@code told} or found, between the names too; the same where it parts all already. */
    static String evened(String text, Optional<Layout> told) {
        List<String> lines = Lines.filled(text, LOOKED_AT);
        if (lines.size() < 3 || lines.getFirst().indexOf('"') >= 0) {
            return text;
        }
        String names = lines.getFirst();
        List<String> rows = lines.subList(1, lines.size());
        for (Layout ofRows : told.map(List::of).orElse(SEPARATORS)) {
            for (Layout ofNames : SEPARATORS) {
                if (ofRows.isCharacter() && isMeant(names, ofNames.character(), rows, ofRows.character())) {
                    int at = text.indexOf(names);
                    return text.substring(0, at)
                            + names.replace(ofNames.character(), ofRows.character())
                            + text.substring(at + names.length());
                }
            }
        }
        return text;
    }

    private static boolean isMeant(String names, char ofNames, List<String> rows, char ofRows) {
        long parts = count(names, ofNames);
        return ofNames != ofRows
                && parts > 0
                && count(names, ofRows) == 0
                && rows.stream().allMatch(row -> count(row, ofRows) == parts)
                && (rows.stream().noneMatch(row -> count(row, ofNames) == parts)
                        || rows.stream().allMatch(row -> areNumbers(row, ofRows)));
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static boolean areNumbers(String row, char separator) {
        return Stream.of(row.split(Character.toString(separator), -1))
                .allMatch(cell -> Numeral.of(cell.strip()).isNumber());
    }
}
