package dev.paso.ui.lab;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The phases of an update as buttons in a row, each with what it found. */
public final class PhaseButtons<P extends Enum<P>> extends Composite<Div> {
    private final String label;
    private final Map<P, Part> parts = new LinkedHashMap<>();

    private record Part(Button button, Span value) {}

    /**
     * @param label what a screen reader calls the row
     * @param listener told the phase that was pressed
     */
    public PhaseButtons(String label, Iterable<P> phases, Function<P, String> name, Consumer<P> listener) {
        this.label = label;
        for (P phase : phases) {
            Button button = new Button(name.apply(phase), press -> listener.accept(phase));
            button.setId("phase-" + phase.name().toLowerCase(Locale.ROOT));
            Span value = new Span();
            value.addClassName("value");
            parts.put(phase, new Part(button, value));
        }
    }

    @Override
    protected Div initContent() {
        Div row = new Div();
        row.addClassNames("panel", "phases");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        row.getStyle().set("--phases", String.valueOf(parts.size()));
        parts.values().forEach(part -> {
            Div step = new Div(part.button, part.value);
            step.addClassName("phase");
            row.add(step);
        });
        return row;
    }

    /**
     * Shows how far a phase is.
     *
     * @param isNext whether it is the one to press
     * @param value what it found
     * @param refusal why it cannot be pressed; null where it can
     */
    public void show(P phase, boolean isNext, String value, @Nullable String refusal) {
        Part part = parts.get(phase);
        if (part == null) {
            return;
        }
        part.button.setEnabled(refusal == null);
        part.button.setTooltipText(refusal);
        part.button.setThemeVariant(ButtonVariant.PRIMARY, isNext);
        part.value.setText(value);
    }
}
