package dev.paso.ui.panel;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.SweepPlot;
import dev.paso.ui.text.Texts;
import java.util.function.Function;

/** A panel with a picture over all thresholds, at the one that the screen has. */
abstract class SweptExtra<P extends Composite<Panel>> implements Extra {
    private final Texts texts;
    private final P panel;
    private final SweepPlot plot;
    private final Span split = SplitWords.label();

    SweptExtra(ExtraPlace place, P panel, Function<P, SweepPlot> plot) {
        texts = place.texts();
        this.panel = panel;
        this.plot = plot.apply(panel);
        panel.getContent().addToHead(split);
        place.threshold().join(this.plot);
    }

    @Override
    public P content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        split.setText(SplitWords.of(texts, data));
        setThreshold(spec.threshold());
    }

    @Override
    public void setThreshold(double threshold) {
        plot.setThreshold(threshold);
    }
}
