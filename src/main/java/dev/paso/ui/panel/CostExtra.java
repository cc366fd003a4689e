package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import java.util.Arrays;

/** What errors cost at the screen's threshold, and thresholds to take. */
final class CostExtra implements Extra {
    private final CostPanel panel;
    private double positives = 0.5;

    CostExtra(ExtraPlace place) {
        panel = new CostPanel(place.texts(), place.threshold()::choose);
        place.threshold().join(panel.plot());
    }

    @Override
    public Component content() {
        return panel;
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        setThreshold(spec.threshold());
        positives = Math.clamp(Arrays.stream(data.training().labels()).average().orElse(0.5), 0.001, 0.999);
    }

    @Override
    public void setThreshold(double threshold) {
        panel.plot().setThreshold(threshold);
    }

    @Override
    public void follow(Frame frame) {
        frame.part(Frame.Threshold.class).ifPresent(part -> panel.show(part.table(), positives));
    }
}
