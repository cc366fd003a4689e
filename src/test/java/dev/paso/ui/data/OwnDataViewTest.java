package dev.paso.ui.data;

import static dev.paso.ui.data.TableHands.FLOWERS;
import static dev.paso.ui.data.TableHands.bring;
import static dev.paso.ui.data.TableHands.button;
import static dev.paso.ui.data.TableHands.choose;
import static dev.paso.ui.data.TableHands.chosen;
import static dev.paso.ui.data.TableHands.inputs;
import static dev.paso.ui.data.TableHands.press;
import static dev.paso.ui.data.TableHands.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import dev.paso.Application;
import dev.paso.Resources;
import dev.paso.Until;
import dev.paso.echarts.EChart;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.panel.LossPanel;
import dev.paso.ui.panel.OutputPanel;
import dev.paso.ui.playground.PlaygroundView;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** What a table becomes that is brought to the playground, and the table of what is there, as the server sees them. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class OwnDataViewTest extends SpringBrowserlessTest {
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
}
