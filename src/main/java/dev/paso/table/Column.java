package dev.paso.table;

import java.util.BitSet;
import java.util.Collections;
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
    private final BitSet gaps;
    private final int gapCount;
    private final double least;
    private final double most;
    private final boolean hasPercent;
    private final Map<Object, Integer> first;
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
        gaps = gaps();
        gapCount = gaps.cardinality();
        first = counted();
        double[] ends = {0, 0};
        for (double number : numbers) { // nothing compares with NaN
            ends[0] = number < ends[0] ? number : ends[0];
            ends[1] = number > ends[1] ? number : ends[1];
        }
        least = ends[0];
        most = ends[1];
        hasPercent = texts.stream().anyMatch(text -> text.indexOf('%') >= 0);
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

    /** How many rows {@link #isGap} is true of. */
    int missing() {
        return gapCount;
    }

    /** Whether there is nothing, or no number in a column of numbers. */
    boolean isGap(int row) {
        return gaps.get(row);
    }

    /** Where the gaps are: a copy. */
    BitSet gapsAsBits() {
        return (BitSet) gaps.clone();
    }

    private BitSet gaps() {
        BitSet all = (BitSet) missing.clone();
        for (int row = 0; isNumeric && row < numbers.length; row++) {
            if (Double.isNaN(numbers[row])) {
                all.set(row);
            }
        }
        return all;
    }

    /** The least number, or 0 where all are above. */
    double least() {
        return least;
    }

    /** The greatest number, or 0 where all are below. */
    double most() {
        return most;
    }

    /** Whether a percent sign stands in a cell. */
    boolean hasPercent() {
        return hasPercent;
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

    /**
     * Each value once, as a number or as a word; with its count, where there are not more than {@code most}, else the first of them and
     * one more.
     *
     * @param most up to {@link ColumnChoice#MAX_CLASSES}
     */
    Map<Object, Integer> values(int most) {
        if (first.size() <= most) {
            return first;
        }
        Map<Object, Integer> some = new LinkedHashMap<>();
        first.entrySet().stream().limit(most + 1L).forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        return some;
    }

    private Map<Object, Integer> counted() {
        Map<Object, Integer> values = new LinkedHashMap<>();
        for (int row = 0; row < size() && values.size() <= ColumnChoice.MAX_CLASSES; row++) {
            if (!isGap(row)) {
                values.merge(value(row), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
