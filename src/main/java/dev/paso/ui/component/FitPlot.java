package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.core.lesson.Line;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Points and a line to be dragged through them, with predictions and errors; a point can be picked. */
@Tag("paso-fit")
@OnDemand
@JsModule("./lab/paso-fit.ts")
public final class FitPlot extends Component implements HasStyle {
    private record Picked(int row) {}

    /** Shows other points; the state stays. */
    public void setModel(FitModel model) {
        getElement().setPropertyBean("model", model);
    }

    /** Shows where the model is. */
    public void setState(FitState state) {
        getElement().setPropertyBean("state", state);
    }

    /** Tells the row of the training point that was picked; also while keys go from one to the next. */
    public void addPickListener(IntConsumer listener) {
        Gestures.hearMoving(this, "point-passed", Picked.class, passed -> listener.accept(passed.row));
        Gestures.hear(this, "point-picked", Picked.class, picked -> listener.accept(picked.row));
    }

    /** Tells the line under the learner's hand, and where it comes to rest. */
    public void addLineListener(Consumer<Line> listener) {
        Gestures.hearMoving(this, "line-moved", Line.class, listener);
        Gestures.hear(this, "line-dropped", Line.class, listener);
    }
}
