package dev.paso.core.optim;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import java.util.OptionalInt;

/** How the learning rate changes on the way, with PyTorch's names, options and defaults. */
public sealed interface SchedulerSpec {
    /** Moves the optimizer's momentum too, so that it must have one. */
    default boolean cyclesMomentum() {
        return false;
    }

    record None() implements SchedulerSpec {}

    record StepLr(int stepSize, double gamma) implements SchedulerSpec {
        public StepLr {
            Require.atLeast("step_size", stepSize, 1);
            Require.positive("gamma", gamma);
        }
    }

    record ExponentialLr(double gamma) implements SchedulerSpec {
        public ExponentialLr {
            Require.positive("gamma", gamma);
        }
    }

    record CosineAnnealingLr(int tMax, double etaMin) implements SchedulerSpec {
        public CosineAnnealingLr {
            Require.atLeast("T_max", tMax, 1);
            Require.notNegative("eta_min", etaMin);
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
}
