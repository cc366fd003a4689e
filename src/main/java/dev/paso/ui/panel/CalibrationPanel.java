package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import dev.paso.ui.component.CalibrationPlot;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;

/** Whether the validation points' probabilities mean what they say. */
public final class CalibrationPanel extends Composite<Panel> {
    public static final String PLOT = "calibration-plot";

    private final Texts texts;
    private final CalibrationPlot plot = new CalibrationPlot();

    public CalibrationPanel(Texts texts) {
        this.texts = texts;
        plot.setId(PLOT);
        plot.setTexts(texts.group("threshold"));
    }

    @Override
    protected Panel initContent() {
        return new Panel("calibration", texts.say("calibration.title"), plot);
    }
}
