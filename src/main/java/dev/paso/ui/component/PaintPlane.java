package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A plane to paint data on, with what the model makes of it below the points: brush, eraser, moving, outliers, undo. The browser draws
 * at once and tells the points at rest.
 */
@Tag("paso-paint")
@OnDemand
@JsModule("./paint/paso-paint.ts")
public final class PaintPlane extends Component implements Worded, HasStyle {
    public PaintPlane() {
        getElement()
                .setAttribute(
                        "data-parts", "field line"); // also while it is hidden: once it is seen, so is what was learned
    }

    /** Says what may be painted on which plane. */
    public void setModel(PaintModel model) {
        getElement().setPropertyBean("model", model);
    }

    /** Shows other points, once their revision is the model's. */
    public void setPoints(PaintPoints points) {
        getElement().setPropertyBean("points", points);
    }

    /** Tells all the points, at rest. */
    public Registration addPaintListener(Consumer<Painted> listener) {
        return Gestures.hear(this, "painted", JsonNode.class, points -> listener.accept(Painted.of(points)));
    }

    /** Tells that the painter has had enough. */
    public Registration addDoneListener(Runnable listener) {
        return Gestures.hear(this, "paint-done", listener);
    }

    /** The points after one was painted, erased or moved; whatever a browser sent is in here, numbers or not. */
    public record Painted(int revision, List<Double> xs, List<Double> ys, List<Integer> labels) {
        public Painted {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
            labels = List.copyOf(labels);
        }

        private static Painted of(JsonNode points) {
            return new Painted(
                    points.path("revision").asInt(-1),
                    numbers(points.path("xs")),
                    numbers(points.path("ys")),
                    points.path("labels")
                            .valueStream()
                            .map(label -> label.asInt(-1))
                            .toList());
        }

        private static List<Double> numbers(JsonNode array) {
            return array.valueStream()
                    .map(node -> node.isNumber() ? node.doubleValue() : Double.NaN)
                    .toList();
        }
    }
}
