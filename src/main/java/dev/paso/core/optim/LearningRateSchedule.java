package dev.paso.core.optim;

import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves an optimizer's learning rate, and for some kinds its momentum, as training goes on: when each of PyTorch's schedulers is
 * stepped in the usual loop, and by its formula.
 */
public abstract sealed class LearningRateSchedule
        permits EpochSchedule, PlateauSchedule, CyclicSchedule, OneCycleSchedule {
    private static final double TOLERANCE = 1e-9; // chained formulas round at every epoch

    final Optimizer optimizer;
    final double base;
    long count;

    LearningRateSchedule(Optimizer optimizer) {
        this.optimizer = optimizer;
        base = optimizer.lr();
    }

    /**
     * A schedule at its start: the optimizer's learning rate and momentum are already what the first update needs.
     *
     * @param totalSteps updates of the whole run
     * @throws IllegalArgumentException if the schedule would end before the run
     */
    public static LearningRateSchedule of(SchedulerSpec spec, Optimizer optimizer, long totalSteps) {
        return switch (spec) { // no default: a new spec must not compile until it is handled here
            case SchedulerSpec.EachEpoch each -> new EpochSchedule(each, optimizer);
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

    /**
     * How the rate of the next update came about, as far as the schedule decided it, line by line; the last line is the rate. Empty
     * where there is no schedule, or the rate was set by hand since.
     */
    public final List<Equation> tell() {
        double lr = optimizer.lr();
        List<Equation> lines = lines();
        if (lines.isEmpty() || Math.abs(lines.getLast().value() - lr) > TOLERANCE * Math.max(base, lr)) {
            return List.of();
        }
        List<Equation> told = new ArrayList<>(lines);
        told.set(lines.size() - 1, lines.getLast().withValue(lr));
        return told;
    }

    /** The same, whether the rate was set by hand or not. */
    abstract List<Equation> lines();

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
