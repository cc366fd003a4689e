package dev.paso.table;

import java.util.List;
import java.util.stream.IntStream;

/** The labels in a column of truth. */
final class Labels {
    private Labels() {}

    /** In the order of classes: numbers by size, words by their letters. */
    static List<String> sorted(Table table, int column) {
        int[] rows = IntStream.range(0, table.size())
                .filter(row -> !table.isGap(row, column))
                .toArray();
        return new Classes(table, column, rows).names();
    }

    /** The negative one first, as far as they say so themselves. */
    static List<String> of(Table table, int column) {
        List<String> sorted = sorted(table, column);
        return sorted.size() == 2 && Coding.isFirstPositive(sorted.getFirst(), sorted.getLast())
                ? sorted.reversed()
                : sorted;
    }
}
