package dev.paso.table;

import dev.paso.core.data.InlineSpec;
import dev.paso.table.cell.CellText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The classes in a column: numbers by size, else texts by their letters, as scikit-learn's {@code LabelEncoder} sorts them. Numbers
 * that are written differently but equal are one class.
 */
final class Classes {
    private final Table table;
    private final int column;
    private final boolean isNumeric;
    private final Map<Object, String> named = new HashMap<>(); // each value once
    private final List<String> names;
    private final Map<String, Integer> indices;

    /** @param rows that count */
    Classes(Table table, int column, int[] rows) {
        this.table = table;
        this.column = column;
        isNumeric = IntStream.of(rows).allMatch(row -> isFinite(table.number(row, column)));
        for (int row : rows) {
            named.computeIfAbsent(value(row), value -> name(row));
        }
        names = isNumeric
                ? bySize()
                : named.values().stream().distinct().sorted().toList();
        indices = IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
    }

    private List<String> bySize() {
        return named.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> (Double) entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** In the order of their indices. */
    List<String> names() {
        return names;
    }

    int of(int row) {
        return indices.getOrDefault(Optional.ofNullable(named.get(value(row))).orElseGet(() -> name(row)), 0);
    }

    private Object value(int row) {
        return isNumeric ? (Object) (table.number(row, column).orElseThrow() + 0.0) : table.text(row, column);
    }

    private String name(int row) {
        return isNumeric
                ? plain(table.number(row, column).orElseThrow())
                : CellText.name(table.text(row, column), InlineSpec.Names.MAX_LENGTH);
    }

    private static boolean isFinite(OptionalDouble number) {
        return number.isPresent() && Double.isFinite(number.getAsDouble());
    }

    /** Without decimals where it is whole. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
