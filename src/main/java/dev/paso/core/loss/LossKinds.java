package dev.paso.core.loss;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import dev.paso.core.loss.LossSpec.Reduction;

/** All criteria by PyTorch's names, with its defaults and options. */
public final class LossKinds {
    public static final Kinds<LossSpec> ALL = Kinds.of(
            LossSpec.class,
            Kind.of("MSELoss", new LossSpec.Mse(Reduction.MEAN)).fields("reduction"),
            Kind.of("L1Loss", new LossSpec.L1(Reduction.MEAN)).fields("reduction"),
            Kind.of("SmoothL1Loss", new LossSpec.SmoothL1(Reduction.MEAN, 1)).fields("beta", "reduction"),
            Kind.of("HuberLoss", new LossSpec.Huber(Reduction.MEAN, 1)).fields("delta", "reduction"),
            Kind.of("BCELoss", new LossSpec.Bce(Reduction.MEAN)).fields("reduction"),
            Kind.of("BCEWithLogitsLoss", new LossSpec.BceWithLogits(Reduction.MEAN, 1))
                    .fields("pos_weight", "reduction"),
            Kind.of("CrossEntropyLoss", new LossSpec.CrossEntropy(Reduction.MEAN, 0))
                    .fields("label_smoothing", "reduction")
                    .later("weight"));

    private LossKinds() {}
}
