package dev.paso.ui.lab.descent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Phase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The five steps of gradient descent as five buttons in a row, each with what it found. */
final class FiveSteps extends Composite<Div> {
    static final List<Phase> STEPS = List.of(Phase.START, Phase.PREDICT, Phase.LOSS, Phase.GRADIENTS, Phase.UPDATE);

    private final Texts texts;
    private final Digits digits;
    private final Map<Phase, Button> buttons = new EnumMap<>(Phase.class);
    private final Map<Phase, Span> values = new EnumMap<>(Phase.class);

    /** @param listener told the step that was pressed */
    FiveSteps(Texts texts, Consumer<Phase> listener) {
        this.texts = texts;
        digits = new Digits(texts.locale());
        for (Phase phase : STEPS) {
            String name = STEPS.indexOf(phase) + " · " + texts.say(phase.key());
            Button button = new Button(name, press -> listener.accept(phase));
            button.setId("phase-" + phase.name().toLowerCase(java.util.Locale.ROOT));
            buttons.put(phase, button);
            Span value = new Span();
            value.addClassName("value");
            values.put(phase, value);
        }
    }

    @Override
    protected Div initContent() {
        Div row = new Div();
        row.addClassNames("panel", "five");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.say("lab.phases"));
        STEPS.forEach(phase -> {
            Div step = new Div(part(buttons, phase), part(values, phase));
            step.addClassName("phase");
            row.add(step);
        });
        return row;
    }

    private static <T> T part(Map<Phase, T> parts, Phase phase) {
        T part = parts.get(phase);
        if (part == null) {
            throw new IllegalStateException("no button for " + phase);
        }
        return part;
    }

    void show(Descent descent) {
        Phase reached = descent.phase();
        Phase next = reached == Phase.UPDATE ? Phase.PREDICT : Phase.values()[reached.ordinal() + 1];
        for (Phase phase : STEPS) {
            boolean isDone = reached.has(phase);
            Button button = part(buttons, phase);
            button.setEnabled(isDone || phase == next);
            button.setTooltipText(button.isEnabled() ? null : texts.say("lab.phase.before"));
            button.setThemeVariant(ButtonVariant.PRIMARY, phase == next);
            part(values, phase).setText(isDone ? value(phase, descent) : "–");
        }
    }

    private String value(Phase phase, Descent descent) {
        Update update = descent.update();
        Line before = update.before();
        return switch (phase) {
            case NOTHING -> "";
            case START -> pair("b = ", before.b(), "w = ", before.w());
            case PREDICT -> "ŷ = " + digits.brief(descent.example().prediction());
            case LOSS -> "MSE = " + digits.brief(update.loss());
            case GRADIENTS ->
                pair("∂b = ", update.gradient().b(), "∂w = ", update.gradient().w());
            case UPDATE ->
                pair("b = ", update.after().b(), "w = ", update.after().w());
        };
    }

    private String pair(String first, double a, String second, double b) {
        return first + digits.brief(a) + "  " + second + digits.brief(b);
    }
}
