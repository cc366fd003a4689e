package dev.paso.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns that lack values in different rows leave none: those that lack most go before too few rows are left. */
final class Gaps {
    private static final int LEAST = 20; // rows; of fewer whoever brings them sees each gap
    private static final int SHARE = 5; // of it one must be left

    private Gaps() {}

    /** The columns without those that lack so much that with them fewer than a fifth of the rows with a target could be used. */
    static List<Integer> seldom(Table table, List<Integer> columns, int target) {
        if (table.size() < LEAST) {
            return columns;
        }
        List<Integer> rest = new ArrayList<>(columns);
        Map<Integer, BitSet> gaps = new HashMap<>();
        columns.forEach(column -> gaps.put(column, table.column(column).gapsAsBits()));
        BitSet none = table.column(target).gapsAsBits();
        int least = Math.max(Imported.LEAST_ROWS, (table.size() - none.cardinality()) / SHARE);
        while (rest.size() > 1 && table.size() - all(none, rest, gaps).cardinality() < least) {
            int most = rest.stream()
                    .max(Comparator.<Integer>comparingInt(table::gaps).thenComparing(table::name))
                    .filter(column -> table.gaps(column) > 0)
                    .orElse(-1);
            if (most < 0) {
                return columns; // nothing helps
            }
            rest.remove(Integer.valueOf(most));
        }
        return rest;
    }

    private static BitSet all(BitSet none, List<Integer> columns, Map<Integer, BitSet> gaps) {
        BitSet all = (BitSet) none.clone();
        columns.forEach(column -> all.or(gaps.getOrDefault(column, new BitSet())));
        return all;
    }
}
