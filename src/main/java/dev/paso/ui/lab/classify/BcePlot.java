package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.ui.component.Gestures;
import dev.paso.ui.component.OnDemand;
import dev.paso.ui.component.Worded;
import java.util.List;

/** Every point's cross-entropy as a length. */
@Tag("paso-bce")
@OnDemand
@JsModule("./classify/paso-bce.ts")
public final class BcePlot extends Component implements Worded, HasStyle {
    private record Moved(int index, double p) {}

    /** A point: its probability of label 1, and its label. */
    record Place(double p, int label) {}

    /** What moved where. */
    interface Listener {
        void moved(int index, double p);
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
        Gestures.hearMoving(this, "point-input", Moved.class, moved -> listener.moved(moved.index, moved.p));
        Gestures.hear(this, "point-changed", Moved.class, moved -> listener.moved(moved.index, moved.p));
    }
}
