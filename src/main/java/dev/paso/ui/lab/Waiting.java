package dev.paso.ui.lab;

import com.vaadin.flow.component.html.Paragraph;
import dev.paso.experiment.Study;
import dev.paso.ui.text.Texts;
import java.util.Optional;

/** Says that something is being worked out, or why it cannot be; it is away where there is nothing to say. */
public final class Waiting extends Paragraph {
    private final Texts texts;

    public Waiting(Texts texts) {
        this.texts = texts;
        addClassName("waiting");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** @param answer empty where nothing was asked for */
    public void show(Optional<? extends Study.Answer<?>> answer) {
        setVisible(answer.filter(one -> one.found().isEmpty()).isPresent());
        setText(answer.map(one -> one.failure()
                        .map(failure -> texts.say("lab.failed", reason(failure)))
                        .orElseGet(() -> texts.say("lab.waiting")))
                .orElse(""));
    }

    private String reason(Throwable failure) {
        return failure instanceof RuntimeException refused && refused.getMessage() != null
                ? texts.refusal(refused)
                : Optional.ofNullable(failure.getMessage())
                        .orElse(failure.getClass().getSimpleName());
    }
}
