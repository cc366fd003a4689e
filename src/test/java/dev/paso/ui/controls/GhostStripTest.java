package dev.paso.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import dev.paso.Until;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Finger;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Facts;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GhostStripTest {
    private final Runs runs = new Runs(RunSettings.DEFAULT);
    private final Workspace workspace = new Workspace(runs, Facts.of(spec(0.3)), Optional.empty(), Runnable::run);
    private final GhostStrip strip = new GhostStrip(new Texts(Locale.ENGLISH), workspace);

    @AfterEach
    void end() {
        runs.close();
    }

    @Test
    void rowsAreKeptWhereOtherRunsTakeTheirPlaces() {
        strip.show(List.of(ghost(1, 0.1), ghost(2, 0.2)), spec(0.3));
        List<ActionButton> made = buttons();
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
        strip.show(List.of(hidden(ghost(2, 0.2))), spec(0.3));
        assertThat(buttons()).extracting(ActionButton::getText).containsExactly("Bring back", "Show", "Remove");
        assertThat(buttons())
                .extracting(button -> button.getAriaLabel().orElseThrow())
                .containsExactly("Bring back run 2", "Show run 2", "Remove run 2");
    }

    @Test
    void theButtonsHideShowRemoveAndBringBack() {
        leaveOne();
        strip.show(workspace.ghosts(), workspace.spec());
        Finger.press(buttons().get(1));
        assertThat(workspace.ghosts().getFirst().isShown()).isFalse();
        strip.show(workspace.ghosts(), workspace.spec());
        Finger.press(buttons().get(1));
        assertThat(workspace.ghosts().getFirst().isShown()).isTrue();
        Finger.press(buttons().get(0));
        assertThat(workspace.spec().optimizer().lr()).isEqualTo(0.3);
        assertThat(workspace.ghosts()).isEmpty();
        Until.step(workspace.run(), 10);
        leaveOne();
        strip.show(workspace.ghosts(), workspace.spec());
        Finger.press(buttons().get(2));
        assertThat(workspace.ghosts()).isEmpty();
    }

    private void leaveOne() {
        workspace.run().goTo(10);
        Until.step(workspace.run(), 10);
        workspace.change(draft -> draft.optimizer = draft.optimizer.withLr(0.4));
        assertThat(workspace.ghosts()).hasSize(1);
    }

    private static Ghost hidden(Ghost ghost) {
        return new Ghost(ghost.number(), ghost.spec(), ghost.step(), false, ghost.trace(), ghost.isLost());
    }

    private List<ActionButton> buttons() {
        return all(strip)
                .filter(ActionButton.class::isInstance)
                .map(ActionButton.class::cast)
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
        return new Ghost(number, spec(lr), 10, true, Optional.empty(), false);
    }

    private static ExperimentSpec spec(double lr) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear"}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
                 "optimizer": {"type": "SGD", "lr": %s}, "loader": {"batch_size": null}, "epochs": 20}
                """.formatted(lr));
    }
}
