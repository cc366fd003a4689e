package dev.paso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small files of the kinds that people bring, through the two commands, beside the right reading of each. */
class TablesAsPeopleBringThemTest {
    private static final Path FOLDER = Path.of("src/test/resources/tables");

    /** What is looked at of a table. */
    private static final Set<String> KNOWN = Set.of(
            "first",
            "target",
            "rows",
            "names",
            "inputs",
            "refused_says",
            "kind",
            "classes",
            "row0",
            "kinds",
            "number_of_classes",
            "encoding",
            "notes_say",
            "notes_do_not_say",
            "row",
            "decimal",
            "grouping",
            "skipped",
            "separator",
            "or_refused_says"); // it is read, which is as right

    /** Bytes, what they are an example of, and the right reading. */
    private record Case(String command, String name, byte[] content, JsonNode right) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Case> all() {
        return Stream.of("tables.json", "scores.json", "more.json")
                .flatMap(list -> parsed(list).values().stream()
                        .map(one -> read(
                                list.equals("scores.json")
                                        ? "scores"
                                        : one.path("command").asString("table"),
                                one)));
    }

    private static JsonNode parsed(String list) {
        return Resources.json("/tables/" + list);
    }

    private static Case read(String command, JsonNode one) {
        String why = one.path("why").asString();
        if (one.has("text")) {
            Charset charset = Charset.forName(one.path("encoding").asString("UTF-8"));
            return new Case(command, why, one.path("text").asString().getBytes(charset), one.path("right"));
        }
        String file = one.path("file").asString();
        return new Case(command, file + ": " + why, Resources.bytes("/tables/" + file), one.path("right"));
    }

    static Stream<Case> tables() {
        return all().filter(one -> one.command.equals("table"));
    }

    static Stream<Case> scores() {
        return all().filter(one -> one.command.equals("scores"));
    }

