package dev.paso.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.remark.Remark;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemarkWordsTest {
    static Stream<Class<?>> kinds() {
        return Stream.of(Remark.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasATitleWhatThereIsToSeeAndOneThingToTry(Class<?> kind) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            for (String part : List.of("title", "what", "try")) {
                String key = RemarkWords.key(kind.asSubclass(Remark.class)) + "." + part;
                assertThat(new Texts(locale).say(key)).isNotEqualTo(key);
            }
        }
    }

    /** With all its numbers in their places; those of one kind throw where a place wants another. */
    @Test
    void everyKindIsSaidInBothLanguages() {
        List<Remark> one = List.of(
                new Remark.RateTooLarge(1.5, 0.8, true),
                new Remark.SigmoidTwice(),
                new Remark.SharesOffOne(3, 1.2),
                new Remark.OneClass(0),
                new Remark.LargeInput(0, 100),
                new Remark.UnequalScales(0, 0, 20),
                new Remark.DeadUnits(1, 2, 8),
                new Remark.SaturatedUnits(1, 1, 1),
                new Remark.ValidationRises(20, 0.1, 0.2),
                new Remark.MajorityShare(0.7, 0.7, 0),
                new Remark.SquaredErrorOnClasses());
        assertThat(one.stream().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds().toList());
        try (Runs runs = new Runs(RunSettings.DEFAULT)) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
                RemarkWords words = words(runs, "Linear", 1, "BCEWithLogitsLoss", locale);
                assertThat(one)
                        .allSatisfy(remark -> assertThat(words.title(remark)
                                        + words.sentence(remark)
                                        + words.action(remark).map(RemarkWords.Action::words))
                                .doesNotContain("{", "remark."));
            }
        }
    }

    @Test
    void unitsAreAskedAboutAsManyPointsAsAreSaid() {
        assertThat(sentence(new Remark.DeadUnits(1, 2, 8), "Linear", 1, "BCEWithLogitsLoss"))
                .contains("2 of 8 units output 0 for each of the 3 training points looked at");
    }

    @Test
    void whereARareClassIsMentionedTheLossInUseHasWhatIsAdvised() {
        assertThat(sentence(new Remark.OneClass(0), "Linear", 1, "BCEWithLogitsLoss"))
                .contains("pos_weight")
                .doesNotContain("CrossEntropyLoss");
        assertThat(sentence(new Remark.MajorityShare(0.7, 0.7, 0), "Linear", 3, "CrossEntropyLoss"))
                .contains("a larger weight for it in CrossEntropyLoss")
                .doesNotContain("pos_weight");
        assertThat(sentence(new Remark.OneClass(0), "Sigmoid", 1, "BCELoss")).doesNotContain("weight");
    }

    @Test
    void aModelIsOnlyCalledBetterWhereItIs() {
        try (Runs runs = new Runs(RunSettings.DEFAULT)) {
            RemarkWords words = words(runs, "Linear", 1, "BCEWithLogitsLoss");
            assertThat(words.title(new Remark.MajorityShare(0.71, 0.7, 0))).startsWith("Little better");
            assertThat(words.title(new Remark.MajorityShare(0.7, 0.7, 0))).startsWith("No better");
            assertThat(words.title(new Remark.MajorityShare(0.4, 0.7, 0))).startsWith("No better");
            assertThat(words.sentence(new Remark.MajorityShare(0.4, 0.7, 0))).contains("40% of the validation points");
        }
    }

    private static String sentence(Remark remark, String last, int outputs, String loss) {
        try (Runs runs = new Runs(RunSettings.DEFAULT)) {
            return words(runs, last, outputs, loss).sentence(remark);
        }
    }

    private static RemarkWords words(Runs runs, String last, int outputs, String loss) {
        return words(runs, last, outputs, loss, Locale.ENGLISH);
    }

    private static RemarkWords words(Runs runs, String last, int outputs, String loss, Locale locale) {
        String labels = outputs == 1 ? "[0, 0, 1, 1]" : "[0, 0, 1, 2]";
        String end = last.equals("Linear") ? "" : ", {\"type\": \"%s\"}".formatted(last);
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Inline", "x": [[0], [1], [2], [3]], "cls": %s},
                 "split": {"type": "TrainTestSplit", "test_size": 0.25, "seed": 13},
                 "scale": {"type": "None"}, "model": [{"type": "Linear", "in": 1, "out": %d}%s],
                 "init": {"type": "Zeros"}, "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": 1}
                """.formatted(labels, outputs, end, loss));
        return new RemarkWords(new Texts(locale), new Workspace(runs, Facts.of(spec), Optional.empty(), Runnable::run));
    }
}
