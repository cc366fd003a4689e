package dev.paso.ui.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.ActionButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The phases of an update as buttons in a row, each with what it found. */
public final class PhaseButtons<P extends Enum<P>> implements LabPanel {
    private final Map<P, Part> parts;
    private final Function<P, State> state;
    private final Div row = Handled.panel("phases");

    private record Part(ActionButton button, Span value) {}

    /**
     * How far a phase is.
     *
     * @param isNext whether it is the one to press
     * @param value what it found
     * @param refusal why it cannot be pressed; empty where it can
     */
    public record State(boolean isNext, String value, Optional<String> refusal) {}

    /**
     * @param label what a screen reader calls the row
     * @param names the phases of the row, numbered from {@code first}
     * @param listener told the phase that was pressed
     */
    public PhaseButtons(
            String label,
            List<P> phases,
            int first,
            Function<P, String> names,
            Consumer<P> listener,
            Function<P, State> state) {
        this.state = state;
        parts = new EnumMap<>(phases.getFirst().getDeclaringClass());
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        row.getStyle().set("--phases", String.valueOf(phases.size()));
        for (int i = 0; i < phases.size(); i++) {
            P phase = phases.get(i);
            String name = (first + i) + " · " + names.apply(phase);
            Part part = new Part(new ActionButton(name, () -> listener.accept(phase)), new Span());
            part.button.setId("phase-" + phase.name().toLowerCase(Locale.ROOT));
            part.value.addClassName("value");
            parts.put(phase, part);
            Div step = new Div(part.button, part.value);
            step.addClassName("phase");
            row.add(step);
        }
    }

    @Override
    public Component content() {
        return row;
    }

    @Override
    public void refresh() {
        parts.forEach((phase, part) -> {
            State now = state.apply(phase);
            part.button.setEnabled(now.refusal.isEmpty());
            part.button.setTooltipText(now.refusal.orElse(null));
            part.button.setThemeVariant(ButtonVariant.PRIMARY, now.isNext);
            part.value.setText(now.value);
        });
    }
}
