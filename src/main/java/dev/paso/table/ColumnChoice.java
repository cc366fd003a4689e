package dev.paso.table;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which columns to learn from, by their indices.
 *
 * @param x2 empty for one input
 * @param isClasses whether the target tells classes apart; otherwise it is a number
 */
public record ColumnChoice(int x1, OptionalInt x2, int target, boolean isClasses) {
    /** More cannot be told apart by their colours. */
    public static final int MAX_CLASSES = 10;

    private static final Pattern TARGET = Pattern.compile(
            "(?i)label|class|target|y|species|outcome|diagnosis|survived|etiqueta|clase|objetivo|especie|resultado");
    private static final Pattern NO_INPUT = Pattern.compile("(?i)id|row|index|fila|split|#1|n\\.?º?");

    /** What a reader probably means; the target is the column that is called so, else the last one. */
    public static ColumnChoice suggestedFor(Table table) {
        int target = IntStream.range(0, table.columns())
                .filter(column -> TARGET.matcher(table.names().get(column)).matches())
                .reduce((first, last) -> last)
                .orElse(table.columns() - 1);
        List<Integer> numeric = IntStream.range(0, table.columns())
                .filter(column -> column != target && table.isNumeric(column))
                .boxed()
                .toList();
        List<Integer> inputs =
                numeric.stream().filter(column -> !isCounter(table, column)).toList();
        List<Integer> best = inputs.isEmpty() ? numeric : inputs;
        int x1 = best.isEmpty() ? (target == 0 ? 1 : 0) : best.getFirst();
        OptionalInt x2 = best.size() < 2 ? OptionalInt.empty() : OptionalInt.of(best.get(1));
        return new ColumnChoice(x1, x2, target, isProbablyClasses(table, target));
    }

    /** A column that only says where a row stands. */
    private static boolean isCounter(Table table, int column) {
        return NO_INPUT.matcher(table.names().get(column)).matches()
                && IntStream.range(1, table.rows().size())
                        .allMatch(row -> table.number(row, column).orElse(0)
                                == table.number(row - 1, column).orElse(0) + 1);
    }

    private static boolean isProbablyClasses(Table table, int column) {
        if (!table.isNumeric(column)) {
            return true;
        }
        Set<Double> values = new HashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            table.number(row, column).ifPresent(values::add);
        }
        boolean isWhole = values.stream().allMatch(value -> value == Math.rint(value));
        return isWhole && values.size() <= Math.clamp(table.rows().size() / 5, 2, MAX_CLASSES);
    }
}
