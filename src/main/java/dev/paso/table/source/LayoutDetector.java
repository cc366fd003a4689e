package dev.paso.table.source;

import dev.paso.core.RefusedException;
import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what stands between the cells of a text, by its first rows: rows of the same width, with cells that hold no other separator. */
final class LayoutDetector {
    private static final int LOOKED_AT = 200;
    private static final int LOOKED_AT_CHARACTERS = 200_000;
    private static final double GOOD = 0.5;
    private static final int LEAST_ROWS = 4;
    private static final int LINES_A_ROW = 3;

    private static final List<Layout> USUAL = List.of(
            Layout.COMMA,
            Layout.SEMICOLON,
            Layout.TAB,
            Layout.BAR,
            Layout.BLANKS,
            Layout.WIDE_BLANKS,
            Layout.FIXED_WIDTH);
    private static final List<Layout> SELDOM =
            List.of(Layout.CONTROL_A, Layout.UNIT, Layout.CARET, Layout.TILDE, Layout.COLON);

    private final Reading sample;
    private final boolean areTabsEven;

    LayoutDetector(String text) {
        int end = text.length() <= LOOKED_AT_CHARACTERS ? text.length() : text.lastIndexOf('\n', LOOKED_AT_CHARACTERS);
        areTabsEven = areTabsEven(text);
        sample = new Reading(text.substring(0, end > 0 ? end : LOOKED_AT_CHARACTERS), LOOKED_AT);
    }

    Layout detect() {
        if (areTabsEven && quality(Layout.TAB) >= GOOD) {
            return Layout.TAB;
        }
        return best(USUAL)
                .filter(layout -> quality(layout) >= GOOD)
                .or(() -> best(SELDOM).filter(layout -> quality(layout) > GOOD))
                .or(() -> best(USUAL).filter(layout -> quality(layout) > 0))
                .orElse(Layout.COMMA);
    }

    /** Whether every line has as many tabs as the others, none beside another. */
    private static boolean areTabsEven(String text) {
        return text.indexOf('\t') >= 0
                && !text.contains("\t\t")
                && !text.contains("  ")
                && text.lines()
                                .filter(line -> !line.isBlank())
                                .limit(LOOKED_AT)
                                .mapToLong(line ->
                                        line.chars().filter(c -> c == '\t').count())
                                .distinct()
                                .count()
                        == 1;
    }

    private Optional<Layout> best(List<Layout> layouts) {
        Map<Layout, Double> qualities = new HashMap<>();
        layouts.forEach(layout -> qualities.put(layout, quality(layout)));
        return layouts.stream()
                .max(Comparator.<Layout>comparingDouble(layout -> qualities.getOrDefault(layout, 0.0))
                        .thenComparing(Comparator.comparingInt(layouts::indexOf).reversed()));
    }

    /** How evenly the rows fall into cells that hold no other separator: 0 where they do not, at most 1. */
    private double quality(Layout layout) {
        List<Row> rows;
        try {
            rows = sample.rows(layout, LOOKED_AT);
        } catch (RefusedException wrongQuotes) {
            return 0;
        }
        int width = usualWidth(rows);
        if (width < 2) {
            return 0;
        }
        long even = rows.stream().filter(row -> row.cells().size() == width).count()
                + (areRowsNamed(rows, width, layout) ? 1 : 0);
        double cells = rows.stream().mapToInt(row -> row.cells().size()).sum();
        double clean = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(cell -> cleanness(cell, layout))
                .sum();
        double preference = layout.isCharacter() ? 1 : 0.97; // where both part cells as well, the character is meant
        return preference * even / rows.size() * clean / cells;
    }

    /** Names of rows need no name above them. */
    private static boolean areRowsNamed(List<Row> rows, int width, Layout layout) {
        return width > 2
                && layout != Layout.FIXED_WIDTH
                && rows.getFirst().cells().size() == width - 1;
    }

    private static int usualWidth(List<Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        long wide = rows.stream().filter(row -> row.cells().size() > 1).count();
        if (wide >= LEAST_ROWS && LINES_A_ROW * wide >= rows.size()) {
            counts.remove(1); // titles above, footnotes below
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** 1 for a number, or several in brackets; words are a little less telling, and such with a separator in them belong apart. */
    private static double cleanness(String cell, Layout layout) {
        if (cell.isEmpty()) {
            return layout == Layout.FIXED_WIDTH ? 0.5 : 0.98;
        }
        if (Missing.of(cell) == Missing.SURE || Numeral.of(cell).isNumber() && !cell.endsWith(",")) {
            return 1;
        }
        if (Vectors.isOne(cell)) {
            return 1;
        }
        if (Layout.CHOICES.stream().anyMatch(other -> other != layout && isApart(cell, other))) {
            return 0;
        }
        if (cell.indexOf(' ') > 0 && cell.chars().noneMatch(Character::isLetter)) {
            return 0.5; // numbers that belong apart
        }
        return cell.indexOf(", ") >= 0 || cell.indexOf("; ") >= 0 ? 0.85 : 0.95;
    }

    /** A comma or semicolon before a blank belongs to the words. */
    private static boolean isApart(String cell, Layout other) {
        if (!other.isCharacter()) {
            return false;
        }
        char separator = other.character();
        int at = cell.indexOf(separator);
        boolean isProse = separator == ',' || separator == ';';
        while (at >= 0) {
            if (!isProse || at + 1 == cell.length() || cell.charAt(at + 1) != ' ') {
                return true;
            }
            at = cell.indexOf(separator, at + 1);
        }
        return false;
    }
}
