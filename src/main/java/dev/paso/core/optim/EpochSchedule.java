package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import java.util.List;

/** Sets the learning rate after each epoch, with PyTorch's chained formulas: they go on from whatever the rate is. */
final class EpochSchedule extends LearningRateSchedule {
    private final SchedulerSpec.EachEpoch spec;
    private final double base;

    EpochSchedule(SchedulerSpec.EachEpoch spec, Optimizer optimizer) {
        super(optimizer);
        this.spec = spec;
        base = optimizer.lr();
        optimizer.setLr(spec.first(base));
    }

    @Override
    public void afterEpoch(double loss) {
        count++;
        optimizer.setLr(spec.next(base, optimizer.lr(), count));
    }

    @Override
    List<Equation> lines() {
        return switch (spec) {
            case SchedulerSpec.StepLr step ->
                List.of(Equation.of(
                        "lr",
                        "{lr₀} · {γ}^⌊{epochs} / {step_size}⌋",
                        base * StrictMath.pow(step.gamma(), count / step.stepSize()),
                        at("lr₀", base),
                        at("γ", step.gamma()),
                        at("epochs", count),
                        at("step_size", step.stepSize())));
            case SchedulerSpec.ExponentialLr exponential ->
                List.of(Equation.of(
                        "lr",
                        "{lr₀} · {γ}^{epochs}",
                        base * StrictMath.pow(exponential.gamma(), count),
                        at("lr₀", base),
                        at("γ", exponential.gamma()),
                        at("epochs", count)));
            case SchedulerSpec.CosineAnnealingLr cosine ->
                List.of(Equation.of(
                        "lr",
                        "{eta_min} + ({lr₀} − {eta_min}) · (1 + cos(π · {epochs} / {T_max})) / 2",
                        cosine.etaMin()
                                + (base - cosine.etaMin()) * (1 + StrictMath.cos(Math.PI * count / cosine.tMax())) / 2,
                        at("lr₀", base),
                        at("eta_min", cosine.etaMin()),
                        at("epochs", count),
                        at("T_max", cosine.tMax())));
            case SchedulerSpec.MultiStepLr steps -> {
                long passed = steps.milestones().stream()
                        .filter(milestone -> milestone <= count)
                        .count();
                yield List.of(Equation.of(
                        "lr",
                        "{lr₀} · {γ}^{milestones passed}",
                        base * StrictMath.pow(steps.gamma(), passed),
                        at("lr₀", base),
                        at("γ", steps.gamma()),
                        at("milestones passed", passed)));
            }
            case SchedulerSpec.LinearLr linear -> {
                long within = Math.min(count, linear.totalIters());
                double rise = linear.endFactor() - linear.startFactor();
                yield List.of(Equation.of(
                        "lr",
                        "{lr₀} · ({start_factor} + ({end_factor} − {start_factor}) · min({epochs}, {total_iters}) / {total_iters})",
                        base * (linear.startFactor() + rise * within / linear.totalIters()),
                        at("lr₀", base),
                        at("start_factor", linear.startFactor()),
                        at("end_factor", linear.endFactor()),
                        at("epochs", count),
                        at("total_iters", linear.totalIters())));
            }
            default -> List.of();
        };
    }
}
