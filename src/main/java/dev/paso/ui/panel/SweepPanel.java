package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.SweepPlot;
import dev.paso.ui.text.Texts;

/** Every metric against the threshold. */
public final class SweepPanel extends Composite<Panel> {
    public static final String PLOT = "metrics-sweep";

    private final Texts texts;
    private final SweepPlot plot = new SweepPlot();

    public SweepPanel(Texts texts) {
        this.texts = texts;
        plot.setId(PLOT);
        plot.setTexts(texts.drawing("threshold"));
    }

    @Override
    protected Panel initContent() {
        return new Panel("sweep", texts.say("sweep.title"), plot);
    }

    public SweepPlot plot() {
        return plot;
    }
}
