package dev.paso.table;

import dev.paso.core.Measure;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Data to learn from, made of the chosen columns of a table.
 *
 * @param missing rows left out because a value is missing in them
 * @param unreadable rows left out because a column of numbers holds something else there
 */
public record Imported(InlineSpec data, int missing, int unreadable) {
    /** Fewer cannot be divided into training and validation. */
    public static final int LEAST_ROWS = 4;

    /** Larger ones overflow when they are squared in float32. */
    static final double LARGEST = 1e15;

    /** @throws RefusedException where nothing can be learned from these columns */
    public static Imported of(Table table, ColumnChoice choice) {
        checkOnce(table, choice);
        if (choice.inputs().isEmpty()) {
            throw new RefusedException("table", Rule.NO_INPUT);
        }
        List<Input> inputs = choice.inputs().stream()
                .flatMap(column -> Input.of(table, column))
                .toList();
        if (inputs.size() > ColumnChoice.MAX_INPUTS) {
            throw new RefusedException("table", Rule.TOO_MANY_INPUTS, ColumnChoice.MAX_INPUTS, inputs.size());
        }
        if (!choice.isClasses()) {
            checkNumeric(table, choice.target());
        }
        Rows rows = Rows.of(table, choice);
        if (table.size() < LEAST_ROWS && rows.kept.length == table.size()) {
            throw new RefusedException("table", Rule.SHORT_TABLE, LEAST_ROWS, table.size());
        } else if (rows.kept.length < LEAST_ROWS) {
            throw new RefusedException("table", Rule.TOO_FEW_ROWS, table.size(), rows.kept.length, LEAST_ROWS);
        }
        inputs.forEach(input -> input.checkVaries(rows.kept));
        return new Imported(data(table, choice, inputs, rows.kept), rows.missing, rows.unreadable);
    }

    /** The names of the classes in a column, in the order of their indices. */
    public static List<String> classes(Table table, int column) {
        return Labels.sorted(table, column);
    }

