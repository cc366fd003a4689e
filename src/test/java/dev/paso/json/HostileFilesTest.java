package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is an experiment or a line that says what must be. */
class HostileFilesTest {
    private static final String MARK = "\"@mark@\"";
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "-0.0",
            "1.5",
            "1e400",
            "-1e400",
            "1e-400",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(350),
            "9".repeat(5_000),
            "0." + "9".repeat(5_000),
            "1e999999999999",
            "NaN",
            "Infinity",
            "\"\"",
            "\"Linear\"",
            "\"1\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(100_000) + "\"",
            "[]",
            "[[]]",
            "[[1],[2,3]]",
            "[null]",
            "[{}]",
            "{}",
            "{\"type\":\"None\"}",
            "{\"type\":\"Linear\",\"type\":\"Linear\"}",
            "[".repeat(40) + "]".repeat(40),
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "'x'",
            "undefined",
            "}");

    @Test
    void anyPartReplacedByAnythingIsReadOrPlainlyRefused() {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 6_000; i++) {
            JsonNode file = JsonMapper.shared().readTree(ExperimentWriter.write(RandomSpecs.spec(i)));
            replaceOne(file, random);
            String value = VALUES.get(random.nextInt(VALUES.size()));
            refused += isRefused(file.toString().replace(MARK, value)) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(3_000);
    }

    /** Puts the mark in the place of one element or value, anywhere in the tree, or removes it. */
    private static void replaceOne(JsonNode root, Random random) {
        List<Runnable> changes = new ArrayList<>();
        collect(root, changes);
        changes.get(random.nextInt(changes.size())).run();
    }

    private static void collect(JsonNode node, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                changes.add(() -> object.put(name, "@mark@"));
                changes.add(() -> object.remove(name));
                changes.add(() -> object.put(name + "s", "@mark@"));
                collect(object.path(name), changes);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                changes.add(() -> array.set(at, "@mark@"));
                changes.add(() -> array.remove(at));
                collect(array.path(i), changes);
            }
        }
    }

    @Test
    void anyTextBrokenAnywhereIsReadOrPlainlyRefused() {
        Random random = new Random(2);
        String alphabet = "{}[]\",:.-+eE0123456789truefalsnN \\\n\u0000é";
        for (int i = 0; i < 6_000; i++) {
            StringBuilder text = new StringBuilder(ExperimentWriter.write(RandomSpecs.spec(i)));
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    case 2 -> text.delete(at, Math.min(text.length() - 1, at + 1 + random.nextInt(20)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
            }
            isRefused(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{}",
                "\u0000",
                "\uFEFF{}",
                "\uFEFF\uFEFF{}",
                "nonsense",
                "{\"a\" 1}"
            })
    void whatIsNoExperimentIsRefused(String text) {
        assertThat(isRefused(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"version\": 1.5} | version must be 1, was 1.5",
                "{\"version\": 1, \"version\": 1} | experiment must give each name once, \"version\" came twice at line 1, column 25",
                "{\"version\": 1 | experiment must be JSON, was not at line 1, column 14",
                "{\"version\": 1} x | experiment must be JSON, was not at line 1, column 17",
                "{\"version\": 1} {} | experiment must be one JSON object, went on at line 1, column 17",
                "[1] | experiment must be an object, was a list of 1",
                "{\"version\": 1, \"dtype\": 32} | dtype must be a text, was 32",
            })
    void aRefusalTellsWhatMustBeAndWhere(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentReader.read(text))
                .withMessage(message);
    }

    @Test
    void whatIsTooLongForTheMemoryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentReader.read(" ".repeat(32_000_001)))
                .withMessage("experiment must be at most 32000000 characters long, was 32000001 characters");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFile() {
        ExperimentSpec spec = RandomSpecs.spec(1);
        assertThat(ExperimentReader.read("\uFEFF" + ExperimentWriter.write(spec)))
                .isEqualTo(spec);
    }

    @Test
    void theNameIsFoundThoughTheRestIsRefused() {
        assertThat(ExperimentReader.name("{\"model\": [{\"name\": \"inner\"}], \"name\": \"Mine\", \"data\": nonsense"))
                .hasValue("Mine");
        assertThat(ExperimentReader.name("{\"name\": 5}")).isEmpty();
        assertThat(ExperimentReader.name("nonsense")).isEmpty();
        assertThat(ExperimentReader.name("[\"name\"]")).isEmpty();
        assertThat(ExperimentReader.name("[".repeat(10_000))).isEmpty();
    }

    private static boolean isRefused(String text) {
        ExperimentReader.name(text);
        try {
            ExperimentReader.read(text);
            return false;
        } catch (IllegalArgumentException refused) {
            Refusals.isPlain(refused);
            return true;
        }
    }
}
