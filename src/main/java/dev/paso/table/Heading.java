package dev.paso.table;

import dev.paso.table.cell.DecimalMark;
import dev.paso.table.cell.Missing;
import dev.paso.table.cell.Numeral;
import dev.paso.table.source.Row;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the table begins, and whether its first row names the columns. */
final class Heading {
    private static final int MOST_ABOVE = 100;
    private static final int LOOKED_AT = 1000;

    private final List<Row> rows;
    private final Shape shape;

    Heading(List<Row> rows, Shape shape) {
        this.rows = rows;
        this.shape = shape;
    }

    /** The index of the first row below titles and remarks: those have fewer cells than the rows. */
    int first() {
        int first = 0;
        while (first < MOST_ABOVE && first + 2 < rows.size() && isAbove(first)) {
            first++;
        }
        return Settings.end(rows, first);
    }

    private boolean isAbove(int index) {
        Row row = rows.get(index);
        Row next = rows.get(index + 1);
        if (row.width() == 1) {
            return !isNumber(row.cell(0));
        }
        if (row.filled() == 1 && shape.width() > 2) {
            return row.cells().stream().noneMatch(Heading::isNumber);
        }
        return row.width() < shape.width() - 1 && next.width() > row.width()
                || row.width() > shape.width() + 1 && next.width() <= shape.width()
                || row.width() != shape.width() && areNamesBelow(index) && hasNumbers();
    }

    /** Whether the next row that is as wide as most has nothing but words. */
    private boolean areNamesBelow(int index) {
        for (int i = index + 1; i < Math.min(rows.size() - 1, index + MOST_ABOVE); i++) {
            if (rows.get(i).width() == shape.width()) {
                return names(rows.get(i), rows.subList(i + 1, rows.size()));
            }
        }
        return false;
    }

    private boolean hasNumbers() {
        long some = rows.stream()
                .limit(LOOKED_AT)
                .filter(row -> row.cells().stream().anyMatch(Heading::isNumber))
                .count();
        return 2 * some > Math.min(rows.size(), LOOKED_AT);
    }

    /**
     * Whether {@code first} names the columns: words above numbers; or numbers that count or are years, above others; where all are
     * words, such as never come again.
     */
    static boolean names(Row first, List<Row> body) {
        List<Row> sample = body.stream()
                .limit(LOOKED_AT)
                .filter(row -> !row.cells().equals(first.cells())) // some files repeat the names
                .toList();
        List<Integer> numbers = IntStream.range(0, first.cells().size())
                .filter(column -> isNumber(first.cell(column)))
                .boxed()
                .toList();
        if (isWordAboveNumbers(first, sample)) {
            return numbers.isEmpty() || areInOrder(first, numbers) || areInOrder(first, numbers.reversed());
        }
        if (!numbers.isEmpty()) {
            return areCounted(first, numbers, sample);
        }
        Set<String> words = new HashSet<>(first.cells());
        return words.size() == first.cells().size()
                && sample.stream().flatMap(row -> row.cells().stream()).noneMatch(words::contains);
    }

    /** Whether there are two words or more and nothing else in it, and numbers below one of them. */
    static boolean isAboveNumbers(Row row, List<Row> below) {
        return row.filled() > 1
                && row.filled() == row.width()
                && row.cells().stream().noneMatch(cell -> isNumber(cell) || Missing.of(cell) == Missing.SURE)
                && isWordAboveNumbers(row, below);
    }

    private static boolean isWordAboveNumbers(Row first, List<Row> sample) {
        return IntStream.range(0, first.cells().size()).anyMatch(column -> {
            String word = first.cell(column);
            return isName(word)
                    && isOfNumbers(column, sample)
                    && sample.stream().noneMatch(row -> row.cell(column).equals(word));
        });
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && !isNumber(word) && Missing.of(word) != Missing.SURE;
    }

    private static boolean isOfNumbers(int column, List<Row> sample) {
        long numbers = sample.stream().filter(row -> isNumber(row.cell(column))).count();
        long there = sample.stream()
                .filter(row -> Missing.of(row.cell(column)) == Missing.NO)
                .count();
        return numbers > 0 && 2 * numbers > there;
    }

    /** Whole numbers that grow, as names of columns do. */
    private static boolean areInOrder(Row first, List<Integer> columns) {
        double before = Double.NEGATIVE_INFINITY;
        for (int column : columns) {
            OptionalDouble number = whole(first.cell(column));
            if (number.isEmpty() || number.getAsDouble() <= before) {
                return false;
            }
            before = number.getAsDouble();
        }
        return true;
    }

    /** Numbers from 0 or 1, or years, unlike those below them; words beside them come once. */
    private static boolean areCounted(Row first, List<Integer> columns, List<Row> sample) {
        boolean hasWords = columns.size() < first.filled();
        if (!areInOrder(first, columns) || isWordRepeated(first, sample)) {
            return false;
        }
        double start = whole(first.cell(columns.getFirst())).orElse(-1);
        double end = whole(first.cell(columns.getLast())).orElse(-1);
        boolean isCount =
                (start == 0 || start == 1) && end - start == columns.size() - 1 && columns.size() > (hasWords ? 1 : 2);
        boolean isYears = start >= 1800 && end <= 2100 && (hasWords || columns.size() > 2);
        return (isCount || isYears)
                && !sample.isEmpty()
                && columns.stream()
                                        .filter(column -> isUnlike(first, column, sample))
                                        .count()
                                * 2
                        > columns.size();
    }

    private static boolean isWordRepeated(Row first, List<Row> sample) {
        return IntStream.range(0, first.cells().size())
                .filter(column -> !first.cell(column).isEmpty() && !isNumber(first.cell(column)))
                .anyMatch(column ->
                        sample.stream().anyMatch(row -> row.cell(column).equals(first.cell(column))));
    }

    /** Whether the numbers below have decimals, or lie all above or all below. */
    private static boolean isUnlike(Row first, int column, List<Row> sample) {
        double name = whole(first.cell(column)).orElse(0);
        List<Numeral> below = numerals(column, sample).filter(Numeral::isNumber).toList();
        boolean isMarked = below.stream().anyMatch(Numeral::isMarked);
        boolean isAbove = below.stream().allMatch(number -> value(number) > 2 * name);
        boolean isBelow = below.stream().allMatch(number -> value(number) < name / 2);
        return !below.isEmpty() && (isMarked || isAbove && name > 1 || isBelow);
    }

    private static Stream<Numeral> numerals(int column, List<Row> sample) {
        return sample.stream().map(row -> Numeral.of(Suffixes.withoutFlag(row.cell(column))));
    }

    private static double value(Numeral number) {
        return number.value(number.isReadWith(DecimalMark.POINT) ? DecimalMark.POINT : DecimalMark.COMMA);
    }

    private static OptionalDouble whole(String cell) {
        Numeral number = Numeral.of(cell);
        boolean isPlain = number.isReadWith(DecimalMark.POINT) && !number.isMarked();
        return isPlain ? OptionalDouble.of(number.value(DecimalMark.POINT)) : OptionalDouble.empty();
    }

    static boolean isNumber(String cell) {
        return Numeral.of(cell).isNumber();
    }
}
