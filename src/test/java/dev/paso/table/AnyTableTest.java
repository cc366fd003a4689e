package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Resources;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, in any mix of the ways there are, reads back as itself; and what is guessed does not depend on order. */
class AnyTableTest {
    private static final TableReader READER = new TableReader(TableLimits.DEFAULT);

    static LongStream seeds() {
        return LongStream.range(0, 600);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTableReadsBackAsItself(long seed) {
        WrittenTable written = WrittenTable.of(seed);
        Table table = READER.read(written.bytes(), Wishes.NONE);
        assertThat(table.names()).as(written.text()).isEqualTo(written.names());
        assertThat(IntStream.range(0, table.size())
                        .mapToObj(row -> row(table, row))
                        .toList())
                .as(written.text())
                .isEqualTo(written.rows());
    }

    private static List<Object> row(Table table, int row) {
        return IntStream.range(0, table.columns())
                .mapToObj(column -> table.isGap(row, column)
                        ? WrittenTable.MISSING
                        : table.isNumeric(column)
                                ? (Object) (table.number(row, column).orElseThrow() + 0.0)
                                : table.text(row, column))
                .toList();
    }

    /** The public tables that students bring, as small ones with the same quirks. */
    static Stream<String> lookAlikes() {
        return Resources.json("/tables/more.json").values().stream()
                .filter(one -> Set.of(
                                "iris",
                                "titanic",
                                "seaborn titanic",
                                "pima",
                                "mpg",
                                "penguins",
                                "wine",
                                "housing",
                                "bank",
                                "telco",
                                "tips",
                                "diamonds",
                                "breast cancer",
                                "heart",
                                "default credit")
                        .contains(one.path("why").asString()))
                .map(one -> one.path("text").asString());
    }

    @Test
    void thereAreLookAlikes() {
        assertThat(lookAlikes()).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void whatIsOfferedTrains(String csv) {
        Table table = READER.read(csv, Wishes.NONE);
        Imported data = Imported.of(table, ColumnChoice.suggestedFor(table));
        assertThat(data.data().n()).isGreaterThan(3 * table.size() / 4);
        Trainer trainer = new Trainer(experiment(data.data()), event -> {});
        trainer.run();
        assertThat(trainer.isDiverged()).isFalse();
        assertThat(trainer.epoch()).isEqualTo(3);
    }

    /** What the playground makes of a table: standardised inputs and numbers to predict, and a model as wide as they are. */
    private static ExperimentSpec experiment(InlineSpec data) {
        boolean isBinary = !data.isRegression() && data.classes() == 2;
        String loss = data.isRegression() ? "MSELoss" : isBinary ? "BCEWithLogitsLoss" : "CrossEntropyLoss";
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Inline", "x": %s, "%s": %s}, "split": {"type": "TrainTestSplit", "test_size": 0.25},
                 "scale": {"type": "StandardScaler"}, "target_scale": {"type": "%s"}, "model": [{"type": "Linear", "in": %d, "out": %d}], "init": {"type": "Torch"},
                 "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 3}""".formatted(
                IntStream.range(0, data.n())
                        .mapToObj(row -> IntStream.range(0, data.inputs())
                                .mapToObj(column -> data.x().at(row, column))
                                .toList())
                        .toList(),
                data.isRegression() ? "y" : "cls",
                data.y()
                        .map(y -> DoubleStream.of(y.toArray()).boxed().toList().toString())
                        .orElseGet(() -> data.cls().orElseThrow().toString()),
                data.isRegression() ? "StandardScaler" : "None",
                data.inputs(),
                data.isRegression() || isBinary ? 1 : data.classes(),
                loss));
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void rowsInAnyOrderAreUnderstoodAlike(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Guess before = Guess.of(csv);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(Guess.of(lines.getFirst() + "\n" + String.join("\n", rows)))
                    .isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void columnsInAnyOrderAreOfTheSameKinds(String csv) {
        Table table = READER.read(csv, Wishes.NONE);
        Guess before = Guess.of(csv);
        for (int seed = 0; seed < 5; seed++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, table.columns()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            Guess after = Guess.of(shuffled(table, order));
            assertThat(after.kinds()).isEqualTo(before.kinds());
            if (Targets.isNamedSo(before.target())) { // else it is the last one
                assertThat(after).isEqualTo(before);
            }
        }
    }

    private static String shuffled(Table table, List<Integer> order) {
        String names = order.stream().map(column -> quoted(table.name(column))).collect(Collectors.joining(","));
        return IntStream.range(0, table.size())
                .mapToObj(row -> order.stream()
                        .map(column -> quoted(table.text(row, column)))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", names + "\n", "\n"));
    }

    private static String quoted(String cell) {
        return cell.startsWith("#") || cell.isEmpty() ? "" : '"' + cell + '"';
    }

    @Test
    void anyFileIsReadOrPlainlyRefused() {
        int refused = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            refused += HostileTables.fate(HostileTables.file(seed))
                            .map(e -> assertThat(e.getMessage()).matches("[A-Z][^\\n]*[.?]"))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(refused).isBetween(200, 2_500);
    }

    /** Words in columns of numbers that say that there is no number, whatever their share. */
    static Stream<String> wordsForMissing() {
        return Stream.of(
                        "n/a N/A NaN null NULL ? - -- --- — – : * #N/A #DIV/0! #VALUE! #¡DIV/0! #N/D #NV #WERT! s/d k.A. (null) [null] \\N . .. ... NA None nan missing unknown n.d. $null$ #REF! #NAME? #¿NOMBRE? #NULL! NaT desconocido ND na #NUM! x <NA> NS/NC"
                                .split(" "),
                        new String[] {
                            "sin dato",
                            "Sin datos",
                            "no disponible",
                            "keine Angabe",
                            "non disponible",
                            "no data",
                            "not available",
                            "sin medir",
                            "n. a."
                        })
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("wordsForMissing")
    void aWordForMissingIsNoNumber(String word) {
        for (int every : new int[] {2, 4, 9}) {
            StringBuilder csv = new StringBuilder("a;b;y\n");
            for (int i = 0; i < 18; i++) {
                csv.append(i % every == 0 ? word : String.valueOf(1.5 * i))
                        .append(';')
                        .append(2.5 * i + 0.3)
                        .append(';')
                        .append(i % 2)
                        .append('\n');
            }
            Table table = READER.read(csv.toString().getBytes(StandardCharsets.UTF_8), Wishes.NONE);
            assertThat(table.isNumeric(0)).isTrue();
            assertThat(table.isGap(0, 0)).isTrue();
            assertThat(table.number(1, 0)).hasValue(1.5);
            assertThat(table.gaps(0)).isEqualTo((18 + every - 1) / every);
        }
    }

    static Stream<String> namesOfCounters() {
        return Stream.of(
                "id,ID,Id,index,row,Row,obs,rownames,No,No.,#,nr,Unnamed: 0,PassengerId,customer_id,CustomerID,n°,S.No,Serial No.,Sr No,idx,record,case_id,patient_id,user id,Nº,num,fila,orden,sample_id,"
                        .split(",", -1));
    }

    @ParameterizedTest
    @MethodSource("namesOfCounters")
    void aCounterOfRowsIsNeitherInputNorTarget(String name) {
        for (boolean isFirst : new boolean[] {true, false}) {
            StringBuilder csv =
                    new StringBuilder(isFirst ? name + ",tv,radio,sales\n" : "tv,radio,sales," + name + "\n");
            for (int i = 1; i <= 12; i++) {
                String rest = (230.5 - 7 * i) + "," + (37.8 - i) + "," + (22.1 - 0.7 * i);
                csv.append(isFirst ? i + "," + rest : rest + "," + i).append('\n');
            }
            Guess guess = Guess.of(csv.toString());
            assertThat(guess.inputs()).containsExactlyInAnyOrder("tv", "radio");
            assertThat(guess.target()).isEqualTo("sales");
        }
    }

    @Test
    void aFileOfAMacIsReadWithItsAccents() {
        byte[] file = "año;niño;clase\n0,5;1,5;sí\n1;2;no\n2;3;sí\n3;4;no\n".getBytes(Charset.forName("x-MacRoman"));
        assertThat(READER.read(file, Wishes.NONE).names()).containsExactly("año", "niño", "clase");
    }
}
