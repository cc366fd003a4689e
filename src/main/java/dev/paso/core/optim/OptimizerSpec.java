package dev.paso.core.optim;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;

/** What the learner chose to update parameters with: PyTorch's options and defaults; {@link OptimizerKinds} has its names. */
public sealed interface OptimizerSpec {
    double lr();

    double weightDecay();

    /** The same optimizer with another learning rate and another weight decay, which is at least 0. */
    OptimizerSpec with(double lr, double weightDecay);

    default OptimizerSpec withLr(double lr) {
        return with(lr, weightDecay());
    }

    default OptimizerSpec withWeightDecay(double weightDecay) {
        return with(lr(), weightDecay);
    }

    /** Whether a schedule can move its momentum, or what stands in its place. */
    default boolean hasMomentum() {
        return true;
    }

    /**
     * How many numbers it will remember for each parameter.
     *
     * @param isMoved whether a schedule moves its momentum
     */
    int buffers(boolean isMoved);

    /** Puts it to work on {@code size} parameters. */
    Optimizer start(int size, Dtype dtype);

    record Sgd(double lr, double momentum, double dampening, double weightDecay, boolean nesterov)
            implements OptimizerSpec {
        public Sgd {
            Require.positive("lr", lr);
            Require.notNegative("momentum", momentum);
            Require.finite("dampening", dampening);
            Require.notNegative("weight_decay", weightDecay);
            if (nesterov && (momentum == 0 || dampening != 0)) {
                throw new RefusedException("nesterov", Rule.NESTEROV, momentum, dampening);
            }
        }

        public Sgd(double lr) {
            this(lr, 0, 0, 0, false);
        }

        @Override
        public Sgd with(double lr, double weightDecay) {
            return new Sgd(lr, momentum, dampening, weightDecay, nesterov);
        }

        @Override
        public int buffers(boolean isMoved) {
            return momentum > 0 || isMoved ? 1 : 0;
        }

        @Override
        public Optimizer start(int size, Dtype dtype) {
            return new SgdOptimizer(this, dtype);
        }
    }

    record Adam(double lr, double beta1, double beta2, double eps, double weightDecay, boolean amsgrad)
            implements OptimizerSpec {
        public Adam {
            checkAdam(lr, beta1, beta2, eps, weightDecay);
        }

        public Adam(double lr) {
            this(lr, 0.9, 0.999, 1e-8, 0, false);
        }

        @Override
        public Adam with(double lr, double weightDecay) {
            return new Adam(lr, beta1, beta2, eps, weightDecay, amsgrad);
        }

        @Override
        public int buffers(boolean isMoved) {
            return amsgrad ? 3 : 2;
        }

        @Override
        public Optimizer start(int size, Dtype dtype) {
            return new AdamOptimizer(this, false, size, dtype);
        }
    }

    /** Adam whose weight decay acts on the parameters themselves, not through the gradient. */
    record AdamW(double lr, double beta1, double beta2, double eps, double weightDecay, boolean amsgrad)
            implements OptimizerSpec {
        public AdamW {
            checkAdam(lr, beta1, beta2, eps, weightDecay);
        }

        public AdamW(double lr) {
            this(lr, 0.9, 0.999, 1e-8, 1e-2, false);
        }

        @Override
        public AdamW with(double lr, double weightDecay) {
            return new AdamW(lr, beta1, beta2, eps, weightDecay, amsgrad);
        }

        @Override
        public int buffers(boolean isMoved) {
            return amsgrad ? 3 : 2;
        }

        @Override
        public Optimizer start(int size, Dtype dtype) {
            return new AdamOptimizer(new Adam(lr, beta1, beta2, eps, weightDecay, amsgrad), true, size, dtype);
        }
    }

