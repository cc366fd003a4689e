package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/**
 * A computation graph: leaves, operations, result, each with value, shape and gradient. A node opens to its local derivative with the
 * numbers of the chain rule. The passes are animated where the reader's system allows motion.
 */
@Tag("paso-graph")
@OnDemand
@JsModule("./graph/paso-graph.ts")
public final class GraphPlot extends Component implements Worded, HasSize, HasStyle {
    /** How the picture comes to show a model. */
    public enum Arrival {
        AT_ONCE("none"),
        /** Values appear from the leaves to the result. */
        FORWARD("forward"),
        /** Gradients flow from the result to the leaves. */
        BACKWARD("backward");

        private final String word;

        Arrival(String word) {
            this.word = word;
        }
    }

    private record Opened(String name) {}

    private int arrivals;

    /** Draws another graph, or the same one further on. */
    public void setModel(GraphModel model, Arrival arrival) {
        getElement().setPropertyBean("model", model);
        if (arrival != Arrival.AT_ONCE) {
            getElement().setPropertyBean("arrival", new Play(arrival.word, ++arrivals));
        }
    }

    /** What is played, and a number that makes it another one than before. */
    public record Play(String kind, int number) {}

    /** Whether values without a gradient are drawn too; not so at first, as in the book. */
    public void setDataShown(boolean isShown) {
        getElement().setProperty("withData", isShown);
    }

    /** Tells the node that was opened, by its name as the model has it. */
    public Registration addOpenListener(Consumer<String> listener) {
        return Gestures.hear(this, "node-opened", Opened.class, opened -> listener.accept(opened.name));
    }
}