    @Test
    void everyFileIsACase() throws IOException {
        Set<String> named = Stream.of("tables.json", "scores.json")
                .flatMap(list -> parsed(list).values().stream())
                .map(one -> one.path("file").asString())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".json") && !name.endsWith(".md")))
                    .hasSize(49)
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    /** Scores are compared field by field, whichever they are. */
    @ParameterizedTest
    @MethodSource("tables")
    void nothingThatIsSaidToBeRightIsLeftUnread(Case one) {
        assertThat(KNOWN).containsAll(one.right.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsReadAsItIsMeant(Case one) {
        JsonNode answer = answer(one);
        JsonNode right = one.right;
        if (right.has("refused_says")) {
            assertRefused(answer, right.path("refused_says").asString());
            return;
        }
        assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("read");
        if (right.has("kinds")) {
            assertThat(texts(answer.path("columns").values().stream().map(column -> column.path("kind"))))
                    .isEqualTo(texts(right.path("kinds").values().stream()));
        }
        if (right.has("names")) {
            assertThat(texts(answer.path("columns").values().stream().map(column -> column.path("name"))))
                    .isEqualTo(texts(right.path("names").values().stream()));
        }
        right.path("first").properties().forEach(entry -> {
            List<JsonNode> values = column(answer, entry.getKey());
            assertAlike(
                    values.subList(0, entry.getValue().size()),
                    List.copyOf(entry.getValue().values()));
        });
        if (right.has("row0")) {
            assertAlike(row(answer, 0), List.copyOf(right.path("row0").values()));
        }
        if (right.has("row")) {
            JsonNode wanted = right.path("row");
            assertThat(rows(answer)).anySatisfy(row -> assertAlike(row, List.copyOf(wanted.values())));
        }
        if (right.has("rows")) {
            assertThat(answer.path("rows").asInt()).isEqualTo(right.path("rows").asInt());
        }
        if (right.has("inputs")) {
            assertThat(texts(answer.path("inputs").values().stream()))
                    .isEqualTo(texts(right.path("inputs").values().stream()));
        }
        if (right.has("target")) {
            assertThat(answer.path("target").asString())
                    .isEqualTo(right.path("target").asString());
        }
        if (right.has("kind")) {
            assertThat(answer.path("as").asString())
                    .isEqualTo(right.path("kind").asString());
        }
        if (right.has("classes")) {
            assertThat(texts(answer.path("classes").values().stream()))
                    .isEqualTo(texts(right.path("classes").values().stream()));
        }
        if (right.has("number_of_classes")) {
            assertThat(answer.path("classes").size())
                    .isEqualTo(right.path("number_of_classes").asInt());
        }
        checkNotes(answer, right);
        for (String field : List.of("encoding", "separator", "decimal", "grouping", "skipped")) {
            if (right.has(field)) {
                assertThat(answer.path(field).asString())
                        .as(field)
                        .isEqualTo(right.path(field).asString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scores")
    void scoresAreReadAsTheyAreMeant(Case one) {
        JsonNode answer = answer(one);
        JsonNode right = one.right;
        if (right.has("refused_says")) {
            assertRefused(answer, right.path("refused_says").asString());
            return;
        }
        if (right.has("refused_or") && answer.path("status").asString().equals("refused")) {
            assertRefused(answer, "");
            return;
        }
        assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("read");
        right.properties().forEach(entry -> {
            JsonNode wanted = entry.getValue();
            switch (entry.getKey()) {
                case "log_loss_not_above" ->
                    assertThat(answer.path("log_loss").asDouble()).isLessThanOrEqualTo(wanted.asDouble());
                case "notes_say", "notes_do_not_say" -> checkNotes(answer, right);
                case "score_column" ->
                    assertThat(answer.path("score").asString()).isEqualTo("#" + wanted.asInt());
                default -> {
                    JsonNode given = answer.path(entry.getKey());
                    if (wanted.isNumber()) {
                        assertThat(given.asDouble())
                                .as(entry.getKey())
                                .isEqualTo(wanted.asDouble(), within(5e-7)); // six digits are given
                    } else {
                        assertThat(given.asString()).as(entry.getKey()).isEqualTo(wanted.asString());
                    }
                }
            }
        });
    }

    private static void checkNotes(JsonNode answer, JsonNode right) {
        String notes = String.join(" ", texts(answer.path("notes").values().stream()));
        if (right.has("notes_say")) {
            assertThat(notes).contains(right.path("notes_say").asString());
        }
        if (right.has("notes_do_not_say")) {
            assertThat(notes).doesNotContain(right.path("notes_do_not_say").asString());
        }
    }

    private static void assertRefused(JsonNode answer, String word) {
        assertThat(answer.path("status").asString()).isEqualTo("refused");
        assertThat(answer.path("error").asString()).contains(word).matches(".*[.?]");
    }

    /** Numbers as numbers, words as words, and what is missing as null. */
    private static void assertAlike(List<JsonNode> given, List<JsonNode> wanted) {
        assertThat(given).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).isNumber()) {
                assertThat(given.get(i).isNumber()).as(given.toString()).isTrue();
                assertThat(given.get(i).asDouble()).isEqualTo(wanted.get(i).asDouble());
            } else {
                assertThat(given.get(i)).isEqualTo(wanted.get(i));
            }
        }
    }

    private static List<JsonNode> column(JsonNode answer, String name) {
        return answer.path("columns").values().stream()
                .filter(column -> column.path("name").asString().equals(name))
                .findFirst()
                .map(column -> List.copyOf(column.path("values").values()))
                .orElseThrow(() -> new AssertionError("no column " + name + " in " + answer));
    }

    private static List<JsonNode> row(JsonNode answer, int row) {
        return answer.path("columns").values().stream()
                .map(column -> column.path("values").get(row))
                .toList();
    }

    private static List<List<JsonNode>> rows(JsonNode answer) {
        List<List<JsonNode>> rows = new ArrayList<>();
        for (int row = 0; row < answer.path("rows").asInt(); row++) {
            rows.add(row(answer, row));
        }
        return rows;
    }

    private static List<String> texts(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString).toList();
    }

    private static JsonNode answer(Case one) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = Main.run(List.of(one.command, "-"), new ByteArrayInputStream(one.content), print, print);
        String line = out.toString(StandardCharsets.UTF_8);
        assertThat(line.lines()).hasSize(1);
        JsonNode answer = JsonMapper.shared().readTree(line);
        assertThat(status).isEqualTo(answer.path("status").asString().equals("refused") ? 1 : 0);
        return answer;
    }
}
