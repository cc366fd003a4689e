package dev.paso.workspace.loop;

import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.RateTrace;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;

/** A recipe with its schedule, and the same at a constant rate, both followed to their ends. */
public record ScheduleTraces(RateTrace chosen, RateTrace constant) {
    public static ScheduleTraces of(ExperimentSpec spec, PreparedData data) {
        ExperimentSpec still = Recipes.with(spec, draft -> draft.scheduler = new SchedulerSpec.None());
        RateTrace constant = RateTrace.of(still, data);
        boolean isStill = spec.scheduler() instanceof SchedulerSpec.None;
        return new ScheduleTraces(isStill ? constant : RateTrace.of(spec, data), constant);
    }

    /** Whether the schedule ended lower than the constant rate did. */
    public boolean isBetter() {
        return chosen.validationLosses().getLast() < constant.validationLosses().getLast();
    }
}
