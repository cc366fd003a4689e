package dev.paso.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.table.source.Encoding;
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
    /** What is fine as data, if one chooses well. */
    private static final List<String> GOOD =
            List.of("constant.csv", "html.csv", "many-classes.csv", "no-numbers.csv", "one-class.csv");

    private static final Map<String, Rule> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("empty.csv", Rule.EMPTY),
            Map.entry("blank.csv", Rule.EMPTY),
            Map.entry("binary.csv", Rule.NO_TEXT),
            Map.entry("zip.csv", Rule.FOREIGN),
            Map.entry("one-column.csv", Rule.ONE_COLUMN),
            Map.entry("header-only.csv", Rule.NO_ROWS),
            Map.entry("open-quote.csv", Rule.OPEN_QUOTE),
            Map.entry("after-quote.csv", Rule.AFTER_QUOTE),
            Map.entry("ragged.csv", Rule.RAGGED),
            Map.entry("constant-target.csv", Rule.CONSTANT),
            Map.entry("all-nan.csv", Rule.NO_NUMBERS),
            Map.entry("mostly-nan.csv", Rule.TOO_FEW_ROWS),
            Map.entry("infinite.csv", Rule.TOO_LARGE_A_NUMBER),
            Map.entry("huge-number.csv", Rule.TOO_LARGE_A_NUMBER),
            Map.entry("wide.csv", Rule.TOO_MANY_COLUMNS)));

    static Stream<Map.Entry<String, Rule>> files() {
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
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(PROBLEMS.keySet().stream(), GOOD.stream())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBadFileIsRefusedWithItsProblem(Map.Entry<String, Rule> file) {
        assertThatThrownBy(() -> imported(content(file.getKey())))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refusal().rule()).isEqualTo(file.getValue()));
    }

    @Test
    void namesAreTextsLikeAnyOther() {
        assertThat(imported(content("html.csv")).data().names().x()).contains("<script>alert(1)</script>");
    }

    /** Nothing of it is offered; whoever wishes it all the same is told why it cannot be. */
    @Test
    void whatCannotBeChosenSaysWhy() {
        assertThat(GOOD)
                .allSatisfy(
                        name -> assertThat(imported(content(name)).data().n()).isPositive());
        assertThat(Imported.refusedInput(table("constant.csv"), 1).orElseThrow())
                .hasMessageContaining("“b” is 5 in every row");
        assertThat(Imported.refusedTarget(table("constant-target.csv"), 1, false)
                        .orElseThrow())
                .hasMessageContaining("“y” is 3.5 in every row");
        assertThat(Imported.refusedTarget(table("one-class.csv"), 2, true).orElseThrow())
                .hasMessageContaining("same class, “yes”");
        assertThat(Imported.refusedTarget(table("many-classes.csv"), 2, true).orElseThrow())
                .hasMessageContaining("30 classes");
        assertThat(Imported.refusedTarget(table("no-numbers.csv"), 0, false)
                        .orElseThrow()
                        .refusal()
                        .rule())
                .isEqualTo(Rule.NO_NUMBERS);
        assertThat(Imported.refusedInput(table("constant.csv"), 0)).isEmpty();
    }

    private static Table table(String name) {
        return READER.read(content(name), Wishes.NONE);
    }

    @Test
    void theLineOfAMistakeIsTold() {
        assertThat(problemOf("ragged.csv").refusal().values()).containsExactly(3L, 3, 2);
        assertThat(problemOf("open-quote.csv").refusal().values()).containsExactly(3L);
        assertThat(problemOf("infinite.csv").refusal().values()).containsExactly("a", "1e999", 3L);
    }

    private static RefusedException problemOf(String file) {
        return (RefusedException) catchThrowable(() -> imported(content(file)));
    }

    @Test
    void limitsAreMetToTheByteAndTheRow() {
        TableLimits limits = new TableLimits(20, 3, 2, 2);
        TableReader reader = new TableReader(limits);
        assertThat(reader.read("a,b\n1,2\n3,4\n5,6\n", Wishes.NONE).size()).isEqualTo(3);
        assertThat(refusal(() -> reader.read("a,b\n1,2\n3,4\n5,6\n7,8\n", Wishes.NONE)))
                .isEqualTo(Rule.TOO_MANY_ROWS);
        assertThat(refusal(() -> reader.read("a,b\n1,2\n3,4\n5,6\n7,890", Wishes.NONE)))
                .isEqualTo(Rule.TOO_MANY_BYTES);
        assertThat(refusal(() -> reader.read("a,b,c\n1,2,3\n", Wishes.NONE))).isEqualTo(Rule.TOO_MANY_COLUMNS);
        assertThat(refusal(() -> new TableReader(limits.forTraining()).read("a,b\n1,2\n3,4\n5,6\n", Wishes.NONE)))
                .isEqualTo(Rule.TOO_MANY_ROWS);
    }

    @Test
    void aWishedEncodingThatCannotBeIsRefused() {
        byte[] latin = "x;ñ\n1;2\n".getBytes(StandardCharsets.ISO_8859_1);
        Wishes utf8 = Wishes.NONE.with(Encoding.UTF_8);
        assertThat(refusal(() -> READER.read(latin, utf8))).isEqualTo(Rule.ENCODING);
    }

    private static Rule refusal(Runnable reading) {
        return ((RefusedException) catchThrowable(reading::run)).refusal().rule();
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
                .allMatch(one -> one.isEmpty() || one.get() instanceof RefusedException);
    }
}
