package dev.paso.workspace.loop;

import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.optim.SchedulerSpec.CyclicLr;
import java.util.OptionalInt;

/** PyTorch's schedulers, each with settings that show what it does within the lab's run. */
public enum Schedules {
    NONE("", new SchedulerSpec.None()),
    STEP("StepLR(optimizer, step_size=10, gamma=0.5)", new SchedulerSpec.StepLr(10, 0.5)),
    EXPONENTIAL("ExponentialLR(optimizer, gamma=0.93)", new SchedulerSpec.ExponentialLr(0.93)),
    COSINE("CosineAnnealingLR(optimizer, T_max=60)", new SchedulerSpec.CosineAnnealingLr(Recipes.SCHEDULED, 0)),
    CYCLIC(
            "CyclicLR(optimizer, 0.01, 0.6, step_size_up=100, cycle_momentum=False)",
            new CyclicLr(0.01, 0.6, 100, OptionalInt.empty(), CyclicLr.Mode.TRIANGULAR, 1, false, 0.8, 0.9)),
    ONE_CYCLE(
            "OneCycleLR(optimizer, max_lr=0.6, epochs=60, steps_per_epoch=20, cycle_momentum=False)",
            new SchedulerSpec.OneCycleLr(0.6, OptionalInt.empty(), 0.3, false, false, 0.85, 0.95, 25, 1e4, false)),
    PLATEAU(
            "ReduceLROnPlateau(optimizer, factor=0.5, patience=5)",
            new SchedulerSpec.ReduceLrOnPlateau(false, 0.5, 5, 1e-4, false, 0, 0, 1e-8));

    private final String python;
    private final SchedulerSpec spec;

    Schedules(String python, SchedulerSpec spec) {
        this.python = python;
        this.spec = spec;
    }

    /** How PyTorch is asked for it; empty for none. */
    public String python() {
        return python;
    }

    public SchedulerSpec spec() {
        return spec;
    }

    public static Schedules of(SchedulerSpec spec) {
        for (Schedules schedule : values()) {
            if (schedule.spec.equals(spec)) {
                return schedule;
            }
        }
        return NONE;
    }
}
