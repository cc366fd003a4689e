package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DebouncePhase;
import dev.paso.ui.component.NumberListener;
import java.util.List;
import java.util.Map;

/** Probability, odds and log odds as linked curves with one handle. */
@Tag("paso-odds")
@JsModule("./classify/paso-odds.ts")
public final class OddsPlot extends Component implements HasStyle {
    private static final int MOVING_MILLIS = 50;

    private double told = Double.NaN;

    OddsPlot() {
        getElement()
                .addPropertyChangeListener("probability", "probability-changed", change -> {}); // kept in step at rest
    }

    void setTexts(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Probabilities with a dot of their own. */
    void setMarks(List<Double> marks) {
        getElement().setPropertyList("marks", marks);
    }

    /** What the learner's own hand told is not sent back: the handle may be further by then. */
    void setProbability(double probability) {
        if (probability != told) {
            told = probability;
            getElement().setProperty("probability", probability);
        }
    }

    /** Tells the probability under the learner's hand, and where it comes to rest. */
    void addProbabilityListener(NumberListener listener) {
        addListener(ProbabilityMoving.class, event -> hear(event.probability, listener));
        addListener(ProbabilityChanged.class, event -> hear(event.probability, listener));
    }

    private void hear(double probability, NumberListener listener) {
        told = probability;
        listener.accept(probability);
    }

    /** The handle is under way. */
    @DomEvent(
            value = "probability-input",
            debounce =
                    @DebounceSettings(
                            timeout = MOVING_MILLIS,
                            phases = {DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE}))
    public static final class ProbabilityMoving extends ComponentEvent<OddsPlot> {
        private final double probability;

        public ProbabilityMoving(
                OddsPlot source, boolean isFromClient, @EventData("event.detail.probability") double probability) {
            super(source, isFromClient);
            this.probability = probability;
        }
    }

    /** The handle came to rest. */
    @DomEvent("probability-changed")
    public static final class ProbabilityChanged extends ComponentEvent<OddsPlot> {
        private final double probability;

        public ProbabilityChanged(
                OddsPlot source, boolean isFromClient, @EventData("event.detail.probability") double probability) {
            super(source, isFromClient);
            this.probability = probability;
        }
    }
}