    record RmsProp(double lr, double alpha, double eps, double weightDecay, double momentum, boolean centered)
            implements OptimizerSpec {
        public RmsProp {
            Require.positive("lr", lr);
            Require.notNegative("alpha", alpha);
            Require.notNegative("eps", eps);
            Require.notNegative("weight_decay", weightDecay);
            Require.notNegative("momentum", momentum);
        }

        public RmsProp(double lr) {
            this(lr, 0.99, 1e-8, 0, 0, false);
        }

        @Override
        public RmsProp with(double lr, double weightDecay) {
            return new RmsProp(lr, alpha, eps, weightDecay, momentum, centered);
        }

        @Override
        public int buffers(boolean isMoved) {
            return 1 + (centered ? 1 : 0) + (momentum > 0 || isMoved ? 1 : 0);
        }

        @Override
        public Optimizer start(int size, Dtype dtype) {
            return new RmsPropOptimizer(this, size, dtype);
        }
    }

    record Adagrad(double lr, double lrDecay, double weightDecay, double initialAccumulatorValue, double eps)
            implements OptimizerSpec {
        public Adagrad {
            Require.positive("lr", lr);
            Require.notNegative("lr_decay", lrDecay);
            Require.notNegative("weight_decay", weightDecay);
            Require.notNegative("initial_accumulator_value", initialAccumulatorValue);
            Require.notNegative("eps", eps);
        }

        public Adagrad(double lr) {
            this(lr, 0, 0, 0, 1e-10);
        }

        @Override
        public Adagrad with(double lr, double weightDecay) {
            return new Adagrad(lr, lrDecay, weightDecay, initialAccumulatorValue, eps);
        }

        @Override
        public boolean hasMomentum() {
            return false;
        }

        @Override
        public int buffers(boolean isMoved) {
            return 1;
        }

        @Override
        public Optimizer start(int size, Dtype dtype) {
            return new AdagradOptimizer(this, size, dtype);
        }
    }

    /** Adam with Nesterov's momentum, by today's formula; PyTorch 1.13's has another factor too many in it. */
    record NAdam(
            double lr,
            double beta1,
            double beta2,
            double eps,
            double weightDecay,
            double momentumDecay,
            boolean decoupledWeightDecay)
            implements OptimizerSpec {
        public NAdam {
            checkAdam(lr, beta1, beta2, eps, weightDecay);
            Require.notNegative("momentum_decay", momentumDecay);
        }

        public NAdam(double lr) {
            this(lr, 0.9, 0.999, 1e-8, 0, 4e-3, false);
        }

        @Override
        public NAdam with(double lr, double weightDecay) {
            return new NAdam(lr, beta1, beta2, eps, weightDecay, momentumDecay, decoupledWeightDecay);
        }

        @Override
        public int buffers(boolean isMoved) {
            return 2;
        }

        @Override
        public Optimizer start(int size, Dtype dtype) {
            return new NAdamOptimizer(this, size, dtype);
        }
    }

    record Adadelta(double lr, double rho, double eps, double weightDecay) implements OptimizerSpec {
        public Adadelta {
            Require.positive("lr", lr);
            Require.inRange("rho", rho, 0, 1);
            Require.notNegative("eps", eps);
            Require.notNegative("weight_decay", weightDecay);
        }

        public Adadelta(double lr) {
            this(lr, 0.9, 1e-6, 0);
        }

        @Override
        public Adadelta with(double lr, double weightDecay) {
            return new Adadelta(lr, rho, eps, weightDecay);
        }

        @Override
        public boolean hasMomentum() {
            return false;
        }

        @Override
        public int buffers(boolean isMoved) {
            return 2;
        }

        @Override
        public Optimizer start(int size, Dtype dtype) {
            return new AdadeltaOptimizer(this, size, dtype);
        }
    }

    private static void checkAdam(double lr, double beta1, double beta2, double eps, double weightDecay) {
        Require.positive("lr", lr);
        Require.inHalfOpenRange("betas[0]", beta1, 0, 1);
        Require.inHalfOpenRange("betas[1]", beta2, 0, 1);
        Require.notNegative("eps", eps);
        Require.notNegative("weight_decay", weightDecay);
    }
}
