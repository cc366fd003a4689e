package dev.paso.ui.lab.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import dev.paso.ui.component.Finger;
import dev.paso.ui.lab.TestPlace;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SavePanelTest {
    /** The browser refuses what is larger than the text says. */
    @Test
    void whatIsTooLargeIsSaidWithTheLimitThatHolds() {
        try (TestPlace<Loop> place = TestPlace.of(new TrainingLoop(), Locale.ENGLISH)) {
            Element panel = new SavePanel(place.place()).content().getElement();
            Element file = within(panel)
                    .filter(part -> part.getTag().equals("paso-file"))
                    .findFirst()
                    .orElseThrow();
            Finger.tell(file, "file-refused", JacksonUtils.createObjectNode());
            Element refusal = within(panel)
                    .filter(part -> Objects.equals(part.getAttribute("id"), "load-refusal"))
                    .findFirst()
                    .orElseThrow();
            assertThat(file.getProperty("most", 0)).isEqualTo(256 * 1024);
            assertThat(refusal.getText()).isEqualTo("The file is too large: at most 256 kB can be read.");
        }
    }

    private static Stream<Element> within(Element element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().filter(part -> !part.isTextNode()).flatMap(SavePanelTest::within));
    }
}
