package dev.paso.core.optim;

import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.kind.Kind;
import java.util.Map;

/** What the learner chose to update parameters with; a record's {@code KIND} has PyTorch's name, options and defaults. */
public sealed interface OptimizerSpec {
    double lr();

    double weightDecay();

    /** The same optimizer with another learning rate. */
    default OptimizerSpec withLr(double lr) {
        return OptimizerKinds.ALL.with(this, Map.of("lr", lr));
    }

    /** The same optimizer with another weight decay, which is at least 0. */
    default OptimizerSpec withWeightDecay(double weightDecay) {
        return OptimizerKinds.ALL.with(this, Map.of("weight_decay", weightDecay));
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
        public static final Kind<Sgd> KIND =
                Kind.of("SGD", new Sgd(1e-3)).fields("lr", "momentum", "dampening", "weight_decay", "nesterov");

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
        public static final Kind<Adam> KIND = adam("Adam", new Adam(1e-3)).fields("amsgrad");

        public Adam {
            checkAdam(lr, beta1, beta2, eps, weightDecay);
        }

        public Adam(double lr) {
            this(lr, 0.9, 0.999, 1e-8, 0, false);
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
        public static final Kind<AdamW> KIND = adam("AdamW", new AdamW(1e-3)).fields("amsgrad");

        public AdamW {
            checkAdam(lr, beta1, beta2, eps, weightDecay);
        }

        public AdamW(double lr) {
            this(lr, 0.9, 0.999, 1e-8, 1e-2, false);
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
        public static final Kind<NAdam> KIND =
                adam("NAdam", new NAdam(2e-3)).fields("momentum_decay", "decoupled_weight_decay");

        public NAdam {
            checkAdam(lr, beta1, beta2, eps, weightDecay);
            Require.notNegative("momentum_decay", momentumDecay);
        }

        public NAdam(double lr) {
            this(lr, 0.9, 0.999, 1e-8, 0, 4e-3, false);
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

    record RmsProp(double lr, double alpha, double eps, double weightDecay, double momentum, boolean centered)
            implements OptimizerSpec {
        public static final Kind<RmsProp> KIND = Kind.of("RMSprop", new RmsProp(1e-2))
                .fields("lr", "alpha", "eps", "weight_decay", "momentum", "centered");

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
        public static final Kind<Adagrad> KIND = Kind.of("Adagrad", new Adagrad(1e-2))
                .fields("lr", "lr_decay", "weight_decay", "initial_accumulator_value", "eps");

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

    record Adadelta(double lr, double rho, double eps, double weightDecay) implements OptimizerSpec {
        public static final Kind<Adadelta> KIND =
                Kind.of("Adadelta", new Adadelta(1)).fields("lr", "rho", "eps", "weight_decay");

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

    private static <T extends Record> Kind<T> adam(String name, T usual) {
        return Kind.of(name, usual).fields("lr").pair("betas", "beta1", "beta2").fields("eps", "weight_decay");
    }

    private static void checkAdam(double lr, double beta1, double beta2, double eps, double weightDecay) {
        Require.positive("lr", lr);
        Require.inHalfOpenRange("betas[0]", beta1, 0, 1);
        Require.inHalfOpenRange("betas[1]", beta2, 0, 1);
        Require.notNegative("eps", eps);
        Require.notNegative("weight_decay", weightDecay);
    }
}
