package dev.paso.table.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables in the directives of reStructuredText, {@code csv-table} and {@code list-table}: what they hold, as it stands in a file. */
final class Directive {
    private static final Pattern BEGIN = Pattern.compile("\\s*\\.\\. (csv|list)-table::.*");
    private static final Pattern OPTION = Pattern.compile("\\s+:([a-z-]+):\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s+([*+-])\\s(?:\\s*[*+-](?:\\s|$))?\\s*(.*)");
    private static final Pattern ROW = Pattern.compile("\\s+[*+-]\\s+[*+-](?:\\s.*|$)");

    private Directive() {}

    /** Its rows, each on the line where it stood; the same text where it begins otherwise. */
    static String opened(String text) {
        Matcher begin = BEGIN.matcher(Lines.of(text.stripLeading(), 1).at(0));
        if (!begin.matches()) {
            return text;
        }
        Lines lines = Lines.of(text, Integer.MAX_VALUE);
        int first = 0;
        while (lines.at(first).isBlank()) {
            first++;
        }
        return String.join("\n", begin.group(1).equals("csv") ? cells(lines, first) : items(lines, first));
    }

    private static List<String> cells(Lines lines, int first) {
        List<String> rows = new ArrayList<>();
        boolean isIn = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.at(i);
            Matcher option = OPTION.matcher(line);
            if (i <= first || !isIndented(line)) {
                isIn |= i > first && line.isBlank();
                rows.add("");
            } else if (!isIn && option.matches()) {
                rows.add(option.group(1).equals("header") ? option.group(2) : "");
            } else {
                rows.add(line.strip());
            }
        }
        return rows;
    }

    private static List<String> items(Lines lines, int first) {
        List<String> rows = new ArrayList<>();
        int row = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.at(i);
            Matcher item = ITEM.matcher(line);
            rows.add("");
            if (i <= first || !item.matches()) {
                continue;
            }
            if (ROW.matcher(line).matches()) {
                row = i;
                rows.set(row, item.group(2));
            } else if (row >= 0) {
                rows.set(row, rows.get(row) + "\t" + item.group(2));
            }
        }
        return rows;
    }

    private static boolean isIndented(String line) {
        return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }
}