    /** Why a column cannot be an input; nothing where it can. */
    public static Optional<RefusedException> refusedInput(Table table, int column) {
        try {
            List<Input> inputs = Input.of(table, column).toList();
            int[] rows = Rows.of(table, new ColumnChoice(List.of(column), column, true)).kept;
            if (rows.length == 0) {
                throw new RefusedException("table", Rule.TOO_FEW_ROWS, table.size(), 0, LEAST_ROWS);
            }
            inputs.forEach(input -> input.checkVaries(rows));
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e);
        }
    }

    /** Why a column cannot be what is predicted; nothing where it can. */
    public static Optional<RefusedException> refusedTarget(Table table, int column, boolean isClasses) {
        try {
            if (!isClasses) {
                checkNumeric(table, column);
            }
            target(table, column, isClasses, Rows.of(table, new ColumnChoice(List.of(column), column, isClasses)).kept);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e);
        }
    }

    /** How the numbers lie that are predicted; nothing where classes are. */
    public Optional<TargetSize> targetSize() {
        return data.y().map(TargetSize::of);
    }

    private static InlineSpec data(Table table, ColumnChoice choice, List<Input> inputs, int[] rows) {
        Tensor x = Tensor.matrix(
                rows.length,
                inputs.size(),
                IntStream.of(rows)
                        .boxed()
                        .flatMapToDouble(row -> inputs.stream().mapToDouble(input -> input.at(row)))
                        .toArray());
        boolean isNamed = table.format().hasHeader();
        List<String> shown = isNamed ? inputs.stream().map(Input::name).toList() : List.of();
        String name = isNamed ? table.name(choice.target()) : "";
        Target target = target(table, choice.target(), choice.isClasses(), rows);
        return new InlineSpec(x, target.y, target.labels, new InlineSpec.Names(shown, name, target.classes));
    }

    /** What is predicted: numbers, or classes. */
    private record Target(Optional<Tensor> y, Optional<List<Integer>> labels, List<String> classes) {}

    private static Target target(Table table, int column, boolean isClasses, int[] rows) {
        if (rows.length == 0) {
            throw new RefusedException("table", Rule.TOO_FEW_ROWS, table.size(), 0, LEAST_ROWS);
        }
        if (!isClasses) {
            Input numbers = new Input(table, column, Optional.empty());
            numbers.checkVaries(rows);
            Tensor y = Tensor.matrix(
                    rows.length, 1, IntStream.of(rows).mapToDouble(numbers::at).toArray());
            return new Target(Optional.of(y), Optional.empty(), List.of());
        }
        Classes classes = new Classes(table, column, rows);
        check(classes.names(), table.name(column));
        List<Integer> labels = IntStream.of(rows).mapToObj(classes::of).toList();
        return new Target(
                Optional.empty(), Optional.of(labels), isJustIndices(classes.names()) ? List.of() : classes.names());
    }

    private static boolean isJustIndices(List<String> names) {
        return IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals(String.valueOf(i)));
    }

    private static void check(List<String> classes, String column) {
        if (classes.size() < 2) {
            throw new RefusedException("table", Rule.ONE_CLASS, shown(classes.getFirst()), column);
        }
        if (classes.size() > ColumnChoice.MAX_CLASSES) {
            throw new RefusedException(
                    "table", Rule.TOO_MANY_CLASSES, column, classes.size(), ColumnChoice.MAX_CLASSES);
        }
    }

    private static void checkOnce(Table table, ColumnChoice choice) {
        if (choice.inputs().contains(choice.target())) {
            throw new RefusedException("table", Rule.USED_TWICE, table.name(choice.target()));
        }
        choice.inputs().stream()
                .filter(column ->
                        choice.inputs().indexOf(column) != choice.inputs().lastIndexOf(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new RefusedException("table", Rule.USED_TWICE, table.name(column));
                });
    }

    static void checkNumeric(Table table, int column) {
        if (table.isNumeric(column)) {
            return;
        }
        boolean isAny = IntStream.range(0, table.columns()).anyMatch(table::isNumeric);
        int row = IntStream.range(0, table.size())
                .filter(one -> !table.isMissing(one, column))
                .findFirst()
                .orElse(-1);
        if (!isAny) {
            throw new RefusedException("table", Rule.NO_NUMBERS);
        }
        throw row < 0
                ? new RefusedException("table", Rule.TOO_FEW_ROWS, table.size(), 0, LEAST_ROWS)
                : new RefusedException(
                        "table",
                        Rule.NOT_A_NUMBER,
                        table.name(column),
                        table.lines().get(row),
                        shown(table.text(row, column)));
    }

    /** Text that fits a line. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    /**
     * An input of the model: a column of numbers, one of two words as 0 and 1, or whether a column has one of its words.
     *
     * @param word the word that counts as 1; empty where numbers are meant
     */
    private record Input(Table table, int column, Optional<String> word) {
        static Stream<Input> of(Table table, int column) {
            if (table.isNumeric(column)) {
                return Stream.of(new Input(table, column, Optional.empty()));
            }
            if (table.kind(column) != ColumnKind.CLASSES) {
                checkNumeric(table, column);
            }
            List<String> words = Coding.words(table, column);
            return words.size() == 2
                    ? Stream.of(new Input(table, column, Optional.of(words.getLast())))
                    : words.stream().map(one -> new Input(table, column, Optional.of(one)));
        }

        /** {@code age}; {@code sex} of two words; {@code colour=red} of more. */
        String name() {
            boolean isOneOfMany = word.isPresent() && table.values(column, 2).size() > 2;
            String name = isOneOfMany ? table.name(column) + "=" + word.orElseThrow() : table.name(column);
            return name.substring(0, Math.min(name.length(), InlineSpec.Names.MAX_LENGTH));
        }

        double at(int row) {
            return word.map(one -> table.text(row, column).equals(one) ? 1.0 : 0.0)
                    .orElseGet(() -> table.number(row, column).orElseThrow() + 0.0); // -0 is 0
        }

        void checkVaries(int[] rows) {
            double first = at(rows[0]);
            if (word.isEmpty() && IntStream.of(rows).allMatch(row -> at(row) == first)) {
                throw new RefusedException("table", Rule.CONSTANT, table.name(column), new Measure(first));
            }
        }
    }

    /** Which rows of a table can be used, and how many not and why. */
    @SuppressWarnings("ArrayRecordComponent") // stays in here
    private record Rows(int[] kept, int missing, int unreadable) {
        static Rows of(Table table, ColumnChoice choice) {
            List<Integer> columns = Stream.concat(choice.inputs().stream(), Stream.of(choice.target()))
                    .distinct()
                    .toList();
            int[] kept = new int[table.size()];
            int count = 0;
            int missing = 0;
            int unreadable = 0;
            for (int row = 0; row < kept.length; row++) {
                int at = row;
                if (columns.stream().anyMatch(column -> table.isMissing(at, column))) {
                    missing++;
                } else if (columns.stream().anyMatch(column -> isUnreadable(table, at, column))) {
                    unreadable++;
                } else {
                    kept[count++] = row;
                }
            }
            return new Rows(Arrays.copyOf(kept, count), missing, unreadable);
        }

        private static boolean isUnreadable(Table table, int row, int column) {
            table.number(row, column).ifPresent(number -> {
                if (table.isNumeric(column) && !(Math.abs(number) <= LARGEST)) {
                    throw new RefusedException(
                            "table",
                            Rule.TOO_LARGE_A_NUMBER,
                            table.name(column),
                            shown(table.text(row, column)),
                            table.lines().get(row));
                }
            });
            return table.isGap(row, column);
        }
    }
}
