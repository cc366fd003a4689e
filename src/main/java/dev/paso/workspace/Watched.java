package dev.paso.workspace;

import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.Replay;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Near;
import java.util.Optional;

/** A run that is followed and watched: all there is to know in a lab without handles of its own. */
public class Watched extends LabState {
    private Replay replay;
    private double threshold;

    public Watched(ExperimentSpec spec, Desk desk) {
        super(desk);
        replay = Replay.of(spec);
        threshold = spec.threshold();
    }

    /** Goes where the run is. */
    @Override
    public void follow(ExperimentSpec spec, PreparedData data, long step, Optional<Near> near) {
        threshold = spec.threshold();
        if (!replay.spec().withThreshold(threshold).equals(spec)) {
            replay = new Replay(spec, data);
            replaced();
        }
        near.ifPresentOrElse(place -> replay.goTo(step, place.place()), () -> replay.goTo(step));
    }

    /** Another recipe is there. */
    protected void replaced() {}

    /** The run as far as it is now. */
    public final Replay replay() {
        return replay;
    }

    /** From which probability a sample counts as class 1. */
    public final double threshold() {
        return threshold;
    }

    @Override
    public final void setThreshold(double threshold) {
        this.threshold = threshold;
    }
}
