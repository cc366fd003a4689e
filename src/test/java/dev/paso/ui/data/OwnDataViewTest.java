package dev.paso.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import dev.paso.Application;
import dev.paso.Resources;
import dev.paso.Until;
import dev.paso.core.Assumption;
import dev.paso.core.Note;
import dev.paso.echarts.EChart;
import dev.paso.table.ColumnChoice;
import dev.paso.table.Table;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.Finger;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.panel.LossPanel;
import dev.paso.ui.panel.OutputPanel;
import dev.paso.ui.playground.PlaygroundView;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;

/** A table that is brought to the playground, and the table of what is there, as the server sees them. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class OwnDataViewTest extends SpringBrowserlessTest {
    private static final String FLOWERS =
            "length;width;kind\n1,5;2;rose\n2;1;lily\n3,25;0,5;rose\n4;4;lily\n5;1;rose\n2;2;lily\n";

    @BeforeEach
    void open() {
        navigate(PlaygroundView.class);
    }

    @Test
    void aTableBecomesTheDataAndItsClassesAreCalledByTheirNames() {
        bring(FLOWERS);
        assertThat(text("facts")).isEqualTo("Rows to learn from: 6. Classes: 0 = lily, 1 = rose");
        press("Use these data");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(text("described")).isEqualTo("6 points of your own: length, width → kind");
        assertThat(String.valueOf($(ThresholdPanel.class).single().getElement().getPropertyRaw("texts")))
                .contains("probability of rose");
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
    void whatCannotBeAnInputSaysWhyBesideIt() {
        bring("a;b;c;who\n1;1;x;Ann\n1;2;y;Bob\n1;3;x;Cleo\n1;4;y;Dora\n");
        assertThat(problem()).isEmpty();
        assertThat(inputs().getValue()).containsExactly(1);
        assertThat(about(0)).contains("“a” is 1 in every row");
        assertThat(about(1)).isEqualTo("from 1 to 4");
        assertThat(about(3)).contains("“who” must hold numbers");
        assertThat(inputs().getItemEnabledProvider().test(0)).isFalse();
        assertThat(inputs().getItemEnabledProvider().test(1)).isTrue();
        assertThat(inputs().getItemEnabledProvider().test(2))
                .as("it is predicted")
                .isFalse();
        assertThat(button("Use these data").isEnabled()).isTrue();
    }

    @Test
    void withoutAnInputNothingIsLearned() {
        bring(FLOWERS);
        test(inputs()).deselectAll();
        assertThat(inputs().isInvalid()).isTrue();
        assertThat(inputs().getErrorMessage()).isEqualTo("Tick at least one column as an input.");
        assertThat(problem()).as("the whole is not refused").isEmpty();
        assertThat(button("Use these data").isEnabled()).isFalse();
        test(inputs()).selectItems("width");
        assertThat(inputs().isInvalid()).isFalse();
        assertThat(button("Use these data").isEnabled()).isTrue();
    }

    /** More inputs than a plane has. */
    @Test
    void aTableOfFourInputsIsTaken() {
        bring(lookAlike("iris"));
        assertThat(inputs().getValue()).containsExactlyInAnyOrder(0, 1, 2, 3);
        press("Use these data");
        assertThat(text("described"))
                .isEqualTo("30 points of your own: sepal_length, sepal_width, petal_length, petal_width → species");

        assertThat(button("Train").isEnabled()).isTrue();
    }

    private static String lookAlike(String why) {
        return Resources.json("/tables/more.json").values().stream()
                .filter(one -> one.path("why").asString().equals(why))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asString();
    }

    @Test
    void whatCannotBePredictedSaysWhyBesideIt() {
        bring("a;b;who\n1,5;x;Ann\n2;x;Bob\n3;x;Cleo\n4;x;Dora\n5;x;Eve\n6;x;Fay\n");
        choose("Predict", "b");
        assertThat(select("Predict").getErrorMessage()).contains("the same class, “x”");
        assertThat(select("Predict").isInvalid()).isTrue();
        assertThat(problem()).isEmpty();
        choose("Predict", "a");
        assertThat(select("Predict").isInvalid()).isFalse();
    }

    @Test
    void aKindThatCannotBeSaysWhyBesideIt() {
        bring(FLOWERS);
        choose("as", "a number");
        assertThat(select("as").getErrorMessage()).contains("“kind” must hold numbers");
        assertThat(select("Predict").isInvalid()).isFalse();
        assertThat(button("Use these data").isEnabled()).isFalse();
        choose("as", "a class");
        assertThat(select("as").isInvalid()).isFalse();
        assertThat(button("Use these data").isEnabled()).isTrue();
    }

    @Test
    void wordsSayWhatInputsTheyAre() {
        bring("sex;colour;age;y\nf;red;20;1.5\nm;blue;30;2\nf;green;25;3\nm;red;40;4\nf;blue;22;5\nm;green;33;6\n");
        assertThat(about(0)).isEqualTo("f = 0, m = 1");
        assertThat(about(1)).isEqualTo("3 inputs, one for each value: blue, green, red");
        test(inputs()).selectItems("colour");
        press("Use these data");
        assertThat(text("described"))
                .isEqualTo("6 points of your own: sex, colour=blue, colour=green, colour=red, age → y");
    }

    @Test
    void aLargeTargetIsLearnedStandardisedUnlessSomebodyDoesNotWantThat() {
        bring("rooms;price\n3;210000.5\n4;250000\n2;150000\n5;340000\n3;190000\n4;260000\n");
        Checkbox scaled = $(Checkbox.class).withId(TargetScaling.ID).single();
        assertThat(scaled.getValue()).isTrue();
        assertThat(scaled.getHelperText())
                .isEqualTo("“price” lies around 233,000 and varies by 60,200: the model learns it standardised,"
                        + " and everything shows it in its own unit.");
        press("Use these data");
        assertThat(lossAxis()).contains("\"label\":\"loss\"").contains("\"unit\":\"σ²\"");
        bring("rooms;price\n3;210000.5\n4;250000\n2;150000\n5;340000\n3;190000\n4;260000\n");
        test($(Checkbox.class).withId(TargetScaling.ID).single()).click();
        press("Use these data");
        assertThat(lossAxis()).contains("\"unit\":\"price²\"");
    }

    @Test
    void aTargetNearZeroIsLearnedAsItIs() {
        bring("x;y\n1;0.5\n2;-1\n3;1.25\n4;0\n5;-0.5\n");
        assertThat($(Checkbox.class).withId(TargetScaling.ID).single().getValue())
                .isFalse();
        press("Use these data");
        assertThat(lossAxis()).contains("\"unit\":\"y²\"");
    }

    private String lossAxis() {
        return String.valueOf(
                $(EChart.class).withId(LossPanel.CHART).single().getElement().getPropertyRaw("model"));
    }

    @Test
    void ofMoreInputsThanTwoAPlaneIsChosenAndTheOthersAreHeld() {
        bring(lookAlike("iris"));
        press("Use these data");
        assertThat(plane()).contains("sepal_length", "sepal_width").contains("\"axes\":0");
        choose("Across", "petal_length");
        assertThat(plane()).contains("petal_length").doesNotContain("\"label\":\"sepal_length\"");
        assertThat(held()).containsExactly("sepal_length", "petal_width");
        choose("Show", "a projection of all");
        Until.holds("the projection is there", () -> {
            roundTrip();
            return plane().contains("principal components");
        });
        assertThat(plane()).contains("\"field\":null");
        choose("Show", "two inputs");
        assertThat(plane()).contains("petal_length");
    }

    private String plane() {
        return String.valueOf(
                $(EChart.class).withId(OutputPanel.PLANE).single().getElement().getPropertyRaw("model"));
    }

    private List<String> held() {
        return $(NumberSlider.class, $(Div.class).withClassName("held").single()).all().stream()
                .map(slider -> slider.getElement().getProperty("label"))
                .toList();
    }

    @Test
    void anotherBalanceIsDrawnInTrainingAloneAndTakesNoPointAway() {
        press("Paint");
        choose("Reached by", "drawing points more often, in training only (WeightedRandomSampler)");
        assertThat($(ActionButton.class).withText("WeightedRandomSampler").exists())
                .as("told where all that is not usual is told")
                .isTrue();
        assertThat(text("described")).as("the data are as they were").isEmpty();
        choose("Reached by", "leaving points out");
        assertThat($(ActionButton.class).withText("WeightedRandomSampler").exists())
                .isFalse();
    }

    /** Of a column of words one is chosen: no sliders that would allow two of them at once. */
    @Test
    void aColumnOfWordsIsHeldAtOneOfThem() {
        bring("colour,age,size,y\nred,1,5,1.5\nblue,2,4,2\ngreen,3,3,3\nred,4,2,4\nblue,5,1,5\nred,6,7,6\n");
        test(inputs()).selectItems("colour");
        press("Use these data");
        assertThat(held()).as("age and size span the plane").isEmpty();
        assertThat(chosen("colour")).as("the most frequent").isEqualTo(2);
        choose("colour", "blue");
        assertThat(chosen("colour")).isEqualTo(0);
    }

    @Test
    void anotherTargetIsOfItsOwnKindAndNoInputAnyMore() {
        bring("length;width;kind\n1,5;2,5;rose\n2;1;lily\n3,25;0,5;rose\n4;4;lily\n5;1;rose\n2;2;lily\n");
        choose("Predict", "width");
        assertThat(inputs().getValue()).containsExactly(0);
        assertThat(chosen("as")).isEqualTo(false);
        choose("Predict", "kind");
        assertThat(chosen("as")).isEqualTo(true);
    }

    @Test
    void whereNumbersCanBeReadInTwoWaysTheReaderDecides() {
        bring("town;people;cars\nA;12.500;6.050\nB;45.300;20.100\nC;3.050;1.400\nD;98.120;51.300\n");
        Div doubt = $(Div.class).withId(ReadingNotes.DOUBT).single();
        List<ActionButton> readings = $(ActionButton.class, doubt).all();
        assertThat(readings)
                .extracting(ActionButton::getText)
                .containsExactly("12,500; 45,300; 3,050 (Comma: 3,14)", "12.5; 45.3; 3.05 (Point: 3.14)");
        assertThat(cells()).contains("12,500", "3,050");
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

    @Test
    void aRefusedTableShowsTheFieldsItsSentenceTellsToUse() {
        bring("a;b\n1;2\n2;3;4\n3;4\n");
        assertThat(problem()).contains("Line 3 has 3 fields").contains("is the separator another?");
        assertThat($(Choice.class).all()).extracting(Choice::getLabel).contains("Separator", "First line", "Decimals");
        choose("Separator", "Comma");
        assertThat(problem()).startsWith("This has one column only");
    }

    /** What the command tells of a file, the dialog shows, one file after another. */
    @Test
    void theDialogShowsEveryTableAsTheCommandReadsIt() {
        press("CSV");
        TableIntake<?> intake = $(TableIntake.class).single();
        for (JsonNode one : Resources.json("/tables/tables.json").values()) {
            String file = one.path("file").asString();
            byte[] content = Resources.bytes("/tables/" + file);
            intake.file(new FileDrop.Received(file, Optional.of(content)));
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

    private List<String> headings() {
        return preview("th").map(cell -> cell.getChild(0).getText()).toList();
    }

    private List<String> cells() {
        return preview("td").map(Element::getText).toList();
    }

    private Stream<Element> preview(String tag) {
        Element preview = $(Div.class).withClassName("table-preview").single().getElement();
        return preview.getChildren()
                .flatMap(table -> table.getChildren())
                .flatMap(part -> part.getTag().equals("tbody") ? part.getChildren() : part.getChildren())
                .flatMap(row -> row.getChildren())
                .filter(cell -> cell.getTag().equals(tag));
    }

    private List<String> notes() {
        return $(ListItem.class).all().stream().map(ListItem::getText).toList();
    }

    private String problem() {
        return text("problem-sentence");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Integer> inputs() {
        return $(CheckboxGroup.class).withId(ColumnPicker.INPUTS).single();
    }

    /** What is said beside a column. */
    private String about(int column) {
        return inputs().getItemHelperGenerator().apply(column);
    }

    private Object chosen(String label) {
        return select(label).getValue();
    }

    private void choose(String label, String item) {
        Finger.choose(select(label), item);
    }

    private Choice<?> select(String label) {
        return $(Choice.class).withPropertyValue(Choice::getLabel, label).single();
    }

    @Test
    void whoCancelsKeepsTheData() {
        bring(FLOWERS);
        press("Use these data");
        bring("u;v;w\n1;2;a\n2;3;b\n3;5;a\n4;1;b\n");
        press("Cancel");
        assertThat(text("described")).startsWith("6 points of your own: length");
    }

    @Test
    void theTableShowsEveryRowAsItWasBrought() {
        bring(FLOWERS);
        press("Use these data");
        press("Table");
        assertThat($(Dialog.class).single().getHeaderTitle()).isEqualTo("The data: 6 rows");
        Grid<?> grid = $(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(6);
        assertThat(test(grid).getCellText(2, 1)).isEqualTo("3.25");
        assertThat(test(grid).getCellText(2, 3)).isEqualTo("rose");
        press("Close");
        assertThat(text("described")).startsWith("6 points of your own");
    }

    private void bring(String text) {
        press("CSV");
        paste(text);
    }

    private void paste(String text) {
        test($(TextArea.class).single()).setValue(text);
    }

    private void press(String text) {
        Finger.press(button(text));
    }

    private ActionButton button(String text) {
        return $(ActionButton.class).withText(text).single();
    }

    private String text(String className) {
        return $(Span.class).withClassName(className).all().stream()
                .map(Span::getText)
                .findFirst()
                .orElse("");
    }
}
