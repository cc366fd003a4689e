package dev.paso.ui.panel;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import java.util.Arrays;

/** What errors cost at the screen's threshold, and thresholds to take. */
final class CostExtra extends SweptExtra<CostPanel> {
    private double positives = 0.5;

    CostExtra(ExtraPlace place) {
        super(place.threshold(), new CostPanel(place.texts(), place.threshold()::choose), CostPanel::plot);
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        super.show(spec, data);
        positives = Math.clamp(Arrays.stream(data.training().labels()).average().orElse(0.5), 0.001, 0.999);
    }

    @Override
    public void follow(Frame frame) {
        frame.part(Frame.Threshold.class).ifPresent(part -> content().show(part.table(), positives));
    }
}
