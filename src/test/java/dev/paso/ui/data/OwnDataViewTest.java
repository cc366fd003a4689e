package dev.paso.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.paso.Application;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.playground.PlaygroundView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

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
        assertThat(text("problem-sentence")).startsWith("This has one column only");
        press("Use these data");
        assertThat(text("described")).startsWith("6 points of your own");
    }

    @Test
    void whatNothingCanBeLearnedFromCannotBeUsed() {
        bring("a;b;c\n1;1;x\n1;2;y\n1;3;x\n1;4;y\n");
        assertThat(text("problem-sentence")).contains("“a” is 1 in every row");
        assertThat(button("Use these data").isEnabled()).isFalse();
        paste(FLOWERS);
        assertThat(text("problem-sentence")).isEmpty();
        assertThat(button("Use these data").isEnabled()).isTrue();
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
        test(button(text)).click();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private String text(String className) {
        return $(Span.class).withClassName(className).all().stream()
                .map(Span::getText)
                .findFirst()
                .orElse("");
    }
}
