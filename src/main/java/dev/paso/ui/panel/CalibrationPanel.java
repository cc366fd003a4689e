package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import dev.paso.ui.component.CalibrationPlot;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import java.util.Map;

/** Whether the validation points' probabilities mean what they say. */
public final class CalibrationPanel extends Composite<Panel> {
    public static final String PLOT = "calibration-plot";

    private final Texts texts;
    private final CalibrationPlot plot = new CalibrationPlot();

    public CalibrationPanel(Texts texts) {
        this.texts = texts;
        plot.setId(PLOT);
        setTexts(texts.drawing("threshold"));
    }

    /** Sets other words than the usual ones, as {@link ThresholdWords} has them. */
    public void setTexts(Map<String, String> words) {
        plot.setTexts(words);
    }

    public CalibrationPlot plot() {
        return plot;
    }

    @Override
    protected Panel initContent() {
        return new Panel("calibration", texts.say("calibration.title"), plot);
    }
}
