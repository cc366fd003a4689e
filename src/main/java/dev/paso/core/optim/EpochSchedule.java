package dev.paso.core.optim;

/** Multiplies the learning rate after each epoch, with PyTorch's chained formulas: they go on from whatever the rate is. */
final class EpochSchedule extends LearningRateSchedule {
    private final SchedulerSpec spec;
    private final double base;

    EpochSchedule(SchedulerSpec spec, Optimizer optimizer) {
        super(optimizer);
        this.spec = spec;
        base = optimizer.lr();
    }

    @Override
    public void afterEpoch(double loss) {
        count++;
        double lr = optimizer.lr();
        optimizer.setLr(
                switch (spec) {
                    case SchedulerSpec.StepLr step -> count % step.stepSize() == 0 ? lr * step.gamma() : lr;
                    case SchedulerSpec.ExponentialLr exponential -> lr * exponential.gamma();
                    case SchedulerSpec.CosineAnnealingLr cosine -> cosine(cosine, lr);
                    default -> lr;
                });
    }

    private double cosine(SchedulerSpec.CosineAnnealingLr spec, double lr) {
        if (Math.floorMod(count - 1 - spec.tMax(), 2L * spec.tMax()) == 0) {
            return lr + (base - spec.etaMin()) * (1 - StrictMath.cos(Math.PI / spec.tMax())) / 2;
        }
        return (1 + StrictMath.cos(Math.PI * count / spec.tMax()))
                        / (1 + StrictMath.cos(Math.PI * (count - 1) / spec.tMax()))
                        * (lr - spec.etaMin())
                + spec.etaMin();
    }
}
