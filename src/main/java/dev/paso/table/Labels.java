package dev.paso.table;

import dev.paso.table.cell.DecimalMark;
import java.math.BigDecimal;
import java.util.Comparator;
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

    /** The same labels in the order of classes. */
    static List<String> inOrder(List<String> labels) {
        boolean areNumbers =
                labels.stream().allMatch(label -> DecimalMark.POINT.parse(label).isPresent());
        return labels.stream()
                .sorted(areNumbers ? Comparator.comparing(BigDecimal::new) : Comparator.naturalOrder())
                .toList();
    }

    /** The negative one first, as far as they say so themselves. */
    static List<String> of(Table table, int column) {
        List<String> sorted = sorted(table, column);
        return sorted.size() == 2 && Coding.isFirstPositive(sorted.getFirst(), sorted.getLast())
                ? sorted.reversed()
                : sorted;
    }
}
