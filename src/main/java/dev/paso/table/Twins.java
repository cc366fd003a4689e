package dev.paso.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A column that says what the target says in other words, and is called like it, as {@code alive} beside {@code survived}: one tells the
 * other without any model.
 */
final class Twins {
    private static final int LEAST = 12; // rows: of fewer it may be chance
    private static final int LEAST_PART = 4; // letters
    private static final Pattern OF_LIFE = Pattern.compile("(?iU)alive|dead|died|vivo|viva|muert[oa]");

    private Twins() {}

    /** Whether the target tells classes apart, and of each value in the column there is one class, and of each class one value. */
    static boolean are(Table table, int column, int target) {
        if (!areCalledAlike(table.name(column), table.name(target))
                || !isOfFew(table, column)
                || !isOfFew(table, target)) {
            return false;
        }
        Map<Object, Object> there = new HashMap<>();
        Map<Object, Object> back = new HashMap<>();
        int rows = 0;
        for (int row = 0; row < table.size(); row++) {
            if (table.isGap(row, column) || table.isGap(row, target)) {
                continue;
            }
            Object value = table.column(column).value(row);
            Object label = table.column(target).value(row);
            if (!label.equals(there.computeIfAbsent(value, none -> label))
                    || !value.equals(back.computeIfAbsent(label, none -> value))) {
                return false;
            }
            rows++;
        }
        return rows >= LEAST && there.size() > 1;
    }

    private static boolean areCalledAlike(String name, String target) {
        String part = target.toLowerCase(Locale.ROOT);
        return Targets.isNamedSo(name)
                || OF_LIFE.matcher(name).matches()
                || part.length() >= LEAST_PART && name.toLowerCase(Locale.ROOT).contains(part);
    }

    private static boolean isOfFew(Table table, int column) {
        return ColumnChoice.isUsuallyClasses(table, column)
                && table.values(column, ColumnChoice.MAX_CLASSES).size() <= ColumnChoice.MAX_CLASSES;
    }
}
