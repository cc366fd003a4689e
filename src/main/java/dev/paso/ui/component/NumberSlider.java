package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.function.DoubleConsumer;

/** A number with a slider and a field to type it. The browser refuses what is out of range; specs check again. */
@Tag("paso-slider")
@JsModule("./slider/paso-slider.ts")
public final class NumberSlider extends Component implements Worded, HasEnabled, HasSize, HasStyle {
    private record Chosen(double value) {}

    public NumberSlider(String label) {
        setLabel(label);
        getElement().addPropertyChangeListener("value", "value-changed", change -> {}); // keeps value() up to date
    }

    /** One whose own words are these. */
    public NumberSlider(Texts texts, String label) {
        this(label);
        setTexts(texts.group("slider"));
    }

    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    /**
     * Goes from {@code min} to {@code max} in equal steps; any number between may be typed.
     *
     * @param step 0 for about a hundred round steps
     * @throws IllegalArgumentException if {@code min} is not below {@code max} or the step is negative
     */
    public void setRange(double min, double max, double step) {
        if (!(step >= 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step must be at least 0, was " + step);
        }
        setLimits("linear", min, max);
        getElement().setProperty("step", step);
    }

    /**
     * Goes in steps of 1, 2, 3, 5 of each decade; any number between may be typed.
     *
     * @throws IllegalArgumentException if not 0 &lt; {@code min} &lt; {@code max}
     */
    public void setLogRange(double min, double max) {
        if (!(min > 0)) {
            throw new IllegalArgumentException("min must be greater than 0, was " + min);
        }
        setLimits("log", min, max);
    }

    private void setLimits(String scale, double min, double max) {
        if (!(Double.NEGATIVE_INFINITY < min && min < max && max < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("min must be below max, was " + min + " and " + max);
        }
        getElement().setProperty("scale", scale).setProperty("min", min).setProperty("max", max);
    }

    /**
     * Allows only these numbers.
     *
     * @throws IllegalArgumentException if there are none
     */
    public void setChoices(List<Double> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("choices must not be empty");
        }
        getElement().setProperty("scale", "choices").setPropertyList("choices", choices);
    }

    /** Whether only whole numbers are possible; not so at first. */
    public void setWhole(boolean isWhole) {
        getElement().setProperty("whole", isWhole);
    }

    /**
     * Lets numbers be typed beyond the ends of the track, which are only what is handy.
     *
     * @param most {@link Double#MAX_VALUE} where nothing is too large
     */
    public void setTyped(double least, double most) {
        getElement().setProperty("least", least).setProperty("most", most);
    }

    /** Sets what is written after the number: {@code epochs}, {@code °}. */
    public void setUnit(String unit) {
        getElement().setProperty("unit", unit);
    }

    /** Sets the quiet line below; empty for none. */
    public void setHelper(String helper) {
        getElement().setProperty("helper", helper);
    }

    /** Points out one value below the track, such as a limit, with a few words. */
    public void setMark(double value, String label) {
        getElement().setProperty("mark", value).setProperty("markLabel", label);
    }

    /** Switches the slider off and says why. */
    public void disable(String reason) {
        getElement().setProperty("disabledReason", reason);
        setEnabled(false);
    }

    public void enable() {
        setEnabled(true);
    }

    /** The number chosen last, at rest. */
    public double value() {
        return getElement().getProperty("value", 0.0);
    }

    /**
     * Shows {@code value}; no listener is told. While the reader moves the slider it waits until they let go.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    public void setValue(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
        getElement().setProperty("value", value);
    }

    /** Tells the number at rest: slider let go, or typed and committed. */
    public Registration addValueListener(DoubleConsumer listener) {
        return Gestures.hear(this, "value-changed", Chosen.class, chosen -> listener.accept(chosen.value));
    }

    /** Tells the number while the slider moves, at most every 50 ms; a {@linkplain #addValueListener last one} follows. */
    public Registration addMovingListener(DoubleConsumer listener) {
        getElement().setProperty("tellsMoves", true);
        return Gestures.hearMoving(this, "value-input", Chosen.class, chosen -> listener.accept(chosen.value));
    }
}
