package dev.paso.table.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows whose cells stand in columns, with blanks or tabs between them. */
final class Aligned {
    private static final int TAB = 8;
    private static final Pattern SIZE = Pattern.compile("\\s*\\[\\d+ rows x \\d+ columns]\\s*");

    private Aligned() {}

    /** @param gap how many blanks part two cells: with two, a single blank belongs to the words around it */
    static List<Row> rows(Lines lines, int gap, int most) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size() && rows.size() < most; i++) {
            List<String> cells = cells(lines.at(i), gap);
            if (!cells.isEmpty()) {
                rows.add(Cells.row(lines.number(i), cells));
            }
        }
        return rows;
    }

    private static List<String> cells(String line, int gap) {
        List<String> cells = new ArrayList<>();
        Set<Character> unclosed = new HashSet<>();
        int at = afterBlanks(line, 0);
        while (at < line.length()) {
            int end = end(line, at, gap, unclosed);
            cells.add(unquoted(line.substring(at, end)));
            at = afterBlanks(line, end);
        }
        return cells;
    }

    /** Blanks that do not break belong to a cell. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static int afterBlanks(String line, int at) {
        int next = at;
        while (next < line.length() && isBlank(line.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Where the cell that begins at {@code from} ends; a closing quote counts only before a blank. */
    private static int end(String line, int from, int gap, Set<Character> unclosed) {
        char first = line.charAt(from);
        if ((first == '"' || first == '\'') && !unclosed.contains(first)) {
            int close = closing(line, from, first);
            if (close > 0) {
                return close + 1;
            }
            unclosed.add(first); // up to the end
        }
        int at = from;
        while (at < line.length() && !isGap(line, at, gap)) {
            at++;
        }
        return at;
    }

    private static int closing(String line, int from, char quote) {
        int close = line.indexOf(quote, from + 1);
        while (close > 0 && close + 1 < line.length() && !isBlank(line.charAt(close + 1))) {
            close = line.indexOf(quote, close + 1 + (line.charAt(close + 1) == quote ? 1 : 0));
        }
        return close;
    }

    private static boolean isGap(String line, int at, int gap) {
        int next = afterBlanks(line, at);
        return next - at >= gap || next > at && line.charAt(at) == '\t' || next == line.length() && next > at;
    }

    private static String unquoted(String cell) {
        char first = cell.charAt(0);
        boolean isQuoted =
                cell.length() > 1 && (first == '"' || first == '\'') && cell.charAt(cell.length() - 1) == first;
        String quote = String.valueOf(first);
        return isQuoted
                ? cell.substring(1, cell.length() - 1)
                        .replace("\\" + quote, quote)
                        .replace(quote + quote, quote)
                : cell;
    }

    /** Rows whose cells begin and end at the same places in every line: where all lines are blank, a column ends. */
    static List<Row> fixed(Lines lines, int most) {
        BitSet used = used(lines);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size() && rows.size() < most; i++) {
            String line = expanded(lines.at(i));
            if (isRemark(lines, i)) {
                rows.add(Cells.row(lines.number(i), List.of(line)));
            } else if (!line.isBlank()) {
                rows.add(Cells.row(lines.number(i), cut(line, used)));
            }
        }
        return rows;
    }

    /** A line below the first that says something of the others, as how many more there are. */
    private static boolean isRemark(Lines lines, int index) {
        return index > 0
                && (lines.at(index).startsWith("# ")
                        || SIZE.matcher(lines.at(index)).matches());
    }

    private static BitSet used(Lines lines) {
        BitSet used = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            String line = isRemark(lines, i) ? "" : expanded(lines.at(i));
            for (int at = 0; at < line.length(); at++) {
                if (!isBlank(line.charAt(at))) {
                    used.set(at);
                }
            }
        }
        return used;
    }

    private static List<String> cut(String line, BitSet used) {
        List<String> cells = new ArrayList<>();
        for (int from = used.nextSetBit(0); from >= 0; from = used.nextSetBit(from)) {
            int to = used.nextClearBit(from);
            cells.add(from < line.length() ? line.substring(from, Math.min(to, line.length())) : "");
            from = to;
        }
        return cells;
    }

    private static String expanded(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                wide.append(" ".repeat(TAB - wide.length() % TAB));
            } else {
                wide.append(line.charAt(i));
            }
        }
        return wide.toString();
    }
}
