package dev.paso.table.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of a LaTeX {@code tabular}: cells between {@code &}, a row up to {@code \\}. */
final class Latex {
    private static final Pattern TABULAR =
            Pattern.compile("\\\\begin\\{(?:tabular[x*]?|longtable|array|matrix|[bp]matrix)}");
    private static final Pattern RULES = Pattern.compile(
            "\\\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|centering)\\b|\\\\c(?:line|midrule)(?:\\([^)]{0,100}\\))?\\{[^}]{0,100}}"
                    + "|\\\\(?:begin|end|caption|label)\\{[^}]{0,500}}(?:\\{[^}]{0,500}}|\\[[^]]{0,500}]){0,5}");
    private static final Pattern COMMAND = Pattern.compile(
            "\\\\(?:textbf|textit|emph|text|mathbf|mathrm|texttt|num|multicolumn\\{\\d{1,4}}\\{[^}]{0,100}})\\{([^{}]*)}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([%_&#${}])");

    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%.*$");
    private static final Pattern DOLLAR = Pattern.compile("(?<!\\\\)\\$");
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)&"); // cells
    private static final String END = "\\\\"; // of a row

    private Latex() {}

    static boolean isLatex(String text) {
        return text.indexOf('&') >= 0 && (TABULAR.matcher(text).find() || endsRows(text));
    }

    /** Whether most lines are rows without anything around them. */
    private static boolean endsRows(String text) {
        List<String> lines = Lines.filled(text, 20);
        long rows = lines.stream()
                .filter(line -> line.indexOf('&') > 0 && line.stripTrailing().endsWith("\\\\"))
                .count();
        return rows >= 2 && 2 * rows > lines.size();
    }

    static List<Row> rows(Lines lines, int most) {
        List<Row> rows = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size() && rows.size() < most; i++) {
            String line = withoutRules(withoutComment(lines.at(i))).strip();
            open.append(line);
            if (line.endsWith(END) || i == lines.size() - 1) {
                String row = withoutEnd(open.toString());
                if (row.indexOf('&') >= 0) {
                    rows.add(Cells.row(lines.number(i), cells(row)));
                }
                open.setLength(0);
            } else {
                open.append(' ');
            }
        }
        return rows;
    }

    private static String withoutEnd(String row) {
        int end = row.length();
        while (end > 1 && row.startsWith(END, end - END.length())
                || end > 0 && Character.isWhitespace(row.charAt(end - 1))) {
            end -= Character.isWhitespace(row.charAt(end - 1)) ? 1 : END.length();
        }
        return row.substring(0, end);
    }

    private static String withoutRules(String line) {
        int at = line.indexOf('\\');
        while (at >= 0 && at + 1 < line.length()) {
            if (Character.isLetter(line.charAt(at + 1))) {
                return RULES.matcher(line).replaceAll("");
            }
            at = line.indexOf('\\', at + 1);
        }
        return line;
    }

    private static String withoutComment(String line) {
        return line.indexOf('%') < 0 ? line : COMMENT.matcher(line).replaceFirst("");
    }

    private static List<String> cells(String row) {
        String[] cells = row.contains("\\&") ? BETWEEN.split(row, -1) : row.split("&", -1);
        return Arrays.stream(cells).map(Latex::plain).toList();
    }

    private static String plain(String cell) {
        String words = cell.indexOf('\\') < 0
                ? cell.strip()
                : COMMAND.matcher(cell.strip()).replaceAll("$1");
        String math = (words.indexOf('$') < 0 ? words : DOLLAR.matcher(words).replaceAll(""))
                .replace("\\,", "")
                .replace("{,}", ",")
                .replace("~", " ");
        return math.indexOf('\\') < 0
                ? math.strip()
                : ESCAPED.matcher(math).replaceAll("$1").strip();
    }
}
