package dev.paso.ui.lab.loop;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.Modes;

/** The same input, asked again and again: in training mode dropout answers differently each time. */
final class ModePanel extends Handled<Loop> {
    private final Modes modes;
    private final Div calls = parts("calls");
    private final Panel panel;

    ModePanel(LabPlace<Loop> place) {
        super(place);
        modes = lab.modes();
        ActionButton train = option("model.train()", modes::isTraining, () -> place.act(() -> modes.setTraining(true)));
        ActionButton eval =
                option("model.eval()", () -> !modes.isTraining(), () -> place.act(() -> modes.setTraining(false)));
        train.setId("mode-train");
        eval.setId("mode-eval");
        calls.setId("calls");
        calls.getElement().setAttribute("role", "log");
        ActionButton call = new ActionButton("model(x)", () -> place.act(modes::call));
        call.addThemeVariants(ButtonVariant.PRIMARY);
        call.setId("mode-call");
        panel = new Panel(
                "mode",
                say("lab.loop.mode.title"),
                new Paragraph(say(
                        "lab.loop.mode.model", Modes.UNITS, String.valueOf(Modes.DROPPED), digits.plain(Modes.X, 1))),
                options(say("lab.loop.mode.group"), train, eval),
                call,
                calls);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        calls.removeAll();
        modes.calls().forEach(answer -> {
            Span line = new Span(say(
                    answer.isTraining() ? "lab.loop.mode.trained" : "lab.loop.mode.evaluated",
                    digits.decimals(answer.output(), Numbers.PRINTED),
                    answer.dropped(),
                    Modes.UNITS));
            line.addClassName(answer.isTraining() ? "trained" : "evaluated");
            calls.add(line);
        });
    }
}
