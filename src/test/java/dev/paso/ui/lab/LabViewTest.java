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
import dev.paso.ui.lab.descent.GradientDescentView;
import dev.paso.ui.lab.loop.TrainingLoopView;
import org.junit.jupiter.api.Test;
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
