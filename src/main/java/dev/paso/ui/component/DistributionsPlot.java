package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** How weights, gradients and activations are spread, layer by layer; each frame brings a moment more. */
@Tag("paso-distributions")
@OnDemand
@JsModule("./distributions/paso-distributions.ts")
public final class DistributionsPlot extends Component implements Worded, HasStyle {
    public DistributionsPlot() {
        getElement().setAttribute("data-parts", "distributions");
    }
}
