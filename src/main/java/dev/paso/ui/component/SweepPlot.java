package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.core.metric.ExpectedCost;
import java.util.List;

/** Metrics, or what errors cost, against the threshold; its counts come with the frames' part {@code threshold}. */
@Tag("paso-sweep")
@OnDemand
@JsModule("./threshold/paso-sweep.ts")
public final class SweepPlot extends Component implements HasStyle, HasThreshold {
    /** A threshold with a name, and what it costs there. */
    public record Best(String name, double threshold, double cost) {}

    public SweepPlot() {
        setBands(false);
    }

    /** Shows the expected cost of a case in place of metrics. */
    public void setCost(ExpectedCost cost) {
        getElement().setPropertyBean("cost", cost);
    }

    /** Marks thresholds on the curve of costs. */
    public void setBest(List<Best> best) {
        getElement().setPropertyList("best", best);
    }
}
