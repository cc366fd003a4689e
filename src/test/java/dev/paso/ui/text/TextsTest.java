package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything, and fills the same places. */
class TextsTest {
    private static final Locale SPANISH = Locale.of("es");
    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern PREFIX = Pattern.compile("^((?:lab\\.|help\\.)?[^.]+).*");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Pattern NUMBERED = Pattern.compile("\\{\\d");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Map<Locale, Properties> LANGUAGES = new ConcurrentHashMap<>();
    private static final Object[] VALUES = {21, 32, 43, 54, 65, 76}; // numbers, as some choose a word by them
    private static final Object[] ONES = {1, 1, 1, 1, 1, 1};
    private static final Pattern COUNTED = Pattern.compile("\\{\\w+\\|([^|}]*)\\|[^}]*}"); // {n|point|points}
    private static final Pattern FAULTY = Pattern.compile(
            "(?<![\\d.,]|of |de |de los |to |a )1 (?:validation |training |squared |more |true |false )?"
                    + "(?:points|samples|epochs|steps|rows|numbers|decimals|parameters|scores|errors|fields|negatives|positives"
                    + "|puntos|muestras|épocas|pasos|filas|números|decimales|parámetros|puntuaciones|errores|campos|verdaderos|falsos"
                    + "|unidades)\\b");
    private static final Pattern STORY = // its numbers are those of the lab's own recipes
            Pattern.compile("lab\\.(gradient-descent|autograd|training-loop|classification)\\.\\w+\\..*");
    private static final Pattern TYPED = Pattern.compile("\\d\\s?(?:kB|MB|GB|(?:steps|epochs|pasos|épocas)/s)");
    private static final Set<String> OF_MANY = Set.of( // "1 of 2 points" is right, and a limit or a speed is never 1
            "speed.step_by_step",
            "speed.slow",
            "speed.normal",
            "speed.fast",
            "own.problem.tooManyRows",
            "own.problem.tooManyColumns",
            "paint.few",
            "paint.full",
            "network.maxLayers",
            "network.maxUnits",
            "scores.sure.working");

    static Stream<Locale> languages() {
        return new Translations().getProvidedLocales().stream();
    }

