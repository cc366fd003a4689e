package dev.paso.core.nn;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.util.List;

/** All layers by PyTorch's names, with its defaults and options. */
public final class LayerKinds {
    public static final Kinds<LayerSpec> ALL = Kinds.of(
            LayerSpec.class,
            Kind.of("Linear", new LayerSpec.Linear(1, 1)).required("in", "out").fields("bias"),
            Kind.of("ReLU", new LayerSpec.Relu()),
            Kind.of("LeakyReLU", new LayerSpec.LeakyRelu(0.01)).fields("negative_slope"),
            Kind.of("ELU", new LayerSpec.Elu(1)).fields("alpha"),
            Kind.of("GELU", new LayerSpec.Gelu(false)).words("approximate", "isTanh", "none", "tanh"),
            Kind.of("SiLU", new LayerSpec.Silu()),
            Kind.of("Tanh", new LayerSpec.Tanh()),
            Kind.of("Sigmoid", new LayerSpec.Sigmoid()),
            Kind.of("Softplus", new LayerSpec.Softplus(1, 20)).fields("beta", "threshold"),
            Kind.of("BatchNorm1d", new LayerSpec.BatchNorm1d(1))
                    .required("num_features")
                    .fields("eps", "momentum", "affine"),
            Kind.of("Dropout", new LayerSpec.Dropout(0.5)).fields("p"));

    private LayerKinds() {}

    /** With PyTorch's defaults, in the order of the table. */
    public static List<LayerSpec.Activation> activations() {
        return ALL.all().stream()
                .map(Kind::usual)
                .filter(LayerSpec.Activation.class::isInstance)
                .map(LayerSpec.Activation.class::cast)
                .toList();
    }
}
