package dev.paso.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import dev.paso.Application;
import dev.paso.Until;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.controls.Notice;
import dev.paso.ui.controls.Opening;
import dev.paso.ui.lab.autograd.AutogradView;
import dev.paso.ui.lab.classify.ClassificationView;
import dev.paso.ui.lab.descent.GradientDescentView;
import dev.paso.ui.lab.loop.TrainingLoopView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;

/** Labs as the server sees them, without a browser: nobody acknowledges, so two frames are all that come. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ViewPackages(packages = "dev.paso.ui")
class LabViewTest extends SpringBrowserlessTest {
    @Test
    void aMissionTicksItselfWhenTheLearnerDoesWhatItAsks() {
        enter(GradientDescentView.class, 2);
        assertThat(isTicked()).isFalse();
        press("phase-start");
        assertThat(isTicked()).isTrue();
        enter(GradientDescentView.class, 3);
        assertThat(isTicked()).isFalse();
        enter(GradientDescentView.class, 2);
        assertThat(isTicked()).isTrue();
        assertThat($(Button.class).withId("phase-predict").single().isEnabled())
                .as("nothing is done yet in a step that begins again")
                .isFalse();
    }

    @Test
    void aMissionTicksItselfWhenTheRunComesToWhatItAsks() {
        enter(TrainingLoopView.class, 1);
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

    /** Every step of every lab with the experiments that others begin with: what it cannot be about is said, and nothing breaks. */
    @ParameterizedTest
    @ValueSource(
            classes = {GradientDescentView.class, AutogradView.class, TrainingLoopView.class, ClassificationView.class})
    void aLinkToAStepWithAnotherExperimentIsRefusedInWordsOrShown(Class<? extends LabView> lab) {
        for (ExperimentSpec other : List.of(
                dev.paso.workspace.descent.Recipes.book(),
                dev.paso.workspace.classify.Recipes.hidden(),
                dev.paso.workspace.classify.Recipes.onALine(),
                dev.paso.workspace.classify.Recipes.clouds(4),
                dev.paso.workspace.loop.Recipes.wave())) {
            UI.getCurrent().navigate(lab, QueryParameters.of("step", "1"));
            int steps = $(StoryPanel.class).single().steps();
            for (int step = 1; step <= steps; step++) {
                QueryParameters address = Opening.parameters(other, 0).merging("step", String.valueOf(step));
                UI.getCurrent().navigate(lab, address);
                roundTrip();
                assertThat($(StoryPanel.class).exists())
                        .as("step %d of %s", step, lab)
                        .isTrue();
                assertThat($(Notice.class).all().stream()
                                .map(notice -> notice.getElement().getTextRecursively())
                                .filter(said -> said.contains("Exception") || said.contains("a walk must")))
                        .as("step %d of %s", step, lab)
                        .isEmpty();
            }
        }
    }

    private void enter(Class<? extends Component> lab, int step) {
        UI.getCurrent().navigate(lab, QueryParameters.of("step", String.valueOf(step)));
        roundTrip();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
        roundTrip();
    }

    private boolean isTicked() {
        return $(Paragraph.class).withId(StoryPanel.MISSION).single().hasClassName("solved");
    }
}
