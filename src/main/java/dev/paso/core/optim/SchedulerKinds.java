package dev.paso.core.optim;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.util.List;
import java.util.OptionalInt;

/** All schedules by PyTorch's names, with its defaults and options. */
public final class SchedulerKinds {
    public static final Kinds<SchedulerSpec> ALL = Kinds.of(
            SchedulerSpec.class,
            Kind.of("None", new SchedulerSpec.None()),
            Kind.of("StepLR", new SchedulerSpec.StepLr(1, 0.1))
                    .required("step_size")
                    .fields("gamma"),
            Kind.of("MultiStepLR", new SchedulerSpec.MultiStepLr(List.of(), 0.1))
                    .required("milestones")
                    .fields("gamma"),
            Kind.of("ExponentialLR", new SchedulerSpec.ExponentialLr(1)).required("gamma"),
            Kind.of("CosineAnnealingLR", new SchedulerSpec.CosineAnnealingLr(1, 0))
                    .required("T_max")
                    .fields("eta_min"),
            Kind.of("CosineAnnealingWarmRestarts", new SchedulerSpec.CosineAnnealingWarmRestarts(1, 1, 0))
                    .required("T_0")
                    .fields("T_mult", "eta_min"),
            Kind.of("LinearLR", new SchedulerSpec.LinearLr(1.0 / 3, 1, 5))
                    .fields("start_factor", "end_factor", "total_iters"),
            Kind.byItself("SequentialLR", new SchedulerSpec.SequentialLr(List.of(new SchedulerSpec.None()), List.of())),
            Kind.of("CyclicLR", cyclic())
                    .required("base_lr", "max_lr")
                    .fields("step_size_up", "step_size_down", "mode", "gamma")
                    .fields("cycle_momentum", "base_momentum", "max_momentum"),
            Kind.of("OneCycleLR", oneCycle())
                    .required("max_lr")
                    .fields("total_steps", "pct_start")
                    .words("anneal_strategy", "isLinear", "cos", "linear")
                    .fields("cycle_momentum", "base_momentum", "max_momentum")
                    .fields("div_factor", "final_div_factor", "three_phase"),
            Kind.of("ReduceLROnPlateau", new SchedulerSpec.ReduceLrOnPlateau(false, 0.1, 10, 1e-4, false, 0, 0, 1e-8))
                    .words("mode", "isMax", "min", "max")
                    .fields("factor", "patience", "threshold")
                    .words("threshold_mode", "isAbsolute", "rel", "abs")
                    .fields("cooldown", "min_lr", "eps"));

    private SchedulerKinds() {}

    private static SchedulerSpec.CyclicLr cyclic() {
        return new SchedulerSpec.CyclicLr(
                0, 1, 2000, OptionalInt.empty(), SchedulerSpec.CyclicLr.Mode.TRIANGULAR, 1, true, 0.8, 0.9);
    }

    private static SchedulerSpec.OneCycleLr oneCycle() {
        return new SchedulerSpec.OneCycleLr(1, OptionalInt.empty(), 0.3, false, true, 0.85, 0.95, 25, 1e4, false);
    }
}
