package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * What a classification threshold costs: probability line, confusion matrix, metrics and curves of the validation split. Its
 * points come with the frames' part {@code threshold}; while the reader drags, the server hears nothing.
 */
@Tag("paso-threshold")
@JsModule("./threshold/paso-threshold.ts")
public final class ThresholdPanel extends Component implements HasEnabled, HasSize, HasStyle {
    private static final double DEFAULT_THRESHOLD = 0.5;

    private record Chosen(double threshold) {}

    public ThresholdPanel() {
        getElement().setAttribute("data-parts", "threshold");
        getElement().addPropertyChangeListener("threshold", "threshold-changed", change -> {}); // for threshold()
    }

    /** Sets the words, by the keys of {@code frontend/threshold/texts.ts}; missing ones are English. */
    public void setTexts(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Switches the threshold off and says why; the charts go on. */
    public void disable(String reason) {
        getElement().setProperty("disabledReason", reason);
        setEnabled(false);
    }

    public void enable() {
        setEnabled(true);
    }

    /** The threshold chosen last, at rest; in [0, 1] as long as the browser is honest. */
    public double threshold() {
        return getElement().getProperty("threshold", DEFAULT_THRESHOLD);
    }

    /**
     * Shows {@code threshold}; no listener is told, and a drag under way goes on.
     *
     * @throws IllegalArgumentException if the threshold is not in [0.0, 1.0]
     */
    public void setThreshold(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in [0.0, 1.0], was " + threshold);
        }
        getElement().setProperty("threshold", threshold);
    }

    /** Shows only these of {@code line}, {@code matrix}, {@code metrics}, {@code roc} and {@code pr}. */
    public void setSections(String... sections) {
        getElement().setProperty("sections", String.join(" ", sections));
    }

    /** Whether every metric's formula stands below it, filled in; otherwise who points at a metric sees it. */
    public void setFormulas(boolean hasFormulas) {
        getElement().setProperty("hasFormulas", hasFormulas);
    }

    /** Lays something over the curves. */
    public void setExtras(ThresholdExtras extras) {
        getElement().setPropertyBean("extras", extras);
    }

    /** Whether the curves get bands of bootstrap draws. */
    public void setBands(boolean hasBands) {
        getElement().setAttribute("data-parts", hasBands ? "threshold uncertainty" : "threshold");
    }

    /** Takes bands away that do not belong to what is shown any more. */
    public void forgetBands() {
        getElement().executeJs("this.frame(undefined, 'uncertainty')");
    }

    /** Lets {@code follower}, which has a threshold too, follow every move, in the browser alone. */
    public void leads(Component follower) {
        getElement()
                .executeJs(
                        "this.addEventListener('threshold-input', move => $0.threshold = move.detail.threshold)",
                        follower.getElement());
    }

    /** Tells the threshold at rest: let go, typed, or the keys quiet for a moment. */
    public Registration addThresholdListener(DoubleConsumer listener) {
        return Gestures.hear(this, "threshold-changed", Chosen.class, chosen -> listener.accept(chosen.threshold));
    }
}
