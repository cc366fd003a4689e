package dev.paso.core.optim;

import dev.paso.core.kind.Kinds;

/** All optimizers, in the order of {@link OptimizerSpec}: each has its row. */
public final class OptimizerKinds {
    public static final Kinds<OptimizerSpec> ALL = Kinds.of(OptimizerSpec.class);

    private OptimizerKinds() {}
}
