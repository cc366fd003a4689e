package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.lesson.Update;
import dev.paso.ui.lab.PhaseButtons;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Loop;
import java.util.List;
import java.util.function.Consumer;

/** The four phases of a step, one press each. */
final class PhaseRow extends Composite<Div> {
    static final List<Beat> PHASES = List.of(Beat.FORWARD, Beat.LOSS, Beat.BACKWARD, Beat.STEP);

    private final Texts texts;
    private final Numbers numbers;
    private final PhaseButtons<Beat> buttons;

    /** @param listener told the phase that was pressed */
    PhaseRow(Texts texts, Consumer<Beat> listener) {
        this.texts = texts;
        numbers = new Numbers(texts);
        buttons = new PhaseButtons<>(texts.say("lab.loop.phases"), PHASES, this::name, listener);
    }

    private String name(Beat phase) {
        return PHASES.indexOf(phase) + 1 + " · " + texts.say(phase.key());
    }

    @Override
    protected Div initContent() {
        return new Div(buttons);
    }

    void show(Loop loop) {
        Beat reached = loop.beat();
        Beat next =
                PHASES.stream().filter(phase -> !reached.has(phase)).findFirst().orElse(Beat.FORWARD);
        for (Beat phase : PHASES) {
            boolean isDone = reached.has(phase);
            boolean isOpen = phase == next || (isDone && phase == Beat.FORWARD);
            buttons.show(
                    phase,
                    phase == next && reached != Beat.PRINT,
                    isDone
                            ? loop.update()
                                    .map(update -> value(phase, update, loop))
                                    .orElse("")
                            : "–",
                    isOpen ? null : texts.say(isDone ? "lab.loop.done" : "lab.phase.before"));
        }
    }

    private String value(Beat phase, Update update, Loop loop) {
        String value = numbers.of(phase, update, loop);
        return phase == Beat.LOSS ? "MSE = " + value : value;
    }
}
