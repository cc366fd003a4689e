package dev.paso.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** Whether probabilities mean what they say; its bins come with the frames' part {@code calibration}. */
@Tag("paso-calibration")
@JsModule("./threshold/paso-calibration.ts")
public final class CalibrationPlot extends Component implements HasStyle {
    public CalibrationPlot() {
        getElement().setAttribute("data-parts", "calibration");
    }

    /** Sets the words, by the keys of {@code frontend/threshold/texts.ts}; missing ones are English. */
    public void setTexts(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }
}
