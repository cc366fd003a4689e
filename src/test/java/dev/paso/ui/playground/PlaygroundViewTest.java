package dev.paso.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import dev.paso.Application;
import dev.paso.Until;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.controls.Notice;
import dev.paso.ui.controls.Opening;
import dev.paso.ui.panel.Dataset;
import dev.paso.workspace.Draft;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The playground as the server sees it, without a browser: nobody acknowledges, so two frames are all that come. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class PlaygroundViewTest extends SpringBrowserlessTest {
    @Test
    void pressingTrainTrainsAndTheButtonOffersToPause() {
        navigate(PlaygroundView.class);
        test(button("Train")).click();
        Until.holds("a button says Pause", () -> {
            roundTrip();
            return $(Button.class).withText("Pause").exists();
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
    void anotherLanguageIsAnotherScreenOfTheSameRun() {
        navigate(PlaygroundView.class);
        test(button("One epoch")).click();
        awaitEnabled("Reset");
        UI.getCurrent().setLocale(Locale.of("es"));
        awaitEnabled("Reiniciar");
    }

    @Test
    void onlyTwoClassesHaveAThreshold() {
        navigate(PlaygroundView.class);
        assertThat($(ThresholdPanel.class).exists()).isTrue();
        Draft line = new Draft(Presets.firstVisit());
        line.data = Dataset.LINEAR.spec(100, Dataset.LINEAR.usualNoise(), 0);
        open(Opening.parameters(line.spec(), 0));
        assertThat($(ThresholdPanel.class).exists()).isFalse();
        assertThat(button("Train").isEnabled()).isTrue();
    }

    private void open(QueryParameters query) {
        UI.getCurrent().navigate(PlaygroundView.class, query);
        roundTrip();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private void awaitEnabled(String text) {
        Until.holds(text + " can be pressed", () -> {
            roundTrip();
            return button(text).isEnabled();
        });
    }
}
