package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Modes;
import java.util.List;

/** The same input, asked again and again: in training mode dropout answers differently each time. */
final class ModePanel extends Composite<Panel> {
    static final String CALLS = "calls";

    private final Texts texts;
    private final Digits digits;
    private final Modes modes;
    private final Div calls = new Div();
    private final Button train;
    private final Button eval;
    private final Runnable changed;

    ModePanel(Texts texts, Modes modes, Runnable changed) {
        this.texts = texts;
        this.modes = modes;
        this.changed = changed;
        digits = new Digits(texts.locale());
        train = new Button("model.train()", press -> act(() -> modes.setTraining(true), changed));
        eval = new Button("model.eval()", press -> act(() -> modes.setTraining(false), changed));
        train.setId("mode-train");
        eval.setId("mode-eval");
        calls.setId(CALLS);
        calls.addClassName("calls");
        calls.getElement().setAttribute("role", "log");
    }

    private void act(Runnable action, Runnable changed) {
        action.run();
        show();
        changed.run();
    }

    @Override
    protected Panel initContent() {
        Div mode = new Div(train, eval);
        mode.addClassName("segmented");
        mode.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("lab.loop.mode.group"));
        Button call = new Button("model(x)");
        call.addThemeVariants(ButtonVariant.PRIMARY);
        call.setId("mode-call");
        call.addClickListener(press -> act(modes::call, changed));
        return new Panel(
                "mode",
                texts.say("lab.loop.mode.title"),
                new Paragraph(texts.say("lab.loop.mode.model")),
                mode,
                call,
                calls);
    }

    void show() {
        train.getElement().setAttribute("aria-pressed", String.valueOf(modes.isTraining()));
        eval.getElement().setAttribute("aria-pressed", String.valueOf(!modes.isTraining()));
        calls.removeAll();
        List<Modes.Answer> answers = modes.calls();
        answers.forEach(answer -> {
            Span line = new Span(texts.say(
                    answer.isTraining() ? "lab.loop.mode.trained" : "lab.loop.mode.evaluated",
                    digits.decimals(answer.output(), Numbers.PRINTED),
                    answer.dropped()));
            line.addClassName(answer.isTraining() ? "trained" : "evaluated");
            calls.add(line);
        });
    }
}
