package dev.paso.table.source;

import dev.paso.table.cell.CellText;
import java.util.List;

/** Cells as they stand in a file, without what only holds them: blanks of any width, typographers' quotes, a spreadsheet's apostrophe. */
final class Cells {
    private static final String OPENING = "“„«‹‘‚’\"";
    private static final String CLOSING = "”“»›’‘’\"";

    private Cells() {}

    static Row row(long line, List<String> fields) {
        String[] cells = new String[fields.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = clean(fields.get(i));
        }
        return new Row(line, List.of(cells));
    }

    static String clean(String field) {
        if (!field.isEmpty() && isPlain(field.charAt(0)) && isPlain(field.charAt(field.length() - 1))) {
            return field;
        }
        String cell = stripped(field);
        return cell.length() < 2 ? cell : CellText.unguarded(bare(cell));
    }

    private static boolean isPlain(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Without blanks around, those that do not break among them. */
    private static String stripped(String field) {
        int from = 0;
        int to = field.length();
        while (from < to && isAround(field.charAt(from))) {
            from++;
        }
        while (from < to && isAround(field.charAt(to - 1))) {
            to--;
        }
        return field.substring(from, to);
    }

    static boolean isAround(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u202f'
                || c >= '\u2000' && c <= '\u200f'
                || c == '\u3000'
                || c == '\ufeff';
    }

    /** Quotes of a typographer around the whole of it go; those within stay. */
    private static String bare(String cell) {
        if (cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 3) {
            return cell.substring(2, cell.length() - 1).strip(); // how a spreadsheet is told to leave 00123 as it is
        }
        int kind = OPENING.indexOf(cell.charAt(0));
        char last = cell.charAt(cell.length() - 1);
        boolean isAround = kind >= 0
                && (CLOSING.charAt(kind) == last
                        || cell.charAt(0) == '“' && last == '“'
                        || cell.charAt(0) == '„' && last == '”');
        return isAround ? cell.substring(1, cell.length() - 1).strip() : cell;
    }
}
