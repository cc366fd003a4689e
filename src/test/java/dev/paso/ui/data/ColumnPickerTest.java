package dev.paso.ui.data;

import static dev.paso.ui.data.TableHands.FLOWERS;
import static dev.paso.ui.data.TableHands.about;
import static dev.paso.ui.data.TableHands.bring;
import static dev.paso.ui.data.TableHands.button;
import static dev.paso.ui.data.TableHands.choose;
import static dev.paso.ui.data.TableHands.chosen;
import static dev.paso.ui.data.TableHands.inputs;
import static dev.paso.ui.data.TableHands.press;
import static dev.paso.ui.data.TableHands.problem;
import static dev.paso.ui.data.TableHands.select;
import static dev.paso.ui.data.TableHands.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import dev.paso.Application;
import dev.paso.ui.playground.PlaygroundView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Which columns of a table are learned from, which is predicted and as what, and why one cannot be. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class ColumnPickerTest extends SpringBrowserlessTest {
    @BeforeEach
    void open() {
        navigate(PlaygroundView.class);
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
    void numbersHaveARealMinusAndColumnsTheirNames() {
        bring("t;gain;kind\n-10;1;a\n-8,75;2;b\n3;3;a\n4;5;b\n");
        assertThat(about(0)).isEqualTo("from −10 to 4");
        assertThat(TableHands.cells()).contains("−10", "−8.75");
        assertThat(TableHands.roles()).containsExactly("input", "input", "class");
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
    void anotherTargetIsOfItsOwnKindAndNoInputAnyMore() {
        bring("length;width;kind\n1,5;2,5;rose\n2;1;lily\n3,25;0,5;rose\n4;4;lily\n5;1;rose\n2;2;lily\n");
        choose("Predict", "width");
        assertThat(inputs().getValue()).containsExactly(0);
        assertThat(chosen("as")).isEqualTo(false);
        choose("Predict", "kind");
        assertThat(chosen("as")).isEqualTo(true);
    }
}