    @Test
    void everyFileIsRead() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf(Stream.concat(
                                    Translations.FILES.stream()
                                            .flatMap(name -> Stream.of(name + ".properties", name + "_es.properties")),
                                    Stream.of(Translations.REFUSALS + "_es.properties"))
                            .toList());
        }
    }

    /** Whoever looks for a text finds its file by the beginning of its key: of a lab or of help by two words. */
    @Test
    void everyPrefixHasOneFile() {
        Map<String, Set<String>> files = new TreeMap<>();
        for (String name : Translations.FILES) {
            read(name, Locale.ENGLISH)
                    .stringPropertyNames()
                    .forEach(
                            key -> files.computeIfAbsent(PREFIX.matcher(key).replaceAll("$1"), fresh -> new TreeSet<>())
                                    .add(name));
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy((prefix, names) -> assertThat(names).as(prefix).hasSize(1));
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoesWhateverTheirSize() {
        assertThat(new Texts(Locale.ENGLISH).plain(0)).isEqualTo("0");
        assertThat(new Texts(SPANISH).plain(0)).isEqualTo("0");
        assertThat(new Texts(SPANISH).plain(2.5e12)).isEqualTo("2,5e12");
        assertThat(new Texts(Locale.ENGLISH).plain(-3e-12)).isEqualTo("−3e−12");
        assertThat(new Texts(Locale.ENGLISH).plain(0.25)).isEqualTo("0.25");
        assertThat(new Texts(SPANISH).plain(-8.75)).isEqualTo("−8,75");
    }

    /** Beside decimals a thousand is no 1.000: where a story says 1000, what is filled says it too. */
    @Test
    void wholeNumbersInSentencesAreWrittenAsInStories() {
        assertThat(new Texts(Locale.ENGLISH).say("lab.autograd.attempt.run", 1000))
                .isEqualTo("Run 1000 epochs");
        assertThat(new Texts(SPANISH).say("lab.autograd.attempt.run", 1000)).isEqualTo("Ejecutar 1000 épocas");
        assertThat(new Texts(SPANISH).say("lab.autograd.attempt.run", 1L)).isEqualTo("Ejecutar 1 época");
        assertThat(new Texts(SPANISH).say("lab.autograd.attempt.run", 12_000)).isEqualTo("Ejecutar 12.000 épocas");
        assertThat(new Texts(SPANISH).say("proof.tally", 2, "tres")).isEqualTo("2 de tres");
        assertThat(new Texts(SPANISH).say("lab.rate.low", 0.25)).isEqualTo("Baja: 0,25");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(SPANISH)).isEqualTo(keys(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsBlank(Locale language) {
        assertThat(keys(language)).noneMatch(key -> text(key, language).isBlank());
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        assertThat(keys(SPANISH))
                .allSatisfy(key ->
                        assertThat(places(text(key, SPANISH))).as(key).isEqualTo(places(text(key, Locale.ENGLISH))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatTheServerFillsShowsEveryValueAndNoBrace(Locale language) {
        List<String> patterns = keys(language).stream()
                .map(key -> text(key, language))
                .filter(text -> NUMBERED.matcher(text).find())
                .toList();
        assertThat(patterns).isNotEmpty().allSatisfy(pattern -> {
            String filled = new MessageFormat(pattern, language).format(VALUES);
            assertThat(filled).doesNotContain("{", "}");
            places(pattern).forEach(place -> assertThat(filled).contains(VALUES[Integer.parseInt(place)].toString()));
            assertThat(filled.chars().filter(c -> c == '\'').count())
                    .as("apostrophes, which a pattern must double")
                    .isEqualTo(pattern.replace("''", "'")
                            .chars()
                            .filter(c -> c == '\'')
                            .count());
        });
    }

    /** What the code decides, such as how large a file may be, a text takes from there. */
    @ParameterizedTest
    @MethodSource("languages")
    void noTextTypesASizeOrASpeedItself(Locale language) {
        assertThat(keys(language))
                .allSatisfy(key -> assertThat(text(key, language)).as(key).doesNotContainPattern(TYPED));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void oneIsSaidInTheSingular(Locale language) {
        assertThat(keys(language))
                .filteredOn(key -> !OF_MANY.contains(key) && !key.endsWith("Many") && !key.endsWith(".misfit"))
                .filteredOn(key -> !STORY.matcher(key).matches())
                .allSatisfy(key ->
                        assertThat(ofOne(text(key, language), language)).as(key).doesNotContainPattern(FAULTY));
    }

    /** The text where every count is 1. */
    private static String ofOne(String text, Locale language) {
        return NUMBERED.matcher(text).find()
                ? new MessageFormat(text, language).format(ONES)
                : COUNTED.matcher(text).replaceAll("$1").replaceAll("\\{\\w+}", "1");
    }

    @Test
    void everyTextThatIsSaidExists() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/paso/ui"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                SAID.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> key.contains(".")) // others are ends of keys that a lab completes
                        .forEach(said::add);
            }
        }
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(keys(Locale.ENGLISH)).containsAll(said);
    }

    private static String text(String key, Locale language) {
        return of(language).getProperty(key, "");
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(of(language).stringPropertyNames());
    }

    /** What the files of a language themselves say, without what they would take from English. */
    private static Properties of(Locale language) {
        return LANGUAGES.computeIfAbsent(language, one -> {
            Properties texts = new Properties();
            for (String name : Translations.FILES) {
                Properties file = read(name, one);
                assertThat(texts.stringPropertyNames())
                        .as("texts that %s says again", name)
                        .doesNotContainAnyElementsOf(file.stringPropertyNames());
                texts.putAll(file);
            }
            return texts;
        });
    }

    private static Properties read(String name, Locale language) {
        String ending = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        try (Reader reader = Files.newBufferedReader(file(name + ending + ".properties"))) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the application, or of a lab that a test adds. */
    private static Path file(String name) {
        Path own = FOLDER.resolve(name);
        return Files.exists(own)
                ? own
                : Path.of("src/test/resources/vaadin-i18n").resolve(name);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void numbersInTextsAreWrittenAsAllOthers() {
        Translations words = new Translations();
        assertThat(words.getTranslation("remark.class", SPANISH, -1234)).contains("−1234");
        assertThat(words.getTranslation("remark.class", SPANISH, -1234.5)).contains("−1234,5");
        assertThat(words.getTranslation("remark.class", Locale.ENGLISH, -1234.5))
                .contains("−1234.5");
    }
}
