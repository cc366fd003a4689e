package dev.paso.ui.lab.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.landscape.BestFit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Scene;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClosedFormTest {
    private final ExperimentSpec recipe = Scene.NUMPY.preset();
    private final Autograd lab = new Autograd(recipe);

    @Test
    void itIsWaitedFor() {
        assertThat(shown(Locale.ENGLISH)).contains("is being computed").doesNotContain("could not");
    }

    @Test
    void whatWentWrongIsSaidInBothLanguages() {
        lab.failBestFit("no library for this processor");
        assertThat(shown(Locale.ENGLISH))
                .contains("The closed form could not be computed.", "What went wrong: no library for this processor");
        assertThat(shown(Locale.of("es")))
                .contains("La solución cerrada no se pudo calcular.", "Qué ha fallado: no library for this processor");
    }

    @Test
    void theBooksLeastSquaresStandBesideWhatDescentHasCome() {
        lab.setBestFit(BestFit.of(Autograd.prepared(recipe)));
        assertThat(shown(Locale.ENGLISH).replaceAll("<[^>]*>", " "))
                .contains("1.02354075", "1.96896447", "They agree to 0 decimals.");
    }

    private String shown(Locale locale) {
        ClosedForm panel = new ClosedForm(new Texts(locale));
        panel.show(lab);
        return panel.getChildren()
                .flatMap(content -> content.getElement().getChildren())
                .map(part -> part.getTextRecursively() + part.getProperty("innerHTML", ""))
                .reduce("", String::concat);
    }
}
