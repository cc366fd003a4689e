package dev.paso.core.optim;

import dev.paso.core.Require;

/** Changes an optimizer's learning rate after each epoch, with PyTorch's chained formulas. */
public final class LearningRateSchedule {
    private final SchedulerSpec spec;
    private final Optimizer optimizer;
    private final double base;
    private int epoch;

    /** @throws IllegalArgumentException naming the scheduler, where it is not available yet */
    public LearningRateSchedule(SchedulerSpec spec, Optimizer optimizer) {
        if (spec instanceof SchedulerSpec.CyclicLr
                || spec instanceof SchedulerSpec.OneCycleLr
                || spec instanceof SchedulerSpec.ReduceLrOnPlateau) {
            throw Require.refused(
                    "scheduler.type",
                    "must be None, StepLR, ExponentialLR or CosineAnnealingLR in this version",
                    spec.getClass().getSimpleName());
        }
        this.spec = spec;
        this.optimizer = optimizer;
        this.base = optimizer.lr();
    }

    /** Goes on after {@code epochs} epochs; the learning rate itself is the optimizer's. */
    public void restore(int epochs) {
        epoch = epochs;
    }

    public void afterEpoch() {
        epoch++;
        optimizer.setLr(
                switch (spec) {
                    case SchedulerSpec.StepLr step ->
                        epoch % step.stepSize() == 0 ? optimizer.lr() * step.gamma() : optimizer.lr();
                    case SchedulerSpec.ExponentialLr exponential -> optimizer.lr() * exponential.gamma();
                    case SchedulerSpec.CosineAnnealingLr cosine -> cosine(cosine);
                    default -> optimizer.lr();
                });
    }

    private double cosine(SchedulerSpec.CosineAnnealingLr spec) {
        double turn = Math.PI / spec.tMax();
        if (Math.floorMod(epoch - 1 - spec.tMax(), 2 * spec.tMax()) == 0) {
            return optimizer.lr() + (base - spec.etaMin()) * (1 - StrictMath.cos(turn)) / 2;
        }
        return (1 + StrictMath.cos(turn * epoch))
                        / (1 + StrictMath.cos(turn * (epoch - 1)))
                        * (optimizer.lr() - spec.etaMin())
                + spec.etaMin();
    }
}
