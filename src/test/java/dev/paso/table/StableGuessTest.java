package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is guessed of any table, its kinds, its target and its inputs, is the same whatever order rows and columns come in. */
class StableGuessTest {
    private static final TableReader READER = new TableReader(TableLimits.DEFAULT);
    private static final List<String> WORDS = List.of("red", "green", "blue", "a b", "Straße", "no way");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Its cells column by column, as they would stand in a file. */
    private record Drawn(List<String> names, List<List<String>> columns) {
        static Drawn of(long seed) {
            Random random = new Random(seed);
            int rows = 12 + random.nextInt(40);
            List<String> names = new ArrayList<>();
            List<List<String>> columns = new ArrayList<>();
            add(names, columns, "target", rows, row -> row % 2 == 0 ? "yes" : "no");
            for (int column = 0; column < 2 + random.nextInt(5); column++) {
                add(names, columns, "v" + column, rows, cells(random, rows));
            }
            return new Drawn(names, columns);
        }

        private static void add(
                List<String> names, List<List<String>> columns, String name, int rows, IntFunction<String> cells) {
            names.add(name);
            columns.add(IntStream.range(0, rows).mapToObj(cells).toList());
        }

        private static IntFunction<String> cells(Random random, int rows) {
            int kinds = 2 + random.nextInt(4);
            int from = random.nextInt(10);
            double missing = random.nextInt(3) == 0 ? 0.2 : 0;
            IntFunction<String> whole = switch (random.nextInt(9)) {
                case 0 -> row -> String.format(Locale.ROOT, "%.3f", random.nextGaussian());
                case 1 -> row -> String.valueOf(from + random.nextInt(kinds));
                case 2 -> row -> WORDS.get(random.nextInt(kinds));
                case 3 -> row -> "7";
                case 4 -> row -> "person " + (row + from);
                case 5 -> row -> String.valueOf(1_000 + 37 * row);
                case 6 -> row -> "2024-03-" + (10 + row % 20);
                case 7 -> row -> String.format(Locale.ROOT, "%.1f%%", 100 * random.nextDouble());
                default -> row -> random.nextBoolean() ? "True" : "False";
            };
            return row -> random.nextDouble() < missing ? "NA" : whole.apply(row);
        }

        int rows() {
            return columns.getFirst().size();
        }

        String text(List<Integer> columnOrder, List<Integer> rowOrder) {
            return columnOrder.stream().map(names::get).collect(Collectors.joining(",", "", "\n"))
                    + rowOrder.stream()
                            .map(row -> columnOrder.stream()
                                    .map(column -> columns.get(column).get(row))
                                    .collect(Collectors.joining(",")))
                            .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderDecidesNothing(long seed) {
        Drawn drawn = Drawn.of(seed);
        List<Integer> columns = upTo(drawn.names().size());
        List<Integer> rows = upTo(drawn.rows());
        String text = drawn.text(columns, rows);
        if (cannotBeLearned(text)) {
            return; // there is nothing to guess
        }
        Guess before = Guess.of(text);
        assertThat(before.target()).as(text).isEqualTo("target");
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(columns, random);
            Collections.shuffle(rows, random);
            assertThat(Guess.of(drawn.text(columns, rows))).as(text).isEqualTo(before);
        }
    }

    private static boolean cannotBeLearned(String text) {
        Table table = READER.read(text, Wishes.NONE);
        try {
            Imported.of(table, ColumnChoice.suggestedFor(table));
            return false;
        } catch (RefusedException e) {
            return true;
        }
    }

    private static List<Integer> upTo(int n) {
        return new ArrayList<>(IntStream.range(0, n).boxed().toList());
    }
}
