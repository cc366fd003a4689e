package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.experiment.Frame;

/** Every weight as a line over the run, and how many are near 0; each frame brings the newest. */
@Tag("paso-weights")
@OnDemand
@JsModule("./weights/paso-weights.ts")
public final class WeightsPlot extends Component implements Worded, HasStyle {
    public WeightsPlot() {
        getElement().setAttribute("data-parts", Frame.Kind.WEIGHTS.word());
    }
}
