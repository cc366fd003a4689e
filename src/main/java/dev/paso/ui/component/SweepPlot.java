package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import dev.paso.core.metric.ExpectedCost;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** Metrics, or what errors cost, against the threshold; its counts come with the frames' part {@code threshold}. */
@Tag("paso-sweep")
@JsModule("./threshold/paso-sweep.ts")
public final class SweepPlot extends Component implements HasStyle {
    /** A threshold with a name, and what it costs there. */
    public record Best(String name, double threshold, double cost) {}

    private record Chosen(double threshold) {}

    public SweepPlot() {
        getElement().setAttribute("data-parts", "threshold");
    }

    /** Sets the words, by the keys of {@code frontend/threshold/texts.ts}; missing ones are English. */
    public void setTexts(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** Whether metrics get bands of bootstrap draws. */
    public void setBands(boolean hasBands) {
        getElement().setAttribute("data-parts", hasBands ? "threshold uncertainty" : "threshold");
    }

    /** Takes bands away that do not belong to what is shown any more. */
    public void forgetBands() {
        getElement().executeJs("this.frame(undefined, 'uncertainty')");
    }

    /** Shows {@code threshold}; no listener is told. */
    public void setThreshold(double threshold) {
        getElement().setProperty("threshold", threshold);
    }

    /** Shows the expected cost of a case in place of metrics. */
    public void setCost(ExpectedCost cost) {
        getElement().setPropertyBean("cost", cost);
    }

    /** Marks thresholds on the curve of costs. */
    public void setBest(List<Best> best) {
        getElement().setPropertyList("best", best);
    }

    /** Lets {@code follower}, which has a threshold too, follow every move, in the browser alone. */
    public void leads(Component follower) {
        getElement()
                .executeJs(
                        "this.addEventListener('threshold-input', move => $0.threshold = move.detail.threshold)",
                        follower.getElement());
    }

    /** Tells the threshold at rest. */
    public Registration addThresholdListener(DoubleConsumer listener) {
        return Gestures.hear(this, "threshold-changed", Chosen.class, chosen -> listener.accept(chosen.threshold));
    }
}
