package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import dev.paso.ui.component.DistributionsPlot;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;

/** How weights, gradients and activations are spread, layer by layer, from the start of the run to where it stands. */
public final class DistributionsPanel extends Composite<Panel> {
    public static final String PLOT = "distributions";

    private final Texts texts;
    private final DistributionsPlot plot = new DistributionsPlot();

    public DistributionsPanel(Texts texts) {
        this.texts = texts;
        plot.setId(PLOT);
        plot.setTexts(texts.drawing("distributions"));
    }

    @Override
    protected Panel initContent() {
        return new Panel("spread", texts.say("distributions.title"), plot);
    }
}
