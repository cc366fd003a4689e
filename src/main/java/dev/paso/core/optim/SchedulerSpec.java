package dev.paso.core.optim;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import java.util.List;
import java.util.OptionalInt;

/** How the learning rate changes on the way, with PyTorch's options; {@link SchedulerKinds} has its names and defaults. */
public sealed interface SchedulerSpec {
    int MAX_MILESTONES = 1_000;

    /** Moves the optimizer's momentum too, so that it must have one. */
    default boolean cyclesMomentum() {
        return false;
    }

    /** Steps after every epoch, whatever the losses are: the one before is all that it goes on from. */
    sealed interface EachEpoch extends SchedulerSpec {
        /** The learning rate of the first epoch. */
        default double first(double base) {
            return base;
        }

        /**
         * The learning rate after an epoch.
         *
         * @param base as the optimizer was given it
         * @param lr of the epoch before
         * @param count epochs since the schedule began, from 1
         */
        double next(double base, double lr, long count);
    }

    record None() implements EachEpoch {
        @Override
        public double next(double base, double lr, long count) {
            return lr;
        }
    }

    record StepLr(int stepSize, double gamma) implements EachEpoch {
        public StepLr {
            Require.atLeast("step_size", stepSize, 1);
            Require.positive("gamma", gamma);
        }

        @Override
        public double next(double base, double lr, long count) {
            return count % stepSize == 0 ? lr * gamma : lr;
        }
    }

    /** Times gamma after each of these epochs. */
    record MultiStepLr(List<Integer> milestones, double gamma) implements EachEpoch {
        public MultiStepLr {
            milestones = List.copyOf(milestones);
            checkMilestones(milestones, 0);
            Require.positive("gamma", gamma);
        }

        @Override
        public double next(double base, double lr, long count) {
            long times =
                    milestones.stream().filter(milestone -> milestone == count).count();
            return times == 0 ? lr : lr * StrictMath.pow(gamma, times);
        }
    }

    record ExponentialLr(double gamma) implements EachEpoch {
        public ExponentialLr {
            Require.positive("gamma", gamma);
        }

        @Override
        public double next(double base, double lr, long count) {
            return lr * gamma;
        }
    }

    /** In a straight line from {@code startFactor} to {@code endFactor} times the rate, within {@code totalIters} epochs. */
    record LinearLr(double startFactor, double endFactor, int totalIters) implements EachEpoch {
        public LinearLr {
            Require.inRange("start_factor", Require.positive("start_factor", startFactor), 0, 1);
            Require.inRange("end_factor", endFactor, 0, 1);
            Require.atLeast("total_iters", totalIters, 1);
        }

        @Override
        public double first(double base) {
            return base * startFactor;
        }

        @Override
        public double next(double base, double lr, long count) {
            double rise = endFactor - startFactor;
            return count > totalIters ? lr : lr * (1 + rise / (totalIters * startFactor + (count - 1) * rise));
        }
    }

    record CosineAnnealingLr(int tMax, double etaMin) implements EachEpoch {
        public CosineAnnealingLr {
            Require.atLeast("T_max", tMax, 1);
            Require.notNegative("eta_min", etaMin);
        }

        @Override
        public double next(double base, double lr, long count) {
            if (Math.floorMod(count - 1 - tMax, 2L * tMax) == 0) {
                return lr + (base - etaMin) * (1 - StrictMath.cos(Math.PI / tMax)) / 2;
            }
            return (1 + StrictMath.cos(Math.PI * count / tMax))
                            / (1 + StrictMath.cos(Math.PI * (count - 1) / tMax))
                            * (lr - etaMin)
                    + etaMin;
        }
    }

    /** Half a cosine down again and again, each {@code tMult} times as long as the one before. */
    record CosineAnnealingWarmRestarts(int t0, int tMult, double etaMin) implements EachEpoch {
        public CosineAnnealingWarmRestarts {
            Require.atLeast("T_0", t0, 1);
            Require.atLeast("T_mult", tMult, 1);
            Require.notNegative("eta_min", etaMin);
        }

        @Override
        public double next(double base, double lr, long count) {
            long length = t0;
            long within = count;
            while (tMult > 1 && within >= length) {
                within -= length;
                length *= tMult;
            }
            double share = (double) (within % length) / length;
            return etaMin + (base - etaMin) * (1 + StrictMath.cos(Math.PI * share)) / 2;
        }
    }

