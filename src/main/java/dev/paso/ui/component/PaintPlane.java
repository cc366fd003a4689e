package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;

/**
 * A plane to paint data on, with what the model makes of it below the points: brush, eraser, moving, outliers, undo. The browser draws
 * at once and tells the points at rest.
 */
@Tag("paso-paint")
@JsModule("./paint/paso-paint.ts")
public final class PaintPlane extends Component implements HasStyle {
    public PaintPlane() {
        getElement()
                .setAttribute(
                        "data-parts", "field line"); // also while it is hidden: once it is seen, so is what was learned
    }

    /** Sets the words, by the keys of {@code frontend/paint/texts.ts}; missing ones are English. */
    public void setTexts(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Shows other data; of the same revision only the plane is taken. */
    public void setModel(PaintModel model) {
        getElement().setPropertyBean("model", model);
    }

    /** Tells all the points, at rest. */
    public Registration addPaintListener(Consumer<Painted> listener) {
        return addListener(Painted.class, listener::accept);
    }

    /** Tells that the painter has had enough. */
    public Registration addDoneListener(Runnable listener) {
        return addListener(Done.class, event -> listener.run());
    }

    /** Points were painted, erased or moved; whatever a browser sent is in here, numbers or not. */
    @DomEvent("painted")
    public static final class Painted extends ComponentEvent<PaintPlane> {
        private final int revision;
        private final List<Double> xs;
        private final List<Double> ys;
        private final List<Integer> labels;

        public Painted(
                PaintPlane source,
                boolean isFromClient,
                @EventData("event.detail.revision") int revision,
                @EventData("event.detail.xs") ArrayNode xs,
                @EventData("event.detail.ys") ArrayNode ys,
                @EventData("event.detail.labels") ArrayNode labels) {
            super(source, isFromClient);
            this.revision = revision;
            this.xs = numbers(xs);
            this.ys = numbers(ys);
            this.labels = labels.valueStream().map(label -> label.asInt(-1)).toList();
        }

        private static List<Double> numbers(ArrayNode array) {
            return array.valueStream()
                    .map(node -> node.isNumber() ? node.doubleValue() : Double.NaN)
                    .toList();
        }

        public int revision() {
            return revision;
        }

        public List<Double> xs() {
            return xs;
        }

        public List<Double> ys() {
            return ys;
        }

        public List<Integer> labels() {
            return labels;
        }
    }

    /** The painter has had enough. */
    @DomEvent("paint-done")
    public static final class Done extends ComponentEvent<PaintPlane> {
        public Done(PaintPlane source, boolean isFromClient) {
            super(source, isFromClient);
        }
    }
}
