package dev.paso.ui.lab.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import dev.paso.Application;
import dev.paso.Until;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Finger;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.controls.Notice;
import dev.paso.ui.controls.Opening;
import dev.paso.ui.lab.classify.OddsPlot;
import dev.paso.ui.line.TestLine;
import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.labs.Labs;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;

/** Labs as the server sees them, without a browser: where nobody is connected two frames are all that come. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class LabViewTest extends SpringBrowserlessTest {
    @Test
    void aMissionTicksItselfWhenTheLearnerDoesWhatItAsks() {
        enter(GradientDescent.NAME, "start");
        assertThat(isTicked()).isFalse();
        press("phase-start");
        assertThat(isTicked()).isTrue();
        enter(GradientDescent.NAME, "predict");
        assertThat(isTicked()).isFalse();
        enter(GradientDescent.NAME, "start");
        assertThat(isTicked()).isTrue();
        assertThat($(ActionButton.class).withId("phase-predict").single().isEnabled())
                .as("nothing is done yet in a step that begins again")
                .isFalse();
    }

    @Test
    void aMissionTicksItselfWhenTheRunComesToWhatItAsks() {
        enter(TrainingLoop.NAME, "loop");
        TestLine.connect(UI.getCurrent());
        press("phase-forward");
        press("phase-loss");
        press("phase-backward");
        assertThat(isTicked()).isFalse();
        press("phase-step");
        Until.holds("the update is gone through", () -> {
            roundTrip();
            return isTicked();
        });
    }

    @Test
    void aHandThatOnlyPassesWhatTheMissionAsksForSolvesNothing() {
        enter(ClassificationLab.NAME, "odds");
        OddsPlot plot = $(OddsPlot.class).single();
        fire(plot, "probability-input", 0.1);
        assertThat(isTicked()).as("on its way").isFalse();
        fire(plot, "probability-changed", 0.3);
        assertThat(isTicked()).as("at rest elsewhere").isFalse();
        fire(plot, "probability-input", 0.1);
        fire(plot, "probability-changed", 0.1);
        assertThat(isTicked()).isTrue();
    }

    /** What the address says was done is done again on a page that is loaded again; nonsense is passed over. */
    @Test
    void anAddressHoldsWhatWasDoneInAStep() {
        enter(
                ClassificationLab.NAME,
                QueryParameters.of("step", "odds").merging("done", "probability:0.3", "nonsense"));
        assertThat($(OddsPlot.class).single().getElement().getProperty("probability", 0.0))
                .isEqualTo(0.3);
        enter(ClassificationLab.NAME, "odds");
        assertThat($(OddsPlot.class).single().getElement().getProperty("probability", 0.0))
                .isEqualTo(0.75);
        enter(ClassificationLab.NAME, QueryParameters.of("step", "odds").merging("done", "probability:7"));
        assertThat($(OddsPlot.class).single().getElement().getProperty("probability", 0.0))
                .isEqualTo(0.75);
        fire($(OddsPlot.class).single(), "probability-changed", 0.4);
        FrameStream frames = $(FrameStream.class).single();
        assertThat(frames.getElement().getPropertyRaw("place").toString()).contains("probability%3A0.4");
    }

    private static void fire(OddsPlot plot, String type, double probability) {
        var data = JacksonUtils.createObjectNode().put("event.detail.probability", probability);
        plot.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(plot.getElement(), type, data));
    }

    /** Every step of every lab with the experiments that others begin with: what it cannot be about is said, and nothing breaks. */
    @ParameterizedTest
    @MethodSource("labs")
    void aLinkToAStepWithAnotherExperimentIsRefusedInWordsOrShown(Lab<?> lab) {
        for (ExperimentSpec other : List.of(
                dev.paso.workspace.descent.Recipes.book(),
                dev.paso.workspace.classify.Recipes.hidden(),
                dev.paso.workspace.classify.Recipes.onALine(),
                dev.paso.workspace.classify.Recipes.clouds(4),
                dev.paso.workspace.loop.Recipes.wave())) {
            for (LabStep<?> step : lab.steps()) {
                enter(lab.name(), Opening.parameters(other, 0).merging("step", step.key()));
                assertThat($(StoryPanel.class).exists())
                        .as("step %s of %s", step.key(), lab.name())
                        .isTrue();
                assertThat($(Notice.class).all().stream()
                                .map(notice -> notice.getElement().getTextRecursively())
                                .filter(said -> said.contains("Exception") || said.contains("a walk must")))
                        .as("step %s of %s", step.key(), lab.name())
                        .isEmpty();
            }
        }
    }

    static Stream<? extends Lab<?>> labs() {
        return Labs.all().stream();
    }

    /** Another lab on the same page is another run and another story. */
    @Test
    void fromOneLabOneGoesToAnother() {
        enter(GradientDescent.NAME, "start");
        press("phase-start");
        assertThat(isTicked()).isTrue();
        enter(TrainingLoop.NAME, "loop");
        assertThat(isTicked()).isFalse();
        assertThat($(ActionButton.class).withId("phase-forward").exists()).isTrue();
        assertThat($(ActionButton.class).withId("phase-start").exists()).isFalse();
    }

    @Test
    void stepsGoByTheirKeysAndByTheirNumbersInLinksFromBefore() {
        enter(GradientDescent.NAME, "2");
        assertThat($(H2.class).withId("story-title").single().getText()).isEqualTo("A random start");
        enter(GradientDescent.NAME, "gradients");
        assertThat($(H2.class).withId("story-title").single().getText()).isEqualTo("Gradients");
        enter(GradientDescent.NAME, "cooking");
        assertThat($(H2.class).withId("story-title").single().getText()).isEqualTo("The data");
    }

    private void enter(String lab, String step) {
        enter(lab, QueryParameters.of("step", step));
    }

    private void enter(String lab, QueryParameters address) {
        UI.getCurrent().navigate("lab/" + lab, address);
        roundTrip();
    }

    private void press(String id) {
        Finger.press($(ActionButton.class).withId(id).single());
        roundTrip();
    }

    private boolean isTicked() {
        return $(Paragraph.class).withId(StoryPanel.MISSION).single().hasClassName("solved");
    }
}
