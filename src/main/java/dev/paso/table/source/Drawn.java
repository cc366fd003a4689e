package dev.paso.table.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables that are drawn with bars and rules: Markdown, org-mode, what psql, MySQL, SQLite and others print, boxes of Unicode. Rules go,
 * bars part cells.
 */
final class Drawn {
    private static final Pattern MARKDOWN_RULE = Pattern.compile(":?-+:?"); // below one name
    private static final Pattern BARS = Pattern.compile("[│┃║╎┆┊]");
    private static final Pattern MARKS = Pattern.compile("^(\\*\\*|__|\\*|_|`)(?=\\S)(.*\\S)\\1$");

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|"); // not escaped
    private static final Pattern NUMBER_OF_ROW = Pattern.compile("\\s*(?:\\d+\\.?|Row|⋮)?\\s*");
    private static final Pattern GAP = Pattern.compile(" {2,}");

    private Drawn() {}

    /** Whether a rule stands among them. */
    static boolean hasRules(Lines lines) {
        return lines.all().stream().anyMatch(Drawn::isRule);
    }

    /** Nothing but strokes, three of one kind in a row; or a cell of Markdown's with one stroke, between bars. */
    private static boolean isRule(String line) {
        int run = 0;
        int longest = 0;
        boolean hasBar = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("-+|=: \t".indexOf(c) < 0 && (c < '\u2500' || c > '\u257f')) {
                return false;
            }
            hasBar |= c == '|';
            boolean isStroke = c != ' ' && c != '\t' && c != '|' && c != '+' && c != ':';
            run = isStroke ? i > 0 && line.charAt(i - 1) == c ? run + 1 : 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= 3 || hasBar && longest >= 1;
    }

    /** The same lines, rules left empty. */
    static String withoutRules(Lines lines) {
        List<String> rest = new ArrayList<>(lines.size());
        lines.all().forEach(line -> rest.add(isRule(line) ? "" : barred(line)));
        return String.join("\n", rest) + "\n";
    }

    private static String barred(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= '\u2500') {
                return BARS.matcher(names(line)).replaceAll("|");
            }
        }
        return line;
    }

    /** ClickHouse draws names into the rule above the rows: {@code ┌───x─┬─label─┐}. */
    private static String names(String line) {
        boolean isNames = line.indexOf('┌') >= 0 && line.indexOf('─') >= 0;
        return isNames ? line.replace('─', ' ').replaceAll("[┌┬┐]", "|") : line;
    }

    /**
     * The rows where one bar stands only between their numbers and all their cells, which blanks part, as Julia and Stata print them;
     * without what is before the bar, and without the lines that have none.
     */
    static Optional<String> withoutBar(String withoutRules) {
        List<String> barred =
                withoutRules.lines().filter(line -> line.indexOf('|') >= 0).toList();
        if (barred.size() < 2
                || !barred.stream()
                        .allMatch(line -> isOnlyBar(line, barred.getFirst().indexOf('|')))) {
            return Optional.empty();
        }
        String plain = withoutRules
                .lines()
                .map(line -> line.indexOf('|') < 0
                        ? ""
                        : line.substring(line.indexOf('|') + 1).replace('|', ' '))
                .collect(Collectors.joining("\n", "", "\n"));
        return Optional.of(plain);
    }

    /** Another may stand at the end. */
    private static boolean isOnlyBar(String line, int at) {
        String behind = line.substring(Math.min(at + 1, line.length())).strip();
        String cells =
                behind.endsWith("|") ? behind.substring(0, behind.length() - 1).strip() : behind;
        return line.indexOf('|') == at
                && NUMBER_OF_ROW.matcher(line.substring(0, at)).matches()
                && cells.indexOf('|') < 0
                && GAP.matcher(cells).find();
    }

    /** How it is drawn, where most lines have bars in them. */
    static Optional<Layout> layout(Lines lines, String withoutRules) {
        List<String> written =
                withoutRules.lines().filter(line -> !line.isBlank()).toList();
        long barred = written.stream().filter(line -> line.indexOf('|') >= 0).count();
        if (barred < 2 || 2 * barred <= written.size()) {
            return Optional.empty();
        }
        boolean isMarkdown = lines.all().stream()
                .anyMatch(line -> line.indexOf('|') >= 0 && isRule(line) && isMarkdownRule(line.strip()));
        return Optional.of(isMarkdown ? Layout.MARKDOWN : Layout.DRAWN);
    }

    private static boolean isMarkdownRule(String line) {
        return Arrays.stream(withoutOuterBars(line).split("\\|", -1))
                .allMatch(cell -> MARKDOWN_RULE.matcher(cell.strip()).matches());
    }

    private static String withoutOuterBars(String line) {
        String inner = line.startsWith("|") ? line.substring(1) : line;
        return inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
    }

    /** Cells between bars; what stands outside of the outer ones is empty. */
    static List<Row> rows(Lines lines, int most) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size() && rows.size() < most; i++) {
            String line = lines.at(i).strip();
            Row row = Cells.row(lines.number(i), line.isEmpty() ? List.of() : cells(line));
            if (row.width() > 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        String inner = withoutOuterBars(line);
        String[] parts = inner.indexOf('\\') < 0 ? inner.split("\\|", -1) : BAR.split(inner, -1);
        List<String> cells = new ArrayList<>(parts.length);
        for (String part : parts) {
            String cell = part.strip().replace("\\|", "|");
            boolean isMarked = !cell.isEmpty() && "*_`".indexOf(cell.charAt(0)) >= 0;
            cells.add(isMarked ? MARKS.matcher(cell).replaceFirst("$2") : cell);
        }
        return cells;
    }
}
