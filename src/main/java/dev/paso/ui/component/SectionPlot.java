package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.DoubleConsumer;

/**
 * The loss along one parameter, with the point where it stands, the slope there and the step against it; a zoom shows the
 * gradient as a quotient of two changes. The reader moves the point; loss and slope are read off the curve in the browser.
 */
@Tag("paso-section")
@OnDemand
@JsModule("./surface/paso-section.ts")
public final class SectionPlot extends Component implements Worded, HasSize, HasStyle {
    private record Point(double x) {}

    /** Draws another curve; the point stays. */
    public void setSection(SectionModel section) {
        getElement().setPropertyBean("model", section);
    }

    /** Whether the point stays where it is; at first the reader may move it. */
    public void setReadOnly(boolean isReadOnly) {
        getElement().setProperty("readonly", isReadOnly);
    }

    /**
     * Shows where the parameter stands; no listener is told. While the reader moves the point it waits until they let go.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    public void setValue(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, was " + value);
        }
        getElement().setProperty("at", value);
    }

    /**
     * Draws the step this rate would make of this parameter alone; 0 for none.
     *
     * @throws IllegalArgumentException if the rate is negative or not finite
     */
    public void setLearningRate(double learningRate) {
        getElement().setProperty("learningRate", SurfacePlot.checkedRate(learningRate));
    }

    /** Tells the value the reader chose, at rest. */
    public Registration addValueListener(DoubleConsumer listener) {
        return Gestures.hear(this, "point-changed", Point.class, point -> listener.accept(point.x));
    }

    /** Tells the value while the point is moved, at most every 50 ms; a {@linkplain #addValueListener last one} follows. */
    public Registration addMovingListener(DoubleConsumer listener) {
        return Gestures.hearMoving(this, "point-input", Point.class, point -> listener.accept(point.x));
    }
}
