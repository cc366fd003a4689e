package dev.paso.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the first column of a table without names says who or what each row is about, as archives have it: whole numbers of many
 * digits, hardly two alike and not round, where no other column has such.
 */
final class Identifiers {
    private static final Pattern WHOLE = Pattern.compile("\\d{4,12}");
    private static final Pattern LONG = Pattern.compile("\\d{6,12}");
    private static final int LEAST = 10; // rows
    private static final double SAME = 0.1;
    private static final double ROUND = 0.3;

    private Identifiers() {}

    static boolean areFirst(List<RawColumn> columns) {
        return columns.getFirst().size() >= LEAST
                && areIn(columns.getFirst().texts())
                && columns.stream().skip(1).noneMatch(column -> areIn(column.texts()));
    }

    private static boolean areIn(List<String> cells) {
        Set<String> different = new HashSet<>();
        int longOnes = 0;
        int round = 0;
        for (String cell : cells) {
            if (!WHOLE.matcher(cell).matches()) {
                return false;
            }
            different.add(cell);
            longOnes += LONG.matcher(cell).matches() ? 1 : 0;
            round += cell.endsWith("00") ? 1 : 0;
        }
        return 2 * longOnes > cells.size()
                && different.size() >= (1 - SAME) * cells.size()
                && round < ROUND * cells.size();
    }
}
