package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.core.lesson.WeightAt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * One update of a run, number by number, each with its formula. A sample or a weight that somebody looks at on another picture of the
 * page is chosen here too.
 */
@Tag("paso-explain")
@OnDemand
@JsModule("./explain/paso-explain.ts")
public final class ExplainPlot extends Component implements Worded, HasStyle {
    private record Chosen(int row) {}

    private record Opened(String key) {}

    public void setModel(ExplainModel model) {
        getElement().setPropertyBean("model", model);
    }

    /** Nothing is told until there is another model. */
    public void clear() {
        getElement().removeProperty("model");
    }

    /** Whether the run has gone on since. */
    public void setStale(boolean isStale) {
        getElement().setProperty("stale", isStale);
    }

    /** Tells the training row of the sample that was chosen. */
    public void addSampleListener(IntConsumer listener) {
        Gestures.hear(this, "sample-chosen", Chosen.class, chosen -> listener.accept(chosen.row));
    }

    /** Tells the weight that was chosen; as long as the browser is honest the model has it. */
    public void addWeightListener(Consumer<WeightAt> listener) {
        Gestures.hear(
                this,
                "weight-chosen",
                ExplainModel.Weight.class,
                chosen -> listener.accept(new WeightAt(chosen.layer(), chosen.out(), chosen.in())));
    }

    /** Tells the key of what is to be shown whole. */
    public void addOpenListener(Consumer<String> listener) {
        Gestures.hear(this, "fold-opened", Opened.class, opened -> listener.accept(opened.key));
    }
}
