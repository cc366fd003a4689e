package dev.paso.core.optim;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;

/** All ways to clip gradients by PyTorch's names, with its defaults and options. */
public final class ClipKinds {
    public static final Kinds<ClipSpec> ALL = Kinds.of(
            ClipSpec.class,
            Kind.of("None", new ClipSpec.None()),
            Kind.of("clip_grad_norm_", new ClipSpec.Norm(1, 2))
                    .required("max_norm")
                    .unbounded("norm_type"),
            Kind.of("clip_grad_value_", new ClipSpec.Value(1)).required("clip_value"));

    private ClipKinds() {}
}
