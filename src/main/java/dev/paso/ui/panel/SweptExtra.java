package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.ui.component.SweepPlot;
import java.util.function.Function;

/** A panel with a picture over all thresholds, at the one that the screen has. */
abstract class SweptExtra<P extends Component> implements Extra {
    private final P panel;
    private final SweepPlot plot;

    SweptExtra(SharedThreshold threshold, P panel, Function<P, SweepPlot> plot) {
        this.panel = panel;
        this.plot = plot.apply(panel);
        threshold.join(this.plot);
    }

    @Override
    public P content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        setThreshold(spec.threshold());
    }

    @Override
    public void setThreshold(double threshold) {
        plot.setThreshold(threshold);
    }

    @Override
    public void follow(Frame frame) {}

    @Override
    public boolean isFollowing() {
        return false; // frames go to its picture in the browser
    }
}
