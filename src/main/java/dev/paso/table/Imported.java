package dev.paso.table;

import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.table.TableException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Data to learn from, made of the chosen columns of a table.
 *
 * @param missing rows left out because a value is missing in them
 * @param unreadable rows left out because a column of numbers holds something else there
 */
public record Imported(DatasetSpec.Inline data, int missing, int unreadable) {
    /** Fewer cannot be divided into training and validation. */
    public static final int LEAST_ROWS = 4;

    /** Larger ones overflow when they are squared in float32. */
    static final double LARGEST = 1e15;

    /** @throws TableException where nothing can be learned from these columns */
    public static Imported of(Table table, ColumnChoice choice) {
        List<Integer> inputs = new ArrayList<>(List.of(choice.x1()));
        choice.x2().ifPresent(inputs::add);
        checkOnce(table, choice, inputs);
        List<Integer> numbers = new ArrayList<>(inputs);
        if (!choice.isClasses()) {
            numbers.add(choice.target());
        }
        numbers.forEach(column -> checkNumeric(table, column));
        Rows rows = Rows.of(table, numbers, choice.target());
        if (rows.kept.length < LEAST_ROWS) {
            throw new TableException(
                    Problem.TOO_FEW_ROWS, rows.kept.length, table.rows().size(), LEAST_ROWS);
        }
        numbers.forEach(column -> checkVaries(table, column, rows.kept));
        return new Imported(data(table, choice, inputs, rows.kept), rows.missing, rows.unreadable);
    }

    private static DatasetSpec.Inline data(Table table, ColumnChoice choice, List<Integer> inputs, int[] rows) {
        Tensor x = Tensor.matrix(rows.length, inputs.size(), values(table, inputs, rows));
        List<String> names = inputs.stream().map(column -> name(table, column)).toList();
        String target = name(table, choice.target());
        List<String> shown = table.format().hasHeader() ? names : List.of();
        if (!choice.isClasses()) {
            Tensor y = Tensor.matrix(rows.length, 1, values(table, List.of(choice.target()), rows));
            return new DatasetSpec.Inline(
                    x, Optional.of(y), Optional.empty(), new DatasetSpec.Names(shown, target, List.of()));
        }
        Classes classes = new Classes(table, choice.target(), rows);
        check(classes.names(), table.names().get(choice.target()));
        List<Integer> labels = IntStream.of(rows).mapToObj(classes::of).toList();
        return new DatasetSpec.Inline(
                x,
                Optional.empty(),
                Optional.of(labels),
                new DatasetSpec.Names(shown, target, isJustIndices(classes.names()) ? List.of() : classes.names()));
    }

    private static double[] values(Table table, List<Integer> columns, int[] rows) {
        return IntStream.of(rows)
                .boxed()
                .flatMapToDouble(row -> columns.stream()
                        .mapToDouble(column -> table.number(row, column).orElseThrow() + 0.0)) // -0 is 0
                .toArray();
    }

    private static String name(Table table, int column) {
        return table.format().hasHeader() ? table.names().get(column) : "";
    }

    private static boolean isJustIndices(List<String> names) {
        return IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals(String.valueOf(i)));
    }

    private static void check(List<String> classes, String column) {
        if (classes.size() < 2) {
            throw new TableException(Problem.ONE_CLASS, column, classes.getFirst());
        }
        if (classes.size() > ColumnChoice.MAX_CLASSES) {
            throw new TableException(Problem.TOO_MANY_CLASSES, column, classes.size(), ColumnChoice.MAX_CLASSES);
        }
    }

    private static void checkOnce(Table table, ColumnChoice choice, List<Integer> inputs) {
        if (inputs.contains(choice.target())) {
            throw new TableException(Problem.USED_TWICE, table.names().get(choice.target()));
        }
        if (inputs.size() == 2 && inputs.getFirst().equals(inputs.getLast())) {
            throw new TableException(Problem.USED_TWICE, table.names().get(choice.x1()));
        }
    }

    static void checkNumeric(Table table, int column) {
        if (table.isNumeric(column)) {
            return;
        }
        boolean isAny = IntStream.range(0, table.columns()).anyMatch(table::isNumeric);
        int row = IntStream.range(0, table.rows().size())
                .filter(one -> !table.isMissing(one, column)
                        && table.number(one, column).isEmpty())
                .findFirst()
                .orElse(-1);
        if (!isAny) {
            throw new TableException(Problem.NO_NUMBERS);
        }
        throw row < 0
                ? new TableException(Problem.TOO_FEW_ROWS, 0, table.rows().size(), LEAST_ROWS)
                : new TableException(
                        Problem.NOT_A_NUMBER,
                        table.names().get(column),
                        table.lines().get(row),
                        table.text(row, column));
    }

    private static void checkVaries(Table table, int column, int[] rows) {
        double first = table.number(rows[0], column).orElseThrow();
        if (IntStream.of(rows).allMatch(row -> table.number(row, column).orElseThrow() == first)) {
            throw new TableException(Problem.CONSTANT, table.names().get(column), Classes.plain(first));
        }
    }

    /** Which rows of a table can be used, and how many not and why. */
    @SuppressWarnings("ArrayRecordComponent") // stays in here
    private record Rows(int[] kept, int missing, int unreadable) {
        static Rows of(Table table, List<Integer> numbers, int target) {
            int[] kept = new int[table.rows().size()];
            int count = 0;
            int missing = 0;
            int unreadable = 0;
            for (int row = 0; row < kept.length; row++) {
                int at = row;
                if (table.isMissing(row, target) || numbers.stream().anyMatch(column -> table.isMissing(at, column))) {
                    missing++;
                } else if (numbers.stream().anyMatch(column -> isUnreadable(table, at, column))) {
                    unreadable++;
                } else {
                    kept[count++] = row;
                }
            }
            return new Rows(Arrays.copyOf(kept, count), missing, unreadable);
        }

        private static boolean isUnreadable(Table table, int row, int column) {
            OptionalDouble number = table.number(row, column);
            if (number.isPresent() && !(Math.abs(number.getAsDouble()) <= LARGEST)) {
                throw new TableException(
                        Problem.TOO_LARGE,
                        table.names().get(column),
                        table.lines().get(row),
                        table.text(row, column));
            }
            return number.isEmpty();
        }
    }
}
