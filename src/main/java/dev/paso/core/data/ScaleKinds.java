package dev.paso.core.data;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;

/** All ways to scale features. */
public final class ScaleKinds {
    public static final Kinds<ScaleSpec> ALL = Kinds.of(
            ScaleSpec.class,
            Kind.of("None", new ScaleSpec.None()),
            Kind.of("StandardScaler", new ScaleSpec.StandardScaler()));

    private ScaleKinds() {}
}
