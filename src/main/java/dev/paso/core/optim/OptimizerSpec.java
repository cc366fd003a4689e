package dev.paso.core.optim;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;

/** What the learner chose to update parameters with: PyTorch's names, options and defaults; {@code Optimizer.of} makes it work. */
public sealed interface OptimizerSpec {
    double lr();

    /** The same optimizer with another learning rate. */
    OptimizerSpec withLr(double lr);

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
        public Sgd withLr(double lr) {
            return new Sgd(lr, momentum, dampening, weightDecay, nesterov);
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
        public Adam withLr(double lr) {
            return new Adam(lr, beta1, beta2, eps, weightDecay, amsgrad);
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
        public AdamW withLr(double lr) {
            return new AdamW(lr, beta1, beta2, eps, weightDecay, amsgrad);
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
        public RmsProp withLr(double lr) {
            return new RmsProp(lr, alpha, eps, weightDecay, momentum, centered);
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
        public Adagrad withLr(double lr) {
            return new Adagrad(lr, lrDecay, weightDecay, initialAccumulatorValue, eps);
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
