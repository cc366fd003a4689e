package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * What a classification threshold costs: probability line, confusion matrix, metrics and curves of the validation split. Its
 * points come with the frames' part {@code threshold}; while the reader drags, the server hears nothing.
 */
@Tag("paso-threshold")
@JsModule("./threshold/paso-threshold.ts")
public final class ThresholdPanel extends Component implements HasEnabled, HasSize, HasStyle, HasThreshold {
    private static final double DEFAULT_THRESHOLD = 0.5;

    public ThresholdPanel() {
        setBands(false);
        getElement().addPropertyChangeListener("threshold", "threshold-changed", change -> {}); // for threshold()
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

    /** Shows only these of {@code line}, {@code matrix}, {@code metrics}, {@code roc} and {@code pr}. */
    public void setSections(String... sections) {
        getElement().setProperty("sections", String.join(" ", sections));
    }

    /** Says beside each title which split's points these are. */
    public void setSplit(String words) {
        getElement().setProperty("split", words);
    }

    /** Whether every metric's formula stands below it, filled in; otherwise who points at a metric sees it. */
    public void setFormulas(boolean hasFormulas) {
        getElement().setProperty("hasFormulas", hasFormulas);
    }

    /** Lays something over the curves. */
    public void setExtras(ThresholdExtras extras) {
        getElement().setPropertyBean("extras", extras);
    }
}
