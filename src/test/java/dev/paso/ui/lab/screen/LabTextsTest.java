package dev.paso.ui.lab.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.lesson.LoaderPass;
import dev.paso.core.lesson.ManualLoop.Attempt;
import dev.paso.ui.lab.TestPlace;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.autograd.AutogradLab;
import dev.paso.workspace.descent.Comparison;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.labs.Labs;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Listing;
import dev.paso.workspace.loop.Listings;
import dev.paso.workspace.loop.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are put together while the program runs, from what they are put together of: each has its text in every language. */
class LabTextsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    static Stream<String> keys() {
        return Stream.of(ofLabs(), ofDescent(), ofTheLoop(), ofAutograd(), ofClassification())
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofLabs() {
        return Labs.all().stream()
                .flatMap(lab -> Stream.concat(
                                Stream.of("title", "claim"),
                                lab.steps().stream().flatMap(LabTextsTest::ofStep))
                        .map(text -> "lab." + lab.name() + "." + text));
    }

    private static Stream<String> ofStep(LabStep<?> step) {
        return Stream.of(
                        Stream.of("title", "text", "try", "mission"),
                        Stream.of("guess", "seen").filter(text -> step.asks()),
                        step.answers().stream().map(answer -> "guess." + answer))
                .flatMap(texts -> texts)
                .map(text -> step.key() + "." + text);
    }

    private static Stream<String> ofDescent() {
        return Stream.of(
                        Arrays.stream(Phase.values())
                                .filter(phase -> phase != Phase.NOTHING)
                                .map(Phase::key),
                        Arrays.stream(Comparison.values())
                                .flatMap(ways -> ways.keys().stream())
                                .map(key -> "lab.lane." + key),
                        Stream.of("all", "mini", "one").map(size -> "lab.batch." + size),
                        Stream.of("b", "w").map(name -> "lab.cuts." + name))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofTheLoop() {
        return Stream.of(
                        Stream.of(Beat.FORWARD, Beat.LOSS, Beat.BACKWARD, Beat.STEP)
                                .map(Beat::key),
                        Arrays.stream(Method.values()).map(Method::key),
                        Stream.of(Listings.LOOP, Listings.BUILDER, Listings.BATCHES, Listings.VALIDATION)
                                .map(Listing::name)
                                .map(name -> "lab.loop.code." + name),
                        words(Dialect.values()).map(word -> "lab.loop.dialect." + word.replace('_', '-')),
                        words(LoaderPass.Use.values())
                                .filter(word -> !word.equals("permutation"))
                                .map(word -> "lab.loop.draw." + word),
                        Stream.of("save", "fresh", "load", "download", "take").map(name -> "lab.loop.save." + name))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofAutograd() {
        return Stream.of(
                        words(Attempt.values()).map(word -> "lab.autograd.attempt." + word),
                        words(Attempt.values()).map(word -> "lab.autograd.attempt.why." + word),
                        new AutogradLab()
                                .steps().stream()
                                        .filter(step ->
                                                step.arrangement().panels().contains("graph"))
                                        .map(step -> "lab.autograd.graph." + step.key()),
                        Stream.of("all", "some").map(points -> "lab.autograd.points." + points),
                        Stream.of("torch", "numpy").map(name -> "lab.autograd.memory." + name))
                .flatMap(keys -> keys);
    }

    private static Stream<String> ofClassification() {
        return Arrays.stream(Dialect.values()).map(dialect -> "classify.loader." + dialect);
    }

    private static Stream<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isSaidInEveryLanguage(String key) {
        for (Locale language : LANGUAGES) {
            assertThat(new Texts(language).say(key))
                    .as(key + " in " + language)
                    .isNotEqualTo(key)
                    .isNotBlank();
        }
    }

    static Stream<? extends Lab<?>> labs() {
        return Labs.all().stream();
    }

    /** A step that names a panel which nobody makes would break its page. */
    @ParameterizedTest
    @MethodSource("labs")
    void everyPanelThatAStepNamesIsInTheCatalogue(Lab<?> lab) {
        assertThat(lab.steps()).extracting(LabStep::key).doesNotHaveDuplicates().isNotEmpty();
        try (TestPlace<?> at = TestPlace.of(lab, Locale.ENGLISH)) {
            Set<String> names = Catalogues.of(
                            at.story(), at.place().texts(), at.place().workspace(), at.work(), () -> {})
                    .names();
            assertThat(lab.steps())
                    .allSatisfy(step -> assertThat(names)
                            .as(step.key())
                            .containsAll(step.arrangement().panels())
                            .containsAll(step.arrangement().first()));
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everyRowOfAnArrangementHasAsManyColumns(Lab<?> lab) {
        assertThat(lab.steps()).allSatisfy(step -> {
            int columns = step.arrangement().columns().split(" ", -1).length;
            assertThat(step.arrangement().rows())
                    .as(step.key())
                    .allMatch(row -> row.replace(" +", "").split(" ", -1).length == columns);
        });
    }
}
