package dev.paso.ui.data;

import static dev.paso.ui.data.TableHands.chosen;
import static dev.paso.ui.data.TableHands.notes;
import static dev.paso.ui.data.TableHands.paste;
import static dev.paso.ui.data.TableHands.problem;
import static dev.paso.ui.data.TableHands.select;
import static dev.paso.ui.data.TableHands.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.Application;
import dev.paso.Resources;
import dev.paso.Until;
import dev.paso.core.Note;
import dev.paso.core.RefusedException;
import dev.paso.table.ScoreChoice;
import dev.paso.table.Scores;
import dev.paso.table.Table;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.CalibrationPlot;
import dev.paso.ui.component.Finger;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.ThresholdPanel;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/** Scores of any model as the server sees them: what is taken, what is refused, and what stays. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class ScoresViewTest extends SpringBrowserlessTest {
    private static final String NAMED = "p;truth\n0.1;ham\n0.4;spam\n0.6;ham\n0.9;spam\n0.95;spam\n";

    @BeforeEach
    void open() {
        navigate(ScoresView.class);
    }

    @Test
    void bandsComeAfterTheScoresAndSayHowManyDrawsTheyAreOf() {
        awaitBands("200 bootstrap samples");
        UI.getCurrent().setLocale(Locale.of("es"));
        awaitBands("200 muestras bootstrap");
    }

    @Test
    void classesAreCalledByTheirNames() {
        paste(NAMED);
        assertThat(facts()).contains("5 scores: 3 of label 1 (spam), 2 of label 0 (ham).");
        assertThat(words()).contains("probability of spam", "\"one\":\"spam\"", "\"zero\":\"ham\"", "Every score");
        paste("p;truth\n0.1;0\n0.9;1\n");
        assertThat(words()).contains("probability of label 1").doesNotContain("spam");
    }

    @Test
    void whatCannotBeReadIsRefusedAndTheScoresBeforeStay() {
        paste(NAMED);
        String words = words();
        paste("p;truth\n0.1;\"ham\n");
        assertThat(problem()).isNotEmpty();
        assertThat(words()).isEqualTo(words);
        paste("p;truth\n0.1;ham\n0.2;ham\n");
        assertThat(problem()).isEqualTo("The labels in “truth” must be of two kinds, there are 1: ham.");
        assertThat(words()).isEqualTo(words);
        paste(NAMED);
        assertThat(problem()).isEmpty();
        assertThat(facts()).contains("5 scores");
    }

    /** The table before one that is refused stays, and its columns can be used otherwise. */
    @Test
    void anotherColumnOfTheScoresThatStayedIsTaken() {
        paste("p;q;truth\n0.1;0.3;ham\n0.4;0.2;spam\n0.6;0.1;ham\n0.9;0.8;spam\n");
        paste("p;truth\n0.1;\"ham\n");
        String refusal = problem();
        assertThat(refusal).isNotEmpty();
        Finger.choose(select("Scores in"), "q");
        assertThat(problem()).isEqualTo(refusal);
        assertThat(chosen("Scores in")).isEqualTo(1);
        assertThat(notes()).anyMatch(note -> note.startsWith("“q” was taken as the score"));
        assertThat(text("kept")).isNotEmpty();
    }

    @Test
    void aLargeTableIsReadBesideThePageAndWhatIsShownStaysMeanwhile() {
        StringBuilder large = new StringBuilder("p;truth\n");
        for (int i = 0; i < 20_000; i++) {
            large.append("0.%06d;%s%n".formatted(i, i % 4 == 0 ? "spam" : "ham"));
        }
        paste(NAMED);
        long kept = Shelf.ofHost().kept();
        paste(large.toString());
        assertThat(text("reading")).isEqualTo("Reading the table …");
        assertThat(words()).contains("probability of spam");
        Until.holds("the large table is shown", () -> {
            roundTrip();
            return facts().replace(",", "").contains("20000 scores: 5000 of label 1");
        });
        assertThat(Shelf.ofHost().kept()).isEqualTo(kept + large.length() - NAMED.length());
        paste(large + "0.5;\"ham");
        Until.holds("it is refused", () -> {
            roundTrip();
            return problem().replace(",", "").contains("20002");
        });
    }

    @Test
    void calibrationIsOnlyForProbabilities() {
        assertThat($(CalibrationPlot.class).exists()).isTrue();
        assertThat($(Paragraph.class).withId(ScorePanels.NO_CALIBRATION).exists())
                .isFalse();
        paste("logit,label\n-2,0\n0.5,1\n-0.3,1\n3,1\n1,0\n");
        assertThat($(CalibrationPlot.class).exists()).isFalse();
        assertThat($(Paragraph.class)
                        .withId(ScorePanels.NO_CALIBRATION)
                        .single()
                        .getText())
                .contains("read as logits");
    }

    @Test
    void scoresThatRankTheWrongWayRoundAreQuestionedAndCanBeTurned() {
        paste("p;truth\n0.1;spam\n0.4;spam\n0.6;ham\n0.9;ham\n0.95;spam\n");
        assertThat(notes())
                .anyMatch(note -> note.contains("below one half") && note.contains("Is “spam” the positive class?"));
        Finger.press($(ActionButton.class).withId(ScoreBoard.TURN).single());
        assertThat(words()).contains("probability of ham");
        assertThat(notes()).noneMatch(note -> note.contains("below one half"));
        assertThat($(ActionButton.class).withId(ScoreBoard.TURN).exists()).isFalse();
    }

    /** What the command tells of a file, the page shows, one file after another; whatever is refused leaves the scores before. */
    @Test
    void thePageShowsEveryTableAsTheCommandReadsIt() {
        TableIntake<?> intake = $(TableIntake.class).single();
        for (JsonNode one : Resources.json("/tables/scores.json").values()) {
            String file = one.path("file").asString();
            byte[] content = Resources.bytes("/tables/" + file);
            String before = words();
            intake.file(new FileDrop.Received(file, content.length, Optional.of(content)));
            Optional<Table> read = read(content);
            if (read.isEmpty()) {
                assertThat(problem()).as(file).isNotEmpty();
                assertThat(words()).as(file).isEqualTo(before);
                continue;
            }
            Table table = read.get();
            ScoreChoice choice = ScoreChoice.suggestedFor(table);
            Scores scores = Scores.of(table, choice);
            assertThat(chosen("Scores in")).as(file).isEqualTo(choice.score());
            assertThat(chosen("Truth in")).as(file).isEqualTo(choice.label());
            assertThat(chosen("They are")).as(file).isEqualTo(choice.scale());
            assertThat(words())
                    .as(file)
                    .contains("\"one\":\"" + scores.classes().getLast() + "\"");
            assertThat(facts().replace(",", ""))
                    .as(file)
                    .startsWith(scores.scores().size() + " score");
            assertThat(notes())
                    .as(file)
                    .containsAll(scores.notes(table, choice).stream()
                            .map(Note::english)
                            .toList());
        }
    }

    private static Optional<Table> read(byte[] content) {
        try {
            return Optional.of(new TableReader(TableLimits.DEFAULT).read(content, Wishes.NONE));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /** A table whose columns are no scores leaves the charts before, which say so. */
    @Test
    void chartsOfAnotherTableSayThatTheyAre() {
        paste(NAMED);
        assertThat(isOld()).isFalse();
        paste("p;truth\n0.1;ham\n0.2;ham\n");
        assertThat(isOld()).isTrue();
        paste(NAMED);
        assertThat(isOld()).isFalse();
    }

    private boolean isOld() {
        return $(Paragraph.class).withId(ScorePanels.OLD).exists();
    }

    @Test
    void theShareOfPositivesInUseBeginsWithTheDatasOwn() {
        paste(NAMED);
        assertThat(share().value()).isEqualTo(0.6);
        paste("p;truth\n" + "0.2;0\n".repeat(1999) + "0.9;1\n");
        Until.holds("the share is that of these scores", () -> {
            roundTrip();
            return share().value() == 0.0005;
        });
    }

    private NumberSlider share() {
        return $(NumberSlider.class).all().stream()
                .filter(slider ->
                        "Share of positives in use".equals(slider.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thresholdAndScoresOutliveAnotherLanguage() {
        paste(NAMED);
        Finger.press($(ActionButton.class).withId("best-RECALL").single());
        double chosen = $(ThresholdPanel.class).single().threshold();
        assertThat(chosen).isEqualTo(0.4);
        UI.getCurrent().setLocale(Locale.of("es"));
        assertThat($(ThresholdPanel.class).single().threshold()).isEqualTo(chosen);
        assertThat(facts()).contains("5 puntuaciones").contains("spam");
        assertThat(words()).contains("probabilidad de spam");
    }

    private String words() {
        return String.valueOf($(ThresholdPanel.class).single().getElement().getPropertyRaw("texts"));
    }

    private String facts() {
        return text("facts");
    }

    private void awaitBands(String words) {
        Until.holds("bands are there: " + words, () -> {
            roundTrip();
            String said = $(Paragraph.class).withId(ScorePanels.SURE).single().getText();
            return said.contains(words) && said.replaceAll("\\h%", "%").contains("95%");
        });
    }
}
