package dev.paso.core.optim;

/**
 * Moves an optimizer's learning rate, and for some kinds its momentum, as training goes on: when each of PyTorch's schedulers is
 * stepped in the usual loop, and by its formula.
 */
public abstract sealed class LearningRateSchedule
        permits EpochSchedule, PlateauSchedule, CyclicSchedule, OneCycleSchedule {
    final Optimizer optimizer;
    long count;

    LearningRateSchedule(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /**
     * A schedule at its start: the optimizer's learning rate and momentum are already what the first update needs.
     *
     * @param totalSteps updates of the whole run
     * @throws IllegalArgumentException if the schedule would end before the run
     */
    public static LearningRateSchedule of(SchedulerSpec spec, Optimizer optimizer, long totalSteps) {
        return switch (spec) { // no default: a new spec must not compile until it is handled here
            case SchedulerSpec.None none -> new EpochSchedule(none, optimizer);
            case SchedulerSpec.StepLr step -> new EpochSchedule(step, optimizer);
            case SchedulerSpec.ExponentialLr exponential -> new EpochSchedule(exponential, optimizer);
            case SchedulerSpec.CosineAnnealingLr cosine -> new EpochSchedule(cosine, optimizer);
            case SchedulerSpec.ReduceLrOnPlateau reduce -> new PlateauSchedule(reduce, optimizer);
            case SchedulerSpec.CyclicLr cyclic -> new CyclicSchedule(cyclic, optimizer);
            case SchedulerSpec.OneCycleLr oneCycle -> new OneCycleSchedule(oneCycle, optimizer, totalSteps);
        };
    }

    /** An update was made. */
    public void afterBatch() {}

    /**
     * A pass over the training split was made.
     *
     * @param loss of the validation split, or of the training split where nothing is validated
     */
    public void afterEpoch(double loss) {}

    /** All that a schedule remembers, besides what the optimizer's own state holds. */
    public record State(long count, double best, int badEpochs, int cooldown) {}

    public State state() {
        return new State(count, 0, 0, 0);
    }

    /** Goes on as the schedule that gave {@code state} would. */
    public void restore(State state) {
        count = state.count();
    }
}
