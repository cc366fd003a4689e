package dev.paso.ui.panel;

import dev.paso.core.data.PreparedData;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Frame;
import dev.paso.workspace.Edits;
import java.util.Arrays;

/** What errors cost at the screen's threshold, and thresholds to take. */
final class CostExtra extends SweptExtra<CostPanel> implements FollowingExtra {
    private static final int WORK = 300; // multiplications in the time that it takes to put a score in its place, about

    private final Beside beside;
    private double positives = 0.5;

    CostExtra(ExtraPlace place) {
        super(place, new CostPanel(place.texts(), place.work(), place.threshold()::choose), CostPanel::plot);
        beside = new Beside(place.work());
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        super.show(spec, data);
        beside.forget();
        double share = Arrays.stream(data.training().labels()).average().orElse(0.5);
        positives = Math.clamp(ExpectedCost.learned(share, Edits.posWeight(spec)), 0.001, 0.999);
    }

    @Override
    public void follow(Frame frame) {
        double share = positives;
        frame.part(Frame.Threshold.class)
                .ifPresent(part -> beside.ask(
                        (double) WORK * part.size(),
                        part::table,
                        table -> content().show(table, share)));
    }
}
