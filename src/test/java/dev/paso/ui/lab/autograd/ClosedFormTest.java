package dev.paso.ui.lab.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Holds;
import dev.paso.Until;
import dev.paso.experiment.Desk;
import dev.paso.ui.lab.TestPlace;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClosedFormTest {
    @Holds("autograd.numpy.text")
    @Test
    void theBooksLeastSquaresStandBesideWhatDescentHasCome() {
        try (TestPlace<Autograd> place = TestPlace.of(new AutogradLab(), Locale.ENGLISH)) {
            ClosedForm panel = new ClosedForm(place.place());
            panel.refresh();
            Desk desk = place.place().lab().desk();
            Until.holds("it is found", () -> !desk.isBusy());
            panel.refresh();
            assertThat(panel.content()
                            .getChildren()
                            .map(part -> part.getElement().getTextRecursively()
                                    + part.getElement()
                                            .getProperty("innerHTML", "")
                                            .replaceAll("<[^>]*>", " "))
                            .reduce("", String::concat))
                    .contains("1.02354075", "1.96896447", "They agree to 0 decimals.");
        }
    }
}
