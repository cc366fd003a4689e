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
            "\\\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|centering)\\b|\\\\c(?:line|midrule)(?:\\([^)]*\\))?\\{[^}]*}"
                    + "|\\\\(?:begin|end|caption|label)\\{[^}]*}(?:\\{[^}]*}|\\[[^]]*])*");
    private static final Pattern COMMAND = Pattern.compile(
            "\\\\(?:textbf|textit|emph|text|mathbf|mathrm|texttt|num|multicolumn\\{\\d+}\\{[^}]*})\\{([^{}]*)}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([%_&#${}])");

    private Latex() {}

    static boolean isLatex(String text) {
        return text.indexOf('&') >= 0 && (TABULAR.matcher(text).find() || endsRows(text));
    }

    /** Whether most lines are rows without anything around them. */
    private static boolean endsRows(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(20).toList();
        long rows = lines.stream()
                .filter(line -> line.indexOf('&') > 0 && line.stripTrailing().endsWith("\\\\"))
                .count();
        return rows >= 2 && 2 * rows > lines.size();
    }

    static List<Row> rows(Lines lines, int most) {
        List<Row> rows = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size() && rows.size() < most; i++) {
            String line =
                    RULES.matcher(withoutComment(lines.at(i))).replaceAll("").strip();
            open.append(line);
            if (line.endsWith("\\\\") || i == lines.size() - 1) {
                String row = open.toString().replaceFirst("(?:\\\\\\\\\\s*)+$", "");
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

    private static String withoutComment(String line) {
        return line.replaceFirst("(?<!\\\\)%.*$", "");
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("(?<!\\\\)&", -1)).map(Latex::plain).toList();
    }

    private static String plain(String cell) {
        String words = COMMAND.matcher(cell.strip()).replaceAll("$1");
        String math = words.replaceAll("(?<!\\\\)\\$", "")
                .replace("\\,", "")
                .replace("{,}", ",")
                .replace("~", " ");
        return ESCAPED.matcher(math).replaceAll("$1").strip();
    }
}