    /** One schedule after the other: the next begins, from the optimizer's own rate, after the epochs of its milestone. */
    record SequentialLr(List<EachEpoch> schedulers, List<Integer> milestones) implements EachEpoch {
        public static final int MAX_SCHEDULERS = 10;

        public SequentialLr {
            schedulers = List.copyOf(schedulers);
            milestones = List.copyOf(milestones);
            Require.inRange("schedulers.size", schedulers.size(), 1, MAX_SCHEDULERS);
            if (milestones.size() != schedulers.size() - 1) {
                throw new RefusedException("milestones.size", Rule.EXACTLY, schedulers.size() - 1, milestones.size());
            }
            checkMilestones(milestones, 1);
        }

        @Override
        public double first(double base) {
            return schedulers.getFirst().first(base);
        }

        @Override
        public double next(double base, double lr, long count) {
            int now = (int)
                    milestones.stream().filter(milestone -> milestone <= count).count();
            long begun = now == 0 ? 0 : milestones.get(now - 1);
            EachEpoch scheduler = schedulers.get(now);
            return count == begun ? scheduler.first(base) : scheduler.next(base, lr, count - begun);
        }
    }

    /** Steps after every batch. */
    record CyclicLr(
            double baseLr,
            double maxLr,
            int stepSizeUp,
            OptionalInt stepSizeDown,
            Mode mode,
            double gamma,
            boolean cycleMomentum,
            double baseMomentum,
            double maxMomentum)
            implements SchedulerSpec {
        public enum Mode {
            TRIANGULAR,
            TRIANGULAR2,
            EXP_RANGE
        }

        public CyclicLr {
            Require.notNegative("base_lr", baseLr);
            Require.positive("max_lr", maxLr);
            Require.atLeast("step_size_up", stepSizeUp, 1);
            stepSizeDown.ifPresent(size -> Require.atLeast("step_size_down", size, 1));
            Require.positive("gamma", gamma);
            Require.notNegative("base_momentum", baseMomentum);
            Require.notNegative("max_momentum", maxMomentum);
        }

        @Override
        public boolean cyclesMomentum() {
            return cycleMomentum;
        }
    }

    /** Steps after every batch; {@code totalSteps} empty: epochs times batches. */
    record OneCycleLr(
            double maxLr,
            OptionalInt totalSteps,
            double pctStart,
            boolean isLinear,
            boolean cycleMomentum,
            double baseMomentum,
            double maxMomentum,
            double divFactor,
            double finalDivFactor,
            boolean threePhase)
            implements SchedulerSpec {
        public OneCycleLr {
            Require.positive("max_lr", maxLr);
            totalSteps.ifPresent(steps -> Require.atLeast("total_steps", steps, 1));
            Require.inRange("pct_start", pctStart, 0, 1);
            Require.notNegative("base_momentum", baseMomentum);
            Require.notNegative("max_momentum", maxMomentum);
            Require.positive("div_factor", divFactor);
            Require.positive("final_div_factor", finalDivFactor);
        }

        @Override
        public boolean cyclesMomentum() {
            return cycleMomentum;
        }
    }

    /** Watches the validation loss, or the training loss where nothing is validated. */
    record ReduceLrOnPlateau(
            boolean isMax,
            double factor,
            int patience,
            double threshold,
            boolean isAbsolute,
            int cooldown,
            double minLr,
            double eps)
            implements SchedulerSpec {
        public ReduceLrOnPlateau {
            Require.positive("factor", factor);
            if (factor >= 1) {
                throw new RefusedException("factor", Rule.LESS_THAN, 1, factor);
            }
            Require.atLeast("patience", patience, 0);
            Require.notNegative("threshold", threshold);
            Require.atLeast("cooldown", cooldown, 0);
            Require.notNegative("min_lr", minLr);
            Require.notNegative("eps", eps);
        }
    }

    /** @param apart by how much each is above the one before, at least */
    private static void checkMilestones(List<Integer> milestones, int apart) {
        Require.inRange("milestones.size", milestones.size(), 0, MAX_MILESTONES);
        long least = 1;
        for (int i = 0; i < milestones.size(); i++) {
            if (milestones.get(i) < least) {
                throw new RefusedException("milestones[" + i + "]", Rule.IN_ORDER, least, milestones.get(i));
            }
            least = (long) milestones.get(i) + apart;
        }
    }
}
