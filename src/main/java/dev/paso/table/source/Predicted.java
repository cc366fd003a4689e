package dev.paso.table.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pipelines answer, a label with its score for each class, in the cells of one column: {@code [{'label': 'POS', 'score': 0.98},
 * {'label': 'NEG', 'score': 0.02}]}, of Python or as JSON. It becomes a column for each class, called by its label; of the likeliest class
 * alone, a column for the label and one for the score.
 */
final class Predicted {
    private static final String ENTRY =
            "\\{\\s*['\"]label['\"]\\s*:\\s*(['\"])([^'\"{}]{1,200})\\1\\s*,\\s*['\"]score['\"]\\s*:\\s*([-+.\\deE]{1,40})\\s*\\}";
    private static final Pattern ONE = Pattern.compile(ENTRY);
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]*");
    private static final Pattern OUTER = Pattern.compile("^\\[{1,2}|]{1,2}$");
    private static final int MOST = 100; // classes
    private static final String DOT = ".";

    private Predicted() {}

    /** Whether a cell is such an answer. */
    static boolean isOne(String cell) {
        return !scores(cell).isEmpty();
    }

    /** The rows with a column for each class, the first of them names; the same where no column is of that kind. */
    static List<Row> opened(List<Row> rows) {
        List<Row> opened = rows;
        for (int column = rows.size() < 2 ? 0 : rows.get(1).cells().size() - 1;
                column >= 0 && rows.size() > 1;
                column--) {
            opened = mayBe(rows.get(1).cell(column)) ? opened(opened, column) : opened;
        }
        return opened;
    }

    private static boolean mayBe(String cell) {
        return cell.startsWith("[{") || cell.startsWith("[[{") || cell.startsWith("{");
    }

    private static List<Row> opened(List<Row> rows, int column) {
        List<Map<String, String>> answers = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        boolean isOfOne = true;
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, String> answer = scores(row.cell(column));
            if (answer.isEmpty() && !row.cell(column).isEmpty() || labels.size() > MOST) {
                return rows;
            }
            answers.add(answer);
            labels.addAll(answer.keySet());
            isOfOne &= answer.size() <= 1;
        }
        String name = rows.getFirst().cell(column) + DOT;
        List<String> names =
                isOfOne ? List.of(name + "label", name + "score") : named(List.copyOf(labels), rows.getFirst(), name);
        List<Row> opened = new ArrayList<>(List.of(replaced(rows.getFirst(), column, names)));
        for (int i = 0; i < answers.size(); i++) {
            Map<String, String> answer = answers.get(i);
            List<String> cells = isOfOne
                    ? answer.entrySet().stream()
                            .findFirst()
                            .map(one -> List.of(one.getKey(), one.getValue()))
                            .orElse(List.of("", ""))
                    : labels.stream()
                            .sorted()
                            .map(label -> answer.getOrDefault(label, ""))
                            .toList();
            opened.add(replaced(rows.get(i + 1), column, cells));
        }
        return opened;
    }

    /** By their letters, as classes are; by the name of the column too, where another column is called so. */
    private static List<String> named(List<String> labels, Row names, String prefix) {
        return labels.stream()
                .sorted()
                .map(label -> names.cells().contains(label) ? prefix + label : label)
                .toList();
    }

    private static Row replaced(Row row, int column, List<String> by) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.remove(column);
        cells.addAll(column, by);
        return row.with(cells);
    }

    /** The score of each label; nothing where something else stands there. */
    private static Map<String, String> scores(String cell) {
        String inner = mayBe(cell) ? OUTER.matcher(cell.strip()).replaceAll("") : "";
        Map<String, String> scores = new LinkedHashMap<>();
        Matcher entry = ONE.matcher(inner);
        int at = 0;
        while (entry.find()) {
            if (!SEPARATOR.matcher(inner.substring(at, entry.start())).matches()) {
                return Map.of();
            }
            scores.put(entry.group(2), entry.group(3));
            at = entry.end();
        }
        return SEPARATOR.matcher(inner.substring(at)).matches() ? scores : Map.of();
    }
}
