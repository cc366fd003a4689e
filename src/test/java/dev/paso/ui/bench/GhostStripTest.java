package dev.paso.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GhostStripTest {
    private final List<String> asked = new ArrayList<>();
    private final GhostStrip strip = new GhostStrip(new Texts(Locale.ENGLISH), new GhostStrip.Listener() {
        @Override
        public void show(Ghost ghost, boolean isShown) {
            asked.add((isShown ? "show " : "hide ") + ghost.name());
        }

        @Override
        public void remove(Ghost ghost) {
            asked.add("remove " + ghost.name());
        }

        @Override
        public void bringBack(Ghost ghost) {
            asked.add("back " + ghost.name());
        }
    });

    @Test
    void rowsAreKeptWhereOtherRunsTakeTheirPlaces() {
        strip.show(List.of(ghost(1, 0.1), ghost(2, 0.2)), spec(0.3));
        List<Button> made = buttons();
        strip.show(List.of(ghost(2, 0.2), ghost(3, 0.3)), spec(0.3));
        assertThat(buttons()).containsExactlyElementsOf(made);
        assertThat(row(0)).contains("2", "lr");
        assertThat(row(1)).contains("3", "the same recipe");
        strip.show(List.of(ghost(3, 0.3)), spec(0.3));
        assertThat(buttons()).containsExactlyElementsOf(made.subList(0, 3));
        strip.show(List.of(), spec(0.3));
        assertThat(buttons()).isEmpty();
        assertThat(strip.isVisible()).isFalse();
    }

    @Test
    void aButtonSpeaksOfTheRunThatItsRowShowsNow() {
        strip.show(List.of(ghost(1, 0.1)), spec(0.3));
        strip.show(List.of(ghost(2, 0.2).shown(false)), spec(0.3));
        assertThat(buttons()).extracting(Button::getText).containsExactly("Bring back", "Show", "Remove");
        assertThat(buttons())
                .extracting(button -> button.getAriaLabel().orElseThrow())
                .containsExactly("Bring back run 2", "Show run 2", "Remove run 2");
        buttons().forEach(Button::click);
        assertThat(asked).containsExactly("back 2", "show 2", "remove 2");
    }

    private List<Button> buttons() {
        return all(strip)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private String row(int place) {
        return all(strip)
                .filter(UnorderedList.class::isInstance)
                .flatMap(Component::getChildren)
                .skip(place)
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(GhostStripTest::all));
    }

    private static Ghost ghost(int number, double lr) {
        return new Ghost(number, spec(lr), 10, true, Optional.empty());
    }

    private static ExperimentSpec spec(double lr) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear"}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
                 "optimizer": {"type": "SGD", "lr": %s}, "loader": {"batch_size": null}, "epochs": 20}
                """.formatted(lr));
    }
}
