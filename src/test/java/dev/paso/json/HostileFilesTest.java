package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.core.train.ExperimentSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is an experiment or a line that says what must be. */
class HostileFilesTest {
    private static final int FILES = 2_000; // many more in ./paso bench fuzz

    @Test
    void anyFileIsTrainedOrPlainlyRefused() {
        int refused = 0;
        for (int seed = 0; seed < FILES; seed++) {
            refused += isRefused(HostileFiles.text(seed)) ? 1 : 0;
        }
        assertThat(refused).isBetween(FILES / 3, FILES * 5 / 6);
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
                "{\"version\": 1 | experiment must be JSON, was not at line 1, column 14: it ends before every { and [ is closed",
                "{\"version\": 1} x | experiment must be JSON, was not at line 1, column 17: this is nothing that can stand there",
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
        HostileFiles.Fate fate = HostileFiles.fate(text, 2);
        fate.refusal().ifPresent(Refusals::isPlain);
        return fate.refusal().isPresent();
    }
}
