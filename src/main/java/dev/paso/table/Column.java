package dev.paso.table;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A column as it was understood: its texts, its numbers, what is missing. */
final class Column {
    private final String name;
    private final boolean isNamed;
    private final boolean isIndex;
    private final List<String> texts;
    private final boolean isNumeric;
    private final double[] numbers;
    private final BitSet missing;
    private final ColumnKind kind;

    /**
     * @param isIndex whether it alone has no name
     * @param numbers NaN where there is none
     * @param missing the rows with nothing to compute with
     */
    Column(
            String name,
            boolean isNamed,
            boolean isIndex,
            List<String> texts,
            boolean isNumeric,
            double[] numbers,
            BitSet missing) {
        this.name = name;
        this.isNamed = isNamed;
        this.isIndex = isIndex;
        this.texts = texts;
        this.isNumeric = isNumeric;
        this.numbers = numbers;
        this.missing = missing;
        kind = Kinds.of(this);
    }

    String name() {
        return name;
    }

    /** Whether the table names it; else it is called by its number. */
    boolean isNamed() {
        return isNamed;
    }

    boolean isIndex() {
        return isIndex;
    }

    int size() {
        return texts.size();
    }

    String text(int row) {
        return texts.get(row);
    }

    /** NaN where there is none. */
    double number(int row) {
        return numbers[row];
    }

    boolean isMissing(int row) {
        return missing.get(row);
    }

    /** Rows where there is nothing, or no number in a column of numbers. */
    int missing() {
        int count = 0;
        for (int row = 0; row < size(); row++) {
            count += isGap(row) ? 1 : 0;
        }
        return count;
    }

    boolean isGap(int row) {
        return missing.get(row) || isNumeric && Double.isNaN(numbers[row]);
    }

    boolean isNumeric() {
        return isNumeric;
    }

    ColumnKind kind() {
        return kind;
    }

    /** As a number or as a word; where it is no gap. */
    Object value(int row) {
        return isNumeric ? (Object) (numbers[row] + 0.0) : texts.get(row);
    }

    /** Each value once, as a number or as a word, with its count; at most {@code most} and one more. */
    Map<Object, Integer> values(int most) {
        Map<Object, Integer> values = new LinkedHashMap<>();
        for (int row = 0; row < size() && values.size() <= most; row++) {
            if (!isGap(row)) {
                values.merge(value(row), 1, Integer::sum);
            }
        }
        return values;
    }
}
