package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.ui.component.Gestures;
import dev.paso.ui.component.OnDemand;
import dev.paso.ui.component.Worded;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Probability, odds and log odds as linked curves with one handle. */
@Tag("paso-odds")
@OnDemand
@JsModule("./classify/paso-odds.ts")
public final class OddsPlot extends Component implements Worded, HasStyle {
    private record Moved(double probability) {}

    private double told = Double.NaN;

    OddsPlot() {
        getElement()
                .addPropertyChangeListener("probability", "probability-changed", change -> {}); // kept in step at rest
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
    void addProbabilityListener(DoubleConsumer listener) {
        Gestures.hearMoving(this, "probability-input", Moved.class, moved -> hear(moved.probability, listener));
        Gestures.hear(this, "probability-changed", Moved.class, moved -> hear(moved.probability, listener));
    }

    private void hear(double probability, DoubleConsumer listener) {
        told = probability;
        listener.accept(probability);
    }
}
