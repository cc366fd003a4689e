package dev.paso.core.optim;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;

/** All optimizers by PyTorch's names, with its defaults and options. */
public final class OptimizerKinds {
    public static final Kinds<OptimizerSpec> ALL = Kinds.of(
            OptimizerSpec.class,
            Kind.of("SGD", new OptimizerSpec.Sgd(1e-3))
                    .fields("lr", "momentum", "dampening", "weight_decay", "nesterov"),
            adam(Kind.of("Adam", new OptimizerSpec.Adam(1e-3))),
            adam(Kind.of("AdamW", new OptimizerSpec.AdamW(1e-3))),
            Kind.of("NAdam", new OptimizerSpec.NAdam(2e-3))
                    .fields("lr")
                    .pair("betas", "beta1", "beta2")
                    .fields("eps", "weight_decay", "momentum_decay", "decoupled_weight_decay"),
            Kind.of("RMSprop", new OptimizerSpec.RmsProp(1e-2))
                    .fields("lr", "alpha", "eps", "weight_decay", "momentum", "centered"),
            Kind.of("Adagrad", new OptimizerSpec.Adagrad(1e-2))
                    .fields("lr", "lr_decay", "weight_decay", "initial_accumulator_value", "eps"),
            Kind.of("Adadelta", new OptimizerSpec.Adadelta(1)).fields("lr", "rho", "eps", "weight_decay"));

    private OptimizerKinds() {}

    private static <T> Kind<T> adam(Kind<T> kind) {
        return kind.fields("lr").pair("betas", "beta1", "beta2").fields("eps", "weight_decay", "amsgrad");
    }
}
