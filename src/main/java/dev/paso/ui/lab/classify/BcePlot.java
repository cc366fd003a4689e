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
import java.util.List;
import java.util.Map;

/** Every point's cross-entropy as a length. */
@Tag("paso-bce")
@JsModule("./classify/paso-bce.ts")
public final class BcePlot extends Component implements HasStyle {
    private static final int MOVING_MILLIS = 50;

    /** A point: its probability of label 1, and its label. */
    record Place(double p, int label) {}

    /** What moved where. */
    interface Listener {
        void moved(int index, double p);
    }

    void setTexts(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Points to be moved by the learner. */
    void setPoints(List<Place> points) {
        getElement().setProperty("movable", true);
        getElement().setPropertyList("points", points);
    }

    /** Points come with every frame. */
    void followFrames() {
        getElement().setAttribute("data-parts", "threshold");
    }

    /** Tells a point under the learner's hand, and where it comes to rest. */
    void addPointListener(Listener listener) {
        addListener(PointMoving.class, event -> listener.moved(event.index, event.p));
        addListener(PointChanged.class, event -> listener.moved(event.index, event.p));
    }

    /** A point is under way. */
    @DomEvent(
            value = "point-input",
            debounce =
                    @DebounceSettings(
                            timeout = MOVING_MILLIS,
                            phases = {DebouncePhase.LEADING, DebouncePhase.INTERMEDIATE}))
    public static final class PointMoving extends ComponentEvent<BcePlot> {
        private final int index;
        private final double p;

        public PointMoving(
                BcePlot source,
                boolean isFromClient,
                @EventData("event.detail.index") int index,
                @EventData("event.detail.p") double p) {
            super(source, isFromClient);
            this.index = index;
            this.p = p;
        }
    }

    /** A point came to rest. */
    @DomEvent("point-changed")
    public static final class PointChanged extends ComponentEvent<BcePlot> {
        private final int index;
        private final double p;

        public PointChanged(
                BcePlot source,
                boolean isFromClient,
                @EventData("event.detail.index") int index,
                @EventData("event.detail.p") double p) {
            super(source, isFromClient);
            this.index = index;
            this.p = p;
        }
    }
}
