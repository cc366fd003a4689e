package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paso.table.CsvFormat.Wishes;
import dev.paso.table.TableException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus of files that are no data: each is refused with its own problem, and nothing else ever comes out. */
class BadFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/paso/table/bad");
    private static final TableReader READER = new TableReader(TableLimits.DEFAULT);
    private static final Map<String, Problem> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("empty.csv", Problem.EMPTY),
            Map.entry("blank.csv", Problem.EMPTY),
            Map.entry("binary.csv", Problem.BINARY),
            Map.entry("zip.csv", Problem.BINARY),
            Map.entry("one-column.csv", Problem.ONE_COLUMN),
            Map.entry("header-only.csv", Problem.NO_ROWS),
            Map.entry("open-quote.csv", Problem.OPEN_QUOTE),
            Map.entry("after-quote.csv", Problem.AFTER_QUOTE),
            Map.entry("ragged.csv", Problem.RAGGED),
            Map.entry("no-numbers.csv", Problem.NO_NUMBERS),
            Map.entry("constant.csv", Problem.CONSTANT),
            Map.entry("constant-target.csv", Problem.CONSTANT),
            Map.entry("one-class.csv", Problem.ONE_CLASS),
            Map.entry("all-nan.csv", Problem.NO_NUMBERS),
            Map.entry("mostly-nan.csv", Problem.TOO_FEW_ROWS),
            Map.entry("infinite.csv", Problem.TOO_LARGE),
            Map.entry("huge-number.csv", Problem.TOO_LARGE),
            Map.entry("many-classes.csv", Problem.TOO_MANY_CLASSES),
            Map.entry("html.csv", Problem.NOT_A_NUMBER),
            Map.entry("wide.csv", Problem.TOO_MANY_COLUMNS)));

    static Stream<Map.Entry<String, Problem>> files() {
        return PROBLEMS.entrySet().stream();
    }

    private static byte[] content(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Imported imported(byte[] file) {
        Table table = READER.read(file, Wishes.NONE);
        return Imported.of(table, ColumnChoice.suggestedFor(table));
    }

    @Test
    void everyFileOfTheCorpusHasATest() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            assertThat(found.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(PROBLEMS.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBadFileIsRefusedWithItsProblem(Map.Entry<String, Problem> file) {
        if (file.getKey().equals("html.csv")) { // fine as data: its names are texts like any other
            assertThat(imported(content(file.getKey())).data().names().x()).contains("<script>alert(1)</script>");
            return;
        }
        assertThatThrownBy(() -> imported(content(file.getKey())))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.problem()).isEqualTo(file.getValue()));
    }

    @Test
    void theLineOfAMistakeIsTold() {
        assertThat(problemOf("ragged.csv").values()).containsExactly(3L, 3, 2);
        assertThat(problemOf("open-quote.csv").values()).containsExactly(3L);
        assertThat(problemOf("infinite.csv").values()).containsExactly("a", 3L, "1e999");
    }

    private static TableException problemOf(String file) {
        return (TableException) catchThrowable(() -> imported(content(file)));
    }

    @Test
    void limitsAreMetToTheByteAndTheRow() {
        TableLimits limits = new TableLimits(20, 3, 2, 2);
        TableReader reader = new TableReader(limits);
        assertThat(reader.read("a,b\n1,2\n3,4\n5,6\n", Wishes.NONE).rows()).hasSize(3);
        assertThat(refusal(() -> reader.read("a,b\n1,2\n3,4\n5,6\n7,8\n", Wishes.NONE)))
                .isEqualTo(Problem.TOO_MANY_ROWS);
        assertThat(refusal(() -> reader.read("a,b\n1,2\n3,4\n5,6\n7,890", Wishes.NONE)))
                .isEqualTo(Problem.TOO_MANY_BYTES);
        assertThat(refusal(() -> reader.read("a,b,c\n1,2,3\n", Wishes.NONE))).isEqualTo(Problem.TOO_MANY_COLUMNS);
        assertThat(refusal(() -> new TableReader(limits.forTraining()).read("a,b\n1,2\n3,4\n5,6\n", Wishes.NONE)))
                .isEqualTo(Problem.TOO_MANY_ROWS);
    }

    @Test
    void aWishedEncodingThatCannotBeIsRefused() {
        byte[] latin = "x;ñ\n1;2\n".getBytes(StandardCharsets.ISO_8859_1);
        Wishes utf8 = new Wishes(Optional.of(Encoding.UTF_8), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(refusal(() -> READER.read(latin, utf8))).isEqualTo(Problem.ENCODING);
    }

    private static Problem refusal(Runnable reading) {
        return ((TableException) catchThrowable(reading::run)).problem();
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** Bytes flipped, cut and doubled at random in a good file: data or a refusal, never anything else. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsBrokenEndsInDataOrARefusal(int seed) {
        Random random = new Random(seed);
        byte[] file =
                "größe;\"b; c\";art\n1,5;2;rot\n2,5;3;blau\n3;4,25;rot\n4;5;blau\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            file[random.nextInt(file.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "\";,\n\r\t'".charAt(random.nextInt(7)));
        }
        byte[] broken = Arrays.copyOf(file, 1 + random.nextInt(file.length));
        Throwable thrown = catchThrowable(() -> imported(broken));
        assertThat(List.of(Optional.ofNullable(thrown)))
                .allMatch(one -> one.isEmpty() || one.get() instanceof TableException);
    }
}
