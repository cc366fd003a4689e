package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DebouncePhase;
import dev.paso.core.lesson.Line;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Points and a line to be dragged through them, with predictions and errors; a point can be picked. */
@Tag("paso-fit")
@JsModule("./lab/paso-fit.ts")
public final class FitPlot extends Component implements HasStyle {
    private static final int MOVING_MILLIS = 60;

    /** Shows other points; the state stays. */
    public void setModel(FitModel model) {
        getElement().setPropertyBean("model", model);
    }

    /** Shows where the model is. */
    public void setState(FitState state) {
        getElement().setPropertyBean("state", state);
    }

    /** Tells the row of the training point that was picked. */
    public void addPickListener(IntConsumer listener) {
        addListener(PointPicked.class, event -> listener.accept(event.row));
    }

    /** Tells the line under the learner's hand, and where it comes to rest. */
    public void addLineListener(Consumer<Line> listener) {
        addListener(LineMoved.class, event -> listener.accept(event.line));
        addListener(LineDropped.class, event -> listener.accept(event.line));
    }

    /** A training point was picked. */
    @DomEvent("point-picked")
    public static final class PointPicked extends ComponentEvent<FitPlot> {
        private final int row;

        public PointPicked(FitPlot source, boolean isFromClient, @EventData("event.detail.row") int row) {
            super(source, isFromClient);
            this.row = row;
        }
    }

    /** The line is under way. */
    @DomEvent(
            value = "line-moved",
            debounce =
                    @DebounceSettings(
                            timeout = MOVING_MILLIS,
                            phases = {DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE}))
    public static final class LineMoved extends ComponentEvent<FitPlot> {
        private final Line line;

        public LineMoved(
                FitPlot source,
                boolean isFromClient,
                @EventData("event.detail.b") double b,
                @EventData("event.detail.w") double w) {
            super(source, isFromClient);
            line = new Line(b, w);
        }
    }

    /** The line was let go. */
    @DomEvent("line-dropped")
    public static final class LineDropped extends ComponentEvent<FitPlot> {
        private final Line line;

        public LineDropped(
                FitPlot source,
                boolean isFromClient,
                @EventData("event.detail.b") double b,
                @EventData("event.detail.w") double w) {
            super(source, isFromClient);
            line = new Line(b, w);
        }
    }
}
