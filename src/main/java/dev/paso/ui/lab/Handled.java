package dev.paso.ui.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.ChosenHandle;
import dev.paso.workspace.LabState;
import dev.paso.workspace.NumberHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A panel with controls. It keeps nothing of what a learner sets: controls show their handles whenever anything has changed. */
public abstract class Handled<S extends LabState> implements LabPanel {
    private static final int QUIET_MILLIS = 250; // after the last key

    protected final LabPlace<S> place;
    protected final S lab;
    protected final Texts texts;
    protected final Digits digits;
    private final List<Runnable> bound = new ArrayList<>();

    protected Handled(LabPlace<S> place) {
        this.place = place;
        lab = place.lab();
        texts = place.texts();
        digits = place.digits();
    }

    protected final String say(String key, Object... values) {
        return texts.say(key, values);
    }

    @Override
    public final void refresh() {
        bound.forEach(Runnable::run);
        showState();
    }

    /** Shows what has no control of its own. */
    protected void showState() {}

    /** A slider over a handle's range, in steps. */
    protected final NumberSlider slider(String label, NumberHandle handle, double step) {
        NumberSlider slider = place.slider(label);
        slider.setRange(handle.low(), handle.high(), step);
        slider.setWhole(handle.isWhole());
        return bind(slider, handle);
    }

    /** A slider over the decades of a handle's range. */
    protected final NumberSlider logSlider(String label, NumberHandle handle) {
        NumberSlider slider = place.slider(label);
        slider.setLogRange(handle.low(), handle.high());
        return bind(slider, handle);
    }

    private NumberSlider bind(NumberSlider slider, NumberHandle handle) {
        slider.addMovingListener(value -> place.act(() -> handle.set(value)));
        slider.addValueListener(value -> place.act(() -> handle.set(value)));
        bound.add(() -> slider.setValue(handle.value()));
        return slider;
    }

    /** A button that is pressed where something is so. */
    protected final ActionButton option(String label, BooleanSupplier isSo, Runnable chosen) {
        ActionButton button = new ActionButton(label, () -> chosen.run());
        bound.add(() -> button.getElement().setAttribute("aria-pressed", String.valueOf(isSo.getAsBoolean())));
        return button;
    }

    /** A button that switches. */
    protected final ActionButton toggle(String label, ChosenHandle<Boolean> handle) {
        return option(label, handle::value, () -> place.act(() -> handle.set(!handle.value())));
    }

    /** Buttons of which one is pressed, side by side. */
    protected static Div options(String name, Component... buttons) {
        Div group = new Div(buttons);
        group.addClassName("segmented");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        return group;
    }

    /** A part of a line of code that a learner may write; told a moment after the last key. */
    protected final TextField field(String id, String label, ChosenHandle<String> handle, int longest) {
        TextField field = new TextField(label);
        field.setId("field-" + id);
        field.addClassName("code-field");
        field.setMaxLength(longest);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MILLIS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                place.act(() -> handle.set(change.getValue()));
            }
        });
        bound.add(() -> field.setValue(handle.value()));
        return field;
    }

    /** A sentence that is read out where it changes. */
    protected static Paragraph reading(String id) {
        Paragraph reading = new Paragraph();
        reading.setId(id);
        reading.addClassName("reading");
        return reading;
    }

    /** A picture without a title of its own. */
    public static Div panel(String name, Component... content) {
        Div panel = new Div(content);
        panel.addClassNames("panel", name);
        return panel;
    }

    /** Several panels in one place. */
    protected static Div parts(String name, Component... panels) {
        Div parts = new Div(panels);
        parts.addClassName(name);
        return parts;
    }
}
