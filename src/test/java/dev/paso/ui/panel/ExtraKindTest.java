package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.dom.Element;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Work;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every panel that learners add must have, whoever adds it. */
class ExtraKindTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));
    private static final ExperimentSpec MOONS = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2}, "split": {"type": "TrainTestSplit"},
             "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 1}],
             "init": {"type": "Torch"}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD"},
             "loader": {"batch_size": 16}, "epochs": 5}
            """);
    private static final ExperimentSpec LINE = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Linear", "n": 60}, "split": {"type": "NumpyShuffle"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "NumpyNormal"},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD"}, "loader": {"batch_size": 16}, "epochs": 5}
            """);

    private final Runs runs = new Runs(RunSettings.DEFAULT);
    private final Work work = new Work();

    @AfterEach
    void end() {
        runs.close();
        work.close();
    }

    static List<ExtraKind> kinds() {
        return ExtraKind.ALL;
    }

    @Test
    void everyPanelHasANameOfItsOwn() {
        assertThat(Extras.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPanelHasATitleAndSaysWhatItCannotShowInEveryLanguage(ExtraKind kind) {
        for (Locale language : LANGUAGES) {
            Texts texts = new Texts(language);
            assertThat(Stream.of(kind.title(texts), kind.misfit(texts)))
                    .as("texts of extra.%s in %s", kind.key(), language)
                    .noneMatch(ExtraKindTest::isKey);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyPanelShowsAnExperimentInTheWordsOfEveryLanguage(ExtraKind kind) {
        for (Locale language : LANGUAGES) {
            shown(kind, language)
                    .forEach(extra -> assertThat(elements(extra).map(Element::getText))
                            .as("%s in %s", kind.key(), language)
                            .noneMatch(ExtraKindTest::isKey));
        }
    }

    @Test
    void everyExtraHasALine() {
        Set<String> made = kinds().stream()
                .flatMap(kind -> shown(kind, Locale.ENGLISH).stream())
                .map(extra -> extra.getClass().getName())
                .collect(Collectors.toSet());
        assertThat(new ClassFileImporter()
                        .importPackagesOf(Extra.class).stream()
                                .filter(one -> one.isAssignableTo(Extra.class))
                                .filter(one -> !one.isInterface()
                                        && !one.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::getName))
                .as("classes that a line of ExtraKind makes")
                .containsExactlyInAnyOrderElementsOf(made);
    }

    /** What nobody asks for never comes. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyPanelFollowsTheRunOrAsksForPartsOfFrames(ExtraKind kind) {
        shown(kind, Locale.ENGLISH).forEach(extra -> {
            List<String> parts = elements(extra)
                    .flatMap(element -> Optional.ofNullable(element.getAttribute("data-parts")).stream())
                    .flatMap(words -> Arrays.stream(words.split(" ", -1)))
                    .filter(word -> !Set.of("status", "losses").contains(word))
                    .toList();
            assertThat(parts)
                    .as("kinds of parts")
                    .allMatch(word -> Frame.Kind.of(word).isPresent());
            assertThat(extra instanceof FollowingExtra || !parts.isEmpty())
                    .as("%s must have an element with data-parts, or be a FollowingExtra", kind.key())
                    .isTrue();
        });
    }

    /** Also a panel that takes other parts of frames in the browser. */
    @Test
    void framesWaitForAPanelThatFollowsThem() {
        assertThat(isFollowing("cost")).isTrue();
        assertThat(isFollowing("sweep")).isFalse();
    }

    private boolean isFollowing(String key) {
        Workspace workspace = new Workspace(runs, Facts.of(MOONS), Optional.empty(), Runnable::run);
        Extras extras =
                new Extras(new Texts(Locale.ENGLISH), workspace, new Alone(), work, Optional::empty, keys -> {});
        extras.show(MOONS, MOONS.prepared());
        extras.want(Set.of(key));
        return extras.isFollowing();
    }

    /** Of every experiment that it fits; of one at least. */
    private List<Extra> shown(ExtraKind kind, Locale language) {
        List<Extra> shown = Stream.of(MOONS, LINE)
                .filter(spec -> kind.fits().test(spec, spec.prepared()))
                .map(spec -> shown(kind, spec, language))
                .toList();
        assertThat(shown).as("%s of experiments that it fits", kind.key()).isNotEmpty();
        return shown;
    }

    private Extra shown(ExtraKind kind, ExperimentSpec spec, Locale language) {
        Workspace workspace = new Workspace(runs, Facts.of(spec), Optional.empty(), Runnable::run);
        Extra extra = kind.maker().apply(new ExtraPlace(new Texts(language), workspace, new Alone(), work));
        extra.show(spec, spec.prepared());
        return extra;
    }

    private static Stream<Element> elements(Extra extra) {
        return below(extra.content().getElement());
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ExtraKindTest::below));
    }

    /** What is said where a text is missing. */
    private static boolean isKey(String text) {
        return text.matches("[a-z]\\w*(\\.\\w+)+");
    }
}
