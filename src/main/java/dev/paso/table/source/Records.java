package dev.paso.table.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows that are printed one field a line, as {@code name: value}: MySQL's {@code \G}, psql's expanded display, SQLite's line mode,
 * PowerShell's lists. A heading with a number, or a blank line, parts two rows.
 */
final class Records {
    private static final Pattern HEADING = Pattern.compile("\\*{3,} *\\d+\\. row *\\*{3,}|-\\[ ?RECORD \\d+ ?][-+]*");
    private static final String SEPARATORS = ":=|";
    private static final int MOST_BELOW = 2; // lines that count rows
    private static final int MOST_FIELDS = 1000;

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> separators = new LinkedHashSet<>();
    private final List<Map<String, String>> records = new ArrayList<>();
    private final List<Long> begins = new ArrayList<>();
    private boolean isHeaded;
    private boolean isOpen;

    private Records() {}

    /** The rows, the first of them names; nothing where the text is not of this kind. */
    static Optional<List<Row>> rows(String text) {
        if (!begins(text)) {
            return Optional.empty();
        }
        Lines lines = Lines.of(text, Integer.MAX_VALUE);
        Records found = new Records();
        return found.read(lines) && found.areAlike() ? Optional.of(found.rows()) : Optional.empty();
    }

    private static boolean begins(String text) {
        String first = Lines.of(text.stripLeading(), 1).at(0).strip();
        return HEADING.matcher(first).matches() || separator(first) > 0;
    }

    private boolean read(Lines lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.at(i).strip();
            boolean isHeading = HEADING.matcher(line).matches();
            isHeaded |= isHeading;
            if (line.isEmpty() || isHeading) {
                isOpen = false;
            } else if (!readField(line, lines.number(i))) {
                return records.size() > 1 && lines.size() - i <= MOST_BELOW;
            }
        }
        return true;
    }

    /** Whether it is one, of a name that the record has not yet. */
    private boolean readField(String line, long number) {
        int at = separator(line);
        if (at <= 0) {
            return false;
        }
        if (!isOpen) {
            records.add(new LinkedHashMap<>());
            begins.add(number);
            isOpen = true;
        }
        String name = line.substring(0, at).strip();
        names.add(name);
        separators.add(line.substring(at, at + 1));
        String value = line.substring(Math.min(line.length(), at + 2));
        return records.getLast().put(name, value) == null && names.size() <= MOST_FIELDS;
    }

    /** Where the sign stands that parts the name of a field from its value, before a blank or at the end; -1 where none does. */
    private static int separator(String line) {
        int at = 0;
        while (at < line.length() && SEPARATORS.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        boolean isApart = at + 1 == line.length() || at < line.length() && Character.isWhitespace(line.charAt(at + 1));
        return isApart ? at : -1;
    }

    /** Several, of the same names but for some that one lacks; a bar alone makes a table. */
    private boolean areAlike() {
        return records.size() > 1
                && names.size() > 1
                && separators.size() == 1
                && (isHeaded || !separators.contains("|"))
                && records.stream().allMatch(record -> 2 * record.size() > names.size());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(Cells.row(begins.getFirst(), List.copyOf(names)));
        for (int i = 0; i < records.size(); i++) {
            Map<String, String> record = records.get(i);
            rows.add(Cells.row(
                    begins.get(i),
                    names.stream().map(name -> record.getOrDefault(name, "")).toList()));
        }
        return rows;
    }
}
