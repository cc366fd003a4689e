package dev.paso.core.train;

import dev.paso.core.Thinning;
import dev.paso.core.optim.LearningRateSchedule;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.optim.SchedulerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The learning rates of single updates, where a schedule moves them with each: known before anything is trained. */
public final class PlannedRates {
    private static final int MOST = 1_000; // of the schedule's own

    private PlannedRates() {}

    /**
     * A rate.
     *
     * @param epoch at the end of its update: 1.5 in the middle of the second epoch
     */
    public record Rate(double epoch, double lr) {}

    /** In the order of updates, thinned where they are many; empty where the rate holds for all updates of an epoch. */
    public static List<Rate> of(ExperimentSpec spec) {
        if (!(spec.scheduler() instanceof SchedulerSpec.CyclicLr
                || spec.scheduler() instanceof SchedulerSpec.OneCycleLr)) {
            return List.of();
        }
        double updatesOfEpoch = spec.updatesOfEpoch();
        List<Rate> rates = new ArrayList<>();
        byUpdate(spec).forEach((update, lr) -> rates.add(new Rate((update + 1) / updatesOfEpoch, lr)));
        return rates;
    }

    /**
     * The learning rate of the first update of a recipe with so many updates, edits included.
     *
     * @throws IllegalArgumentException if the learning rate's schedule would end before the run
     */
    public static double first(ExperimentSpec spec, long totalSteps) {
        Optimizer optimizer = Optimizer.of(spec.optimizer(), 0, spec.dtype());
        LearningRateSchedule.of(spec.scheduler(), optimizer, totalSteps);
        for (Edit edit : spec.edits()) {
            if (edit.step() == 0 && edit instanceof Edit.SetLr set) {
                optimizer.setLr(set.lr());
            }
        }
        return optimizer.lr();
    }

    /** An edit holds for one update: the schedule goes on from its own count. */
    private static SortedMap<Long, Double> byUpdate(ExperimentSpec spec) {
        Optimizer optimizer = Optimizer.of(spec.optimizer(), 0, spec.dtype());
        long updates = spec.updates();
        LearningRateSchedule schedule = LearningRateSchedule.of(spec.scheduler(), optimizer, updates);
        SortedMap<Long, Double> rates = new TreeMap<>();
        rates.put(0L, optimizer.lr());
        long stride = Thinning.stride(updates, MOST);
        for (long update = stride; update < updates; update += stride) {
            rates.put(update, after(update, schedule, optimizer));
        }
        for (Edit edit : spec.edits()) {
            if (edit instanceof Edit.SetLr set && set.step() < updates) {
                rates.put(set.step(), set.lr());
                rates.putIfAbsent(set.step() + 1, after(set.step() + 1, schedule, optimizer));
            }
        }
        return rates;
    }

    private static double after(long updates, LearningRateSchedule schedule, Optimizer optimizer) {
        schedule.restore(new LearningRateSchedule.State(updates - 1, 0, 0, 0));
        schedule.afterBatch();
        return optimizer.lr();
    }
}
