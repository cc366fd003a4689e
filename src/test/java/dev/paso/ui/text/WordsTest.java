package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One word a thing: what the glossary of each language does not want is nowhere, and a story's numbers come from what is shown. */
class WordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");

    /** Beside the word that is used instead. */
    private static final Map<String, String> SPANISH = Map.ofEntries(
            Map.entry("recorrid[oa]s?|recorrer|camino", "trayecto"),
            Map.entry("paisaje", "superficie de pérdidas"),
            Map.entry("superficie de pérdida\\b", "superficie de pérdidas"),
            Map.entry("(?:velocidad|ritmo) de aprendizaje", "tasa de aprendizaje"),
            Map.entry("lotes?|mini-?lotes?", "batch, mini-batch"),
            Map.entry("división", "partición"),
            Map.entry("reparto|repartid[oa]s?|reparten?", "partición; distribuir"),
            Map.entry("características?|entradas?", "variable"),
            Map.entry("siembra\\w*|baraj\\w*", "semilla; desordenar"),
            Map.entry("propagación|pasadas?|hacia delante|vuelta atrás", "pase hacia adelante, pase hacia atrás"),
            Map.entry("grafo de cálculo", "grafo computacional"),
            Map.entry("cortes?|cortaría", "umbral; sección transversal"),
            Map.entry("TPR|FPR", "TVP, TFP"),
            Map.entry("precisión.recall", "precisión y exhaustividad"),
            Map.entry("momios|los odds|log odds", "las odds, odds logarítmicas"),
            Map.entry("carreras?|corridas?", "ejecución"),
            Map.entry("puntos? de control", "checkpoint"),
            Map.entry("reanud\\w*", "retomar"),
            Map.entry("banco", "tu modelo, tu experimento"),
            Map.entry("andar|andando", "ejecutar paso a paso, despacio"),
            Map.entry("frontera gira", "la frontera cambia de dirección, rota"),
            Map.entry("baja\\w* (?:la pérdida|la pérdida de \\w+) de \\d", "baja por debajo de"),
            Map.entry("plan", "planificador"),
            Map.entry("rejilla", "cuadrícula"),
            Map.entry("fallos|positivos? perdidos?", "falso negativo"),
            Map.entry("cuán", "qué"),
            Map.entry("era (?:«|\\{)", "escribiste"),
            Map.entry(
                    "pasa(?:r|ndo)? (?:por (?:un|el|la|encima)\\w*|el ratón)|ratón|cursor",
                    "elige: un dedo señala y pulsa a la vez"),
            Map.entry(
                    "(?:botón|botones|barra|historia|panel|imagen) (?:de (?:arriba|abajo|al lado)|a la (?:izquierda|derecha))",
                    "su nombre: en un teléfono está en otro sitio"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("\\d+ %", "80%"),
            Map.entry("least (?:loss|cost|validation)", "lowest"),
            Map.entry("on the bench", "your model"),
            Map.entry("of (?:its|their) own", "separate, for itself"),
            Map.entry("what \\w+ makes? of", "what it does with"),
            Map.entry("forth and back", "back and forth"),
            Map.entry("what it has given", "its result"),
            Map.entry("must be .*, was", "got"),
            Map.entry("dips", "falls"),
            Map.entry("hover\\w*|mouse", "choose: a finger points and presses at once"),
            Map.entry("cross sections?", "cross-section"),
            Map.entry(
                    "(?:buttons?|bar|story|panels?|pictures?) (?:above|below|beside it|on the (?:left|right))",
                    "its name: on a phone it is elsewhere"));

    /** Digits that no run decides, and why. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("gradient-descent.start.try", "“0 · Start” is a button"),
            Map.entry("gradient-descent.predict.try", "“1 · Predict” is a button"),
            Map.entry("gradient-descent.loss.try", "“2 · Loss” is a button"),
            Map.entry("gradient-descent.gradients.try", "“3 · Gradients” is a button"),
            Map.entry("gradient-descent.gradients.mission", "“3 · Gradients” is a button"),
            Map.entry("gradient-descent.update.try", "“4 · Update” is a button"),
            Map.entry("gradient-descent.limit.text", "2 / curvature is a formula"),
            Map.entry("gradient-descent.scale.text", "mean 0 and deviation 1 say what standardising is"),
            Map.entry("training-loop.predict.text", "1 / (1 − p) is a formula"),
            Map.entry("training-loop.classy.text", "a chapter's number"),
            Map.entry("training-loop.range.text", "the year of an article"),
            Map.entry("classification.moons.text", "the labels' names"),
            Map.entry("classification.odds.text", "the ends of probability, and 1 − p in a formula"),
            Map.entry("classification.neuron.text", "a label's name"),
            Map.entry("classification.bce.text", "labels, and 1 − p in a formula"),
            Map.entry("classification.bce.seen", "ln 2"),
            Map.entry("classification.stable.text", "float32, and ln(1 − 1) in a formula"),
            Map.entry("classification.stable.try", "0 × ∞"),
            Map.entry("classification.stable.mission", "a label, and the step of the search"),
            Map.entry("classification.train.text", "z ≥ 0 is the same as 0.5 in any run"),
            Map.entry("classification.boundary.text", "the threshold at which the boundary stays: z = 0"),
            Map.entry("classification.threshold.text", "a label's name"),
            Map.entry("classification.misses.mission", "FN = 0"),
            Map.entry("classification.quirk.guess", "the names of the thresholds"),
            Map.entry("classification.quirk.try", "the names of the thresholds"),
            Map.entry("classification.quirk.mission", "the names of the thresholds"),
            Map.entry("classification.costs.text", "1 − π and π₀ in a formula"),
            Map.entry("classification.calibration.title", "an example of a probability"),
            Map.entry("classification.calibration.text", "an example of a probability, and a label"),
            Map.entry("classification.calibration.try", "1 is no factor at all"),
            Map.entry("classification.many.text", "probabilities add up to 1"));

    /** The labs whose stories tell no number that is not shown. */
    private static final String LABS = "(?:gradient-descent|autograd|training-loop|classification)\\.";

    private static final Pattern STORY =
            Pattern.compile("lab\\." + LABS + "\\w+\\.(title|text|try|mission|seen|guess.*)");
    private static final Pattern BUTTON = Pattern.compile(
            "transport\\.(train\\.\\w+|batch|epoch|reset|newWeights|link|branch)|code\\.(next|walk)|graph\\.(forward|backward)");
    private static final Pattern DIGIT = Pattern.compile("[0-9½]");

    @Test
    void spanishHasOneWordAThing() {
        assertThat(offences(texts("_es"), SPANISH)).isEmpty();
    }

    @Test
    void englishIsWhatOneWouldSay() {
        assertThat(offences(texts(""), ENGLISH)).isEmpty();
    }

    /** The names of buttons that stories speak of, in quotation marks wherever they stand in a sentence. */
    @Test
    void aButtonsNameIsWrittenInOneWay() {
        assertThat(unquoted(texts(""))).isEmpty();
        assertThat(unquoted(texts("_es"))).isEmpty();
        assertThat(unquoted(
                        Map.of("transport.batch", "Un batch", "a", "Luego pulsa Un batch", "b", "Pulsa «Un batch»")))
                .containsExactly("a: Luego pulsa Un batch");
    }

    private static List<String> unquoted(Map<String, String> texts) {
        String names = texts.entrySet().stream()
                .filter(text -> BUTTON.matcher(text.getKey()).matches())
                .map(text -> Pattern.quote(text.getValue()))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern inSentence = Pattern.compile("(?<=[\\p{L}\\d,;)] )(?:" + names + ")(?!\\p{L})");
        return texts.entrySet().stream()
                .filter(text -> inSentence.matcher(text.getValue()).find())
                .map(text -> text.getKey() + ": " + text.getValue())
                .toList();
    }

    /** A number and its % are not torn apart at the end of a line. */
    @Test
    void spanishPercentsStayOnOneLine() {
        assertThat(texts("_es"))
                .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain(" %"));
    }

    @Test
    void bothListsFindWhatTheyLookFor() {
        assertThat(offences(Map.of("a", "Un minilote y la carrera"), SPANISH)).hasSize(2);
        assertThat(offences(Map.of("a", "80 % of the least loss"), ENGLISH)).hasSize(2);
    }

    @Test
    void aStorysNumbersComeFromWhatIsShown() {
        for (String language : List.of("", "_es")) {
            Map<String, String> stories = texts(language);
            stories.keySet().removeIf(key -> !STORY.matcher(key).matches());
            assertThat(stories).hasSizeGreaterThan(100);
            stories.forEach((key, text) -> {
                String literal = text.replaceAll("\\{\\w+}", "");
                if (DIGIT.matcher(literal).find()) {
                    assertThat(NAMES).as("%s: %s", key, text).containsKey(key.substring("lab.".length()));
                }
            });
            assertThat(NAMES.keySet())
                    .filteredOn(key -> key.matches(LABS + ".*"))
                    .as("what is allowed is needed")
                    .allMatch(key -> DIGIT.matcher(
                                    stories.getOrDefault("lab." + key, "").replaceAll("\\{\\w+}", ""))
                            .find());
        }
    }

    private static List<String> offences(Map<String, String> texts, Map<String, String> words) {
        List<String> offences = new ArrayList<>();
        words.forEach((word, instead) -> {
            Pattern pattern = Pattern.compile(
                    "(?<![\\p{L}\\d-])(?:" + word + ")(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            texts.forEach((key, text) -> {
                if (pattern.matcher(text.replaceAll("\\{\\w+}", "{}")).find()) {
                    offences.add(key + " says " + word + ", not " + instead + ": " + text);
                }
            });
        });
        return offences;
    }

    /** Of all files of a language; refusals of experiment files have a wording of their own, which the file's contract prints. */
    private static Map<String, String> texts(String ending) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : Translations.FILES) {
            if (!Files.exists(FOLDER.resolve(name + ".properties"))) {
                continue; // there are files of tests, too
            }
            try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name + ending + ".properties"))) {
                Properties file = new Properties();
                file.load(reader);
                file.stringPropertyNames().forEach(key -> texts.put(key, file.getProperty(key)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
