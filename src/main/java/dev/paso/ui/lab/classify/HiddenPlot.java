package dev.paso.ui.lab.classify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.ui.component.OnDemand;
import dev.paso.ui.component.Worded;

/** The plane as the last hidden layer bends it; it comes with the frames' part {@code hidden}. */
@Tag("paso-hidden")
@OnDemand
@JsModule("./classify/paso-hidden.ts")
public final class HiddenPlot extends Component implements Worded, HasStyle {
    public HiddenPlot() {
        getElement().setAttribute("data-parts", "hidden");
    }
}
