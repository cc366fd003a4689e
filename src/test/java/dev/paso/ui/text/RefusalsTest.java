package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paso.core.Assumption;
import dev.paso.core.Given;
import dev.paso.core.Measure;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Worded;
import dev.paso.core.Wording;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Fitting;
import dev.paso.core.train.Limits;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.json.HostileFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of Spanish is told about impossible experiments. */
class RefusalsTest {
    private static final Texts SPANISH = new Texts(Locale.of("es"));
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final String GOOD = """
            {"version": 1, "data": {"type": "Moons", "n": 100}, "split": {"type": "TrainTestSplit", "test_size": 0.2}, "features": ["x1", "x2"],
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "scheduler": {"type": "None"}, "loader": {"batch_size": 16}, "epochs": 5,
             "edits": []}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "lr": 0.1 | "lr": -1 | optimizer.lr debe ser mayor que 0, pero es -1
            "lr": 0.1 | "lr": "fast" | optimizer.lr debe ser un número, pero es "fast"
            "lr": 0.1 | "lr": 1e999 | optimizer.lr debe ser
            "lr": 0.1 | "lr": 0.1, "momentum": -2 | optimizer.momentum debe ser al menos 0, pero es -2
            "lr": 0.1 | "lr": 0.1, "nesterov": 1 | optimizer.nesterov debe ser true o false, pero es 1
            "lr": 0.1 | "lr": 0.1, "nesterov": true | optimizer.nesterov solo se puede usar
            "lr": 0.1 | "lr": 0.1, "speed": 3 | optimizer.speed sobra
            "type": "SGD" | "type": "Newton" | optimizer.type debe ser uno de
            "version": 1 | "version": 7 | version debe ser 1, pero es 7
            "version": 1, | | falta version
            "n": 100 | "n": 1.5 | data.n debe ser un número entero, pero es 1.5
            "n": 100 | "n": 2000000000 | data.n debe estar en
            "test_size": 0.2 | "test_size": 1.5 | split.test_size debe ser una proporción
            "test_size": 0.2 | "test_size": 100 | split.test_size debe dejar alguna de las 100 muestras
            "x2"] | "x7"] | features
            "in": 2 | "in": 3 | model[0].in debe ser 2, el número de columnas, pero es 3
            "out": 1 | "out": 4 | model[0].out debe ser 1
            "model": [ | "model": 3, "m": [ | model debe ser una lista de capas
            BCEWithLogitsLoss | CrossEntropyLoss | model[0].out debe ser 2
            BCEWithLogitsLoss | BCELoss | model debe terminar en Sigmoid
            "data": {"type": "Moons", "n": 100} | "data": [1] | data debe ser un objeto, pero es
            {"type": "Torch", "seed": 1} | {"type": "State", "state_dict": {}} | init.state_dict debe tener
            {"type": "Torch", "seed": 1} | {"type": "Torch", "seed": -1} | init.seed debe estar en
            "edits": [] | "edits": 5 | edits debe ser una lista, pero es 5
            "edits": [] | "edits": [{"step": 0, "parameter": "9.weight", "index": [0], "value": 1}] | los parámetros del modelo
            "edits": [] | "edits": [{"step": 0, "parameter": "0.bias", "index": [4], "value": 1}] | debe estar dentro de la forma
            "edits": [] | "edits": [{"step": 3, "lr": 1}, {"step": 1, "lr": 1}] | debe ser al menos 3, en orden
            "edits": [] | "edits": [} | debe ser JSON
            "epochs": 5 | "epochs": 5, "epochs": 6 | debe dar cada nombre una vez
            "epochs": 5 | "epochs": 1000000000 | epochs debe estar en
            """)
    void everyRuleIsSaidInSpanish(String part, String instead, String said) {
        String text = GOOD.replace(part, instead == null ? "" : instead);
        assertThat(text).isNotEqualTo(GOOD);
        IllegalArgumentException refused = catchThrowableOfType(IllegalArgumentException.class, () -> prepare(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(SPANISH.refusal(refused)).contains(said).doesNotContain(" must ", ", was ", ", era ");
        assertThat(ENGLISH.refusal(refused)).isEqualTo(refused.getMessage());
    }

    @Test
    void whateverIsInAFileIsRefusedInSpanish() {
        for (long seed = 0; seed < 1_000; seed++) {
            HostileFiles.fate(HostileFiles.text(seed), 0)
                    .refusal()
                    .ifPresent(refused -> assertThat(SPANISH.refusal(refused))
                            .as(refused.getMessage())
                            .doesNotContain(" must ", ", was "));
        }
    }

    private static void prepare(String text) {
        ExperimentSpec spec = Limits.DEFAULT.check(ExperimentReader.read(text));
        PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
    }

    @Test
    void whatIsTooExpensiveIsSaidInBothLanguagesWithWhatWouldFit() {
        ExperimentSpec spec = ExperimentReader.read(GOOD);
        Limits slow = new Limits(100_000, 9, 99, 9_999, 999_999, 9, 9, 9, 1, 1);
        for (RuntimeException refused : List.of(
                catchThrowableOfType(IllegalArgumentException.class, () -> slow.check(spec)),
                catchThrowableOfType(IllegalArgumentException.class, () -> Fitting.check(wide(), 20)),
                catchThrowableOfType(
                        IllegalArgumentException.class, () -> slow.withMemory(9).check(manyPoints())),
                Fitting.refusal(wide(), 9_000_000))) {
            assertThat(SPANISH.refusal(refused))
                    .as(refused.getMessage())
                    .doesNotContain(" must ", ", was ")
                    .contains("como mucho");
            assertThat(ENGLISH.refusal(refused)).isEqualTo(refused.getMessage());
        }
    }

    private static ExperimentSpec wide() {
        return ExperimentReader.read(
                GOOD.replace(
                        "[{\"type\": \"Linear\", \"in\": 2, \"out\": 1}]",
                        "[{\"type\": \"Linear\", \"in\": 2, \"out\": 1000000}, {\"type\": \"Linear\", \"in\": 1000000, \"out\": 1}]"));
    }

    /** So many in one update that it would take too long. */
    private static ExperimentSpec manyPoints() {
        return ExperimentReader.read(GOOD.replace("\"n\": 100", "\"n\": 50000")
                        .replace("\"batch_size\": 16", "\"batch_size\": null"))
                .withEpochs(1);
    }

    @Test
    void aBrokenLinkIsSaidInBothLanguages() {
        IllegalArgumentException refused =
                catchThrowableOfType(IllegalArgumentException.class, () -> ExperimentLink.decode("abc"));
        assertThat(SPANISH.refusal(refused)).startsWith("el enlace debe");
        assertThat(ENGLISH.refusal(refused)).isEqualTo(refused.getMessage());
    }

    static Stream<Locale> otherLanguages() {
        return new Translations().getProvidedLocales().stream().filter(language -> !language.equals(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void everyRuleHasASentenceWithTheSamePlaces(Locale language) throws IOException {
        Properties sentences = new Properties();
        String name = Translations.REFUSALS + "_" + language.getLanguage() + ".properties";
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", name))) {
            sentences.load(file);
        }
        Map<String, Worded> english = Stream.of(Rule.values(), Given.values(), Assumption.values())
                .flatMap(Stream::of)
                .collect(Collectors.toMap(Worded::key, words -> words));
        assertThat(sentences.stringPropertyNames()).isEqualTo(english.keySet());
        assertThat(english).allSatisfy((key, words) -> {
            String sentence = sentences.getProperty(key);
            assertThat(sentence).isNotBlank();
            assertThat(new Wording(sentence).places())
                    .containsExactlyInAnyOrderElementsOf(new Wording(words.english()).places());
            assertThat(Translations.worded(words, language)).isEqualTo(sentence);
            assertThat(Translations.worded(words, Locale.ENGLISH)).isEqualTo(words.english());
        });
    }

    @Test
    void whatWasGivenIsDescribedInSpanishToo() {
        assertThat(SPANISH.refusal(refused("\"edits\": []", "\"edits\": {}")))
                .isEqualTo("edits debe ser una lista, pero es un objeto");
        assertThat(SPANISH.refusal(refused("\"epochs\": 5", "\"epochs\": [1, 2]")))
                .isEqualTo("epochs debe ser un número, pero es una lista de 2");
        assertThat(SPANISH.refusal(refused("{\"type\": \"Moons\", \"n\": 100}", "{\"type\": \"Blobs\", \"k\": 3}")))
                .isEqualTo(
                        "loss.type debe ir con los datos: la entropía cruzada binaria necesita dos clases, pero hay 3 clases");
    }

    private static RuntimeException refused(String part, String instead) {
        return catchThrowableOfType(RefusedException.class, () -> prepare(GOOD.replace(part, instead)));
    }

    /** Numbers of a table are written as the page around them writes its own. */
    @Test
    void numbersOutOfATableAreWrittenInTheLanguage() {
        RefusedException constant = new RefusedException("table", Rule.CONSTANT, "t", new Measure(-5.5));
        assertThat(new Texts(Locale.ENGLISH).refusal(constant)).contains("is −5.5 in");
        assertThat(SPANISH.refusal(constant)).contains("−5,5");
        Note assumed = Note.of(Assumption.DECIMAL_ASSUMED, "-1.234", new Measure(-1.234), new Measure(-12345));
        assertThat(SPANISH.note(assumed)).contains("-1.234", "−1,234", "−12.345");
        assertThat(assumed.english()).contains("was read as -1.234").contains("-12345");
    }

    @Test
    void whatNoRuleSaysStaysAsItIs() {
        assertThat(SPANISH.refusal(new IllegalStateException("the sky fell"))).isEqualTo("the sky fell");
    }
}
