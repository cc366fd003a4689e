package dev.paso.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.paso.Application;
import dev.paso.Until;
import dev.paso.core.data.FormulaSpec;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentWriter;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Finger;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.controls.Notice;
import dev.paso.ui.controls.Opening;
import dev.paso.workspace.Command;
import dev.paso.workspace.Draft;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The playground as the server sees it, without a browser: nobody acknowledges, so two frames are all that come. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class PlaygroundViewTest extends SpringBrowserlessTest {
    @Test
    void pressingTrainTrainsAndTheButtonOffersToPause() {
        navigate(PlaygroundView.class);
        Finger.press(button("Train"));
        Until.holds("a button says Pause", () -> {
            roundTrip();
            return $(ActionButton.class).withText("Pause").exists();
        });
    }

    @Test
    void aButtonThatCannotBePressedSaysWhy() {
        navigate(PlaygroundView.class);
        assertThat(button("Reset").isEnabled()).isFalse();
        assertThat(button("Reset").getTooltip().getText()).isEqualTo("Nothing was trained yet");
    }

    @Test
    void aBrokenLinkIsSaidAndTheFirstExperimentIsThere() {
        navigate(PlaygroundView.class);
        open(QueryParameters.simple(Map.of("e", "nonsense")));
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("link must");
        assertThat(button("Train").isEnabled()).isTrue();
    }

    @Test
    void dataAreDrawnByAFormulaWhileSomebodyTypesIt() {
        PlaygroundView view = navigate(PlaygroundView.class);
        assertThat($(TextField.class).withId("formula").all())
                .as("other data have none")
                .isEmpty();
        Finger.press(button("ƒ(x)"));
        Until.holds("data by the example are there", () -> {
            roundTrip();
            return view.workspace().spec().data() instanceof FormulaSpec;
        });
        assertThat($(ActionButton.class).withText("ƒ(x)").all())
                .as("it has a field now")
                .isEmpty();
        view.workspace()
                .require(new Command.Replace(Draft.of(
                        view.workspace().spec(),
                        draft -> draft.data = new FormulaSpec("x2 > sin(3*x1)", 60, 0.1, 1, -1, 1))));
        roundTrip();
        TextField formula = $(TextField.class).withId("formula").single();
        assertThat(formula.getValue()).isEqualTo("x2 > sin(3*x1)");
        test(formula).setValue("x2 > ");
        assertThat(formula.isInvalid()).isTrue();
        assertThat(formula.getErrorMessage()).contains("character");
        assertThat(view.workspace().spec().data()).isEqualTo(new FormulaSpec("x2 > sin(3*x1)", 60, 0.1, 1, -1, 1));
        test(formula).setValue("x2 > x1");
        assertThat(formula.isInvalid()).isFalse();
        assertThat(view.workspace().spec().data()).isEqualTo(new FormulaSpec("x2 > x1", 60, 0.1, 1, -1, 1));
        assertThat(formula.getValue()).as("what is typed stays").isEqualTo("x2 > x1");
    }

    @Test
    void anotherLanguageIsAnotherScreenOfTheSameRun() {
        navigate(PlaygroundView.class);
        Finger.press(button("One epoch"));
        awaitEnabled("Reset");
        UI.getCurrent().setLocale(Locale.of("es"));
        awaitEnabled("Reiniciar");
    }

    @Test
    void aRunThatTheHostClosedIsThereAgainOnceAtItsStep() {
        PlaygroundView view = navigate(PlaygroundView.class);
        Finger.press(button("One epoch"));
        awaitEnabled("Reset");
        view.workspace().run().close();
        UI.getCurrent().setLocale(Locale.of("es"));
        assertThat($(ActionButton.class).withText("Entrenar").all()).hasSize(1);
        Until.holds(
                "it is where it was", () -> view.workspace().run().snapshot().epoch() == 1);
        awaitEnabled("Reiniciar");
    }

    @Test
    void aRecipeThatNoLinkHoldsIsKeptForThePageThatIsLoadedAgain() {
        ExperimentSpec large = large();
        PlaygroundView view = navigate(PlaygroundView.class);
        view.workspace().require(new Command.Replace(large));
        Until.holds("it is said", () -> {
            roundTrip(); // it is written where nobody waits for it
            return $(Notice.class).all().stream()
                    .anyMatch(notice -> notice.getElement().getTextRecursively().contains("too big"));
        });
        String query = $(FrameStream.class).single().getElement().getProperty("place");
        Matcher kept = Pattern.compile("kept=([\\w-]+)").matcher(String.valueOf(query));
        assertThat(kept.find()).as(query).isTrue();
        open(QueryParameters.empty());
        assertThat(view.workspace().spec()).isNotEqualTo(large);
        open(QueryParameters.of("kept", kept.group(1)));
        assertThat($(PlaygroundView.class).single().workspace().spec()).isEqualTo(large);
        open(QueryParameters.of("kept", "gone"));
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("still keeps, was gone");
    }

    /** Thousands of edits with numbers that do not compress. */
    private static ExperimentSpec large() {
        ExperimentSpec spec = Presets.firstVisit();
        Random random = new Random(1);
        List<Edit> edits = IntStream.range(0, 6_000)
                .mapToObj(step -> (Edit) new Edit.SetLr(step, random.nextDouble()))
                .toList();
        return spec.withEdits(edits);
    }

    @Test
    void onlyTwoClassesHaveAThreshold() {
        navigate(PlaygroundView.class);
        assertThat($(ThresholdPanel.class).exists()).isTrue();
        Draft line = new Draft(Presets.firstVisit());
        line.data = new FunctionSpec.Linear(100, 1, 2, 0.1, 0, 1);
        open(Opening.parameters(line.spec(), 0));
        assertThat($(ThresholdPanel.class).exists()).isFalse();
        assertThat(button("Train").isEnabled()).isTrue();
    }

    private void open(QueryParameters query) {
        UI.getCurrent().navigate(PlaygroundView.class, query);
        roundTrip();
    }

    private ActionButton button(String text) {
        return $(ActionButton.class).withText(text).single();
    }

    private void awaitEnabled(String text) {
        Until.holds(text + " can be pressed", () -> {
            roundTrip();
            return button(text).isEnabled();
        });
    }

    /** It stays there, to be mended. */
    @Test
    void whatIsPastedAndRefusedIsToldWithItsField() {
        PlaygroundView view = navigate(PlaygroundView.class);
        String text =
                ExperimentWriter.write(view.workspace().spec().withEpochs(17)).replace("17", "-17");
        TextArea pasted = paste(text);
        Until.holds("it is refused", () -> {
            roundTrip();
            return $(Dialog.class)
                    .single()
                    .getElement()
                    .getTextRecursively()
                    .contains("This text cannot be opened: epochs");
        });
        assertThat(pasted.getValue()).isEqualTo(text);
    }

    private TextArea paste(String text) {
        awaitEnabled("Train");
        Finger.press($(ActionButton.class).withText("File").single());
        TextArea pasted = $(TextArea.class).single();
        test(pasted).setValue(text);
        return pasted;
    }
}
