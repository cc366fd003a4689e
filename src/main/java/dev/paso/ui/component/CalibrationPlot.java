package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Whether probabilities mean what they say; its bins come with the frames' part {@code calibration}. */
@Tag("paso-calibration")
@OnDemand
@JsModule("./threshold/paso-calibration.ts")
public final class CalibrationPlot extends Component implements Worded, HasStyle {
    public CalibrationPlot() {
        getElement().setAttribute("data-parts", "calibration");
    }
}
