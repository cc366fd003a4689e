package dev.paso.table;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether the first column of a table without names is what it is about, as archives have it where classes stand before what was measured. */
final class ClassFirst {
    private static final int LEAST = 3; // others
    private static final int LEAST_RUN = 3; // rows of each class, where they are sorted by it
    private static final Set<String> PEOPLE = Set.of("m", "f", "w", "h", "male", "female", "man", "woman");

    private ClassFirst() {}

    /** @param last the last column that could be it */
    static boolean isSo(Table table, int last) {
        if (last < LEAST || !ColumnChoice.canBeTarget(table, 0)) {
            return false;
        }
        return areOthersAlike(table, last) || isSortedByIt(table) || isAnswer(table);
    }

    /** One of two words, in a table of nothing but classes whose last column holds one of more, or words that another column has too. */
    private static boolean isAnswer(Table table) {
        Set<Object> first = values(table, 0);
        int end = table.columns() - 1;
        Set<Object> last = values(table, end);
        boolean areClasses = IntStream.rangeClosed(0, end)
                .allMatch(column -> values(table, column).size() <= ColumnChoice.MAX_CLASSES);
        return areClasses
                && !table.isNumeric(0)
                && first.size() == 2
                && IntStream.rangeClosed(1, end)
                        .noneMatch(column -> values(table, column).equals(first))
                && (last.size() > 2
                        || IntStream.range(1, end)
                                .anyMatch(column -> values(table, column).containsAll(last)));
    }

    /** Few values, of which no word stands in the last column, before others that have theirs in common: marks, answers, weights. */
    private static boolean areOthersAlike(Table table, int end) {
        Set<Object> first = values(table, 0);
        Set<Object> last = values(table, end);
        if (table.kind(0) != ColumnKind.CLASSES && !ColumnChoice.isUsuallyClasses(table, 0)
                || last.size() > ColumnChoice.MAX_CLASSES
                || first.stream()
                        .anyMatch(value -> PEOPLE.contains(value.toString().toLowerCase(Locale.ROOT)))) {
            return false;
        }
        Set<Object> others = new HashSet<>();
        for (int column = 1; column < end; column++) {
            Set<Object> values = values(table, column);
            if (values.equals(first)) {
                return false;
            }
            others.addAll(values);
        }
        return others.size() <= ColumnChoice.MAX_CLASSES
                && others.containsAll(last)
                && (table.isNumeric(0) || Collections.disjoint(first, last));
    }

    /** The values of a column, no more than one knows to be too many. */
    private static Set<Object> values(Table table, int column) {
        return new HashSet<>(table.values(column, ColumnChoice.MAX_CLASSES).keySet());
    }

    /** Few whole numbers from 0 or 1, each in one run of rows, before numbers that were measured. */
    private static boolean isSortedByIt(Table table) {
        if (!table.isNumeric(0) || table.gaps(0) > 0) {
            return false;
        }
        Map<Object, Integer> values = table.values(0, ColumnChoice.MAX_CLASSES);
        int kinds = values.size();
        if (kinds < 2 || kinds > ColumnChoice.MAX_CLASSES || isSeldom(values.values())) {
            return false;
        }
        double start = table.number(0, 0).orElse(-1);
        boolean areSteps = IntStream.range(1, table.size()).allMatch(row -> {
            double step =
                    table.number(row, 0).orElse(0) - table.number(row - 1, 0).orElse(0);
            return step == 0 || step == 1;
        });
        return (start == 0 || start == 1)
                && areSteps
                && IntStream.range(1, table.columns()).allMatch(table::isNumeric)
                && !ColumnChoice.isUsuallyClasses(table, table.columns() - 1);
    }

    private static boolean isSeldom(Collection<Integer> counts) {
        return counts.stream().anyMatch(count -> count < LEAST_RUN);
    }
}
