package dev.paso.workspace.loop;

import dev.paso.core.data.PreparedData;
import dev.paso.core.lesson.RateTrace;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.workspace.Draft;
import java.util.function.BooleanSupplier;

/** A recipe with its schedule, and the same at a constant rate, both followed to their ends. */
public record ScheduleTraces(RateTrace chosen, RateTrace constant) {
    static ScheduleTraces of(ExperimentSpec spec, PreparedData data, BooleanSupplier isWanted) {
        ExperimentSpec still = Draft.of(spec, draft -> draft.scheduler = new SchedulerSpec.None());
        RateTrace constant = RateTrace.of(still, data, isWanted);
        boolean isStill = spec.scheduler() instanceof SchedulerSpec.None;
        return new ScheduleTraces(isStill ? constant : RateTrace.of(spec, data, isWanted), constant);
    }

    /** Whether the schedule ended lower than the constant rate did. */
    public boolean isBetter() {
        return chosen.validationLosses().getLast() < constant.validationLosses().getLast();
    }
}
