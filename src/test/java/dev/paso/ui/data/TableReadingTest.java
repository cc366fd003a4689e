package dev.paso.ui.data;

import static dev.paso.ui.data.TableHands.FLOWERS;
import static dev.paso.ui.data.TableHands.about;
import static dev.paso.ui.data.TableHands.bring;
import static dev.paso.ui.data.TableHands.cells;
import static dev.paso.ui.data.TableHands.choose;
import static dev.paso.ui.data.TableHands.chosen;
import static dev.paso.ui.data.TableHands.headings;
import static dev.paso.ui.data.TableHands.inputs;
import static dev.paso.ui.data.TableHands.notes;
import static dev.paso.ui.data.TableHands.paste;
import static dev.paso.ui.data.TableHands.press;
import static dev.paso.ui.data.TableHands.problem;
import static dev.paso.ui.data.TableHands.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Div;
import dev.paso.Application;
import dev.paso.Resources;
import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.table.ColumnChoice;
import dev.paso.table.Table;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Finger;
import dev.paso.ui.playground.PlaygroundView;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/** How a table that is brought is read: what is said of it, asked about it, refused of it. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class TableReadingTest extends SpringBrowserlessTest {
    @BeforeEach
    void open() {
        navigate(PlaygroundView.class);
    }

    @Test
    void whatCannotBeReadLeavesTheTableBefore() {
        bring(FLOWERS);
        paste("lonely\n1\n2\n");
        assertThat(problem()).startsWith("This has one column only");
        press("Use these data");
        assertThat(text("described")).startsWith("6 points of your own");
    }

    /** Another choice of the table that stayed does not make the refused one a table. */
    @Test
    void whyATableCannotBeReadIsSaidUntilAnotherComes() {
        bring(FLOWERS);
        paste("lonely\n1\n2\n");
        String refusal = problem();
        assertThat(refusal).isNotEmpty();
        choose("Predict", "length");
        assertThat(problem()).isEqualTo(refusal);
        test(inputs()).deselectAll();
        assertThat(problem()).isEqualTo(refusal);
        paste(FLOWERS);
        assertThat(problem()).isEmpty();
    }

    @Test
    void whereNumbersCanBeReadInTwoWaysTheReaderDecides() {
        bring("town;people;cars\nA;12.500;6.050\nB;45.300;20.100\nC;3.050;1.400\nD;98.120;51.300\n");
        Div doubt = $(Div.class).withId(ReadingNotes.DOUBT).single();
        List<ActionButton> readings = $(ActionButton.class, doubt).all();
        assertThat(readings)
                .extracting(ActionButton::getText)
                .containsExactly("12,500; 45,300; 3050 (Comma: 3,14)", "12.5; 45.3; 3.05 (Point: 3.14)");
        assertThat(cells()).contains("12,500", "3050");
        Finger.press(readings.getLast());
        assertThat(cells()).contains("12.5", "3.05");
        assertThat($(Div.class).withId(ReadingNotes.DOUBT).exists()).isFalse();
    }

    @Test
    void wordsThatDifferInCapitalsCanBeJoined() {
        bring("x;sick\n1,5;Yes\n2;no\n3;YES\n4;No\n5;Yes\n6;no\n");
        assertThat(notes()).contains("In “sick” some words differ only in capitals: Yes, YES, no, No.");
        Finger.press($(ActionButton.class).withId(ReadingNotes.JOIN).single());
        assertThat(text("facts")).isEqualTo("Rows to learn from: 6. Classes: 0 = Yes, 1 = no");
    }

    /** Classes go by their letters, the two words of an input by what they say: a column is told as what it is now. */
    @Test
    void whatIsPredictedIsNotToldAsAnInput() {
        bring("x;label\n1,5;ja\n2;nein\n3;ja\n4;nein\n5;ja\n6;nein\n");
        assertThat(about(1)).isEqualTo("is what is predicted");
        assertThat(text("facts")).isEqualTo("Rows to learn from: 6. Classes: 0 = ja, 1 = nein");
        choose("Predict", "x");
        assertThat(about(0)).isEqualTo("is what is predicted");
        assertThat(about(1)).isEqualTo("nein = 0, ja = 1");
    }

    @Test
    void aRefusedTableShowsTheFieldsItsSentenceTellsToUse() {
        bring("a;b\n1;2\n2;3;4\n3;4\n");
        assertThat(problem()).contains("Line 3 has 3 fields").contains("is the separator another?");
        assertThat($(Choice.class).all()).extracting(Choice::getLabel).contains("Separator", "First line", "Decimals");
        choose("Separator", "Comma");
        assertThat(problem()).startsWith("This has one column only");
    }

    /** Of which no more is read than the limit and one byte. */
    @Test
    void aFileThatIsTooLargeIsToldItsOwnSize() {
        bring("a,b\n1,2\n2,3\n3,4\n");
        $(TableIntake.class).single().file(new FileDrop.Received("large.csv", 25_000_000, Optional.of(new byte[] {1})));
        assertThat(problem()).isEqualTo("A file must have at most 10000000 bytes; this one has 25000000.");
        assertThat(text("kept")).contains("still the table before");
    }

    /** What the command tells of a file, the dialog shows, one file after another. */
    @Test
    void theDialogShowsEveryTableAsTheCommandReadsIt() {
        press("CSV");
        TableIntake<?> intake = $(TableIntake.class).single();
        for (JsonNode one : Resources.json("/tables/tables.json").values()) {
            String file = one.path("file").asString();
            byte[] content = Resources.bytes("/tables/" + file);
            intake.file(new FileDrop.Received(file, content.length, Optional.of(content)));
            String refusal = one.path("right").path("refused_says").asString("");
            if (!refusal.isEmpty()) {
                assertThat(problem()).as(file).contains(refusal);
                assertThat(text("kept")).contains("still the table before");
                continue;
            }
            Table table = new TableReader(TableLimits.DEFAULT).read(content, Wishes.NONE);
            ColumnChoice choice = ColumnChoice.suggestedFor(table);
            assertThat(headings()).as(file).containsExactlyElementsOf(table.names());
            assertThat(cells()).as(file).startsWith(firstRow(table).toArray(String[]::new));
            assertThat(inputs().getValue()).as(file).containsExactlyInAnyOrderElementsOf(choice.inputs());
            assertThat(chosen("Predict")).as(file).isEqualTo(choice.target());
            assertThat(chosen("as")).as(file).isEqualTo(choice.isClasses());
            assertThat(notes())
                    .as(file)
                    .containsAll(table.notes().stream()
                            .filter(note -> note.assumption() != Assumption.DECIMAL_ASSUMED) // asked instead
                            .map(Note::english)
                            .toList());
        }
    }

    private static List<String> firstRow(Table table) {
        Texts texts = new Texts(Locale.ENGLISH);
        return IntStream.range(0, table.columns())
                .mapToObj(column -> table.isGap(0, column)
                        ? "–"
                        : table.isNumeric(column)
                                ? texts.plain(table.number(0, column).orElseThrow())
                                : table.text(0, column))
                .toList();
    }
}
