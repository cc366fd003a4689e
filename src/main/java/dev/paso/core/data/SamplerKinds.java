package dev.paso.core.data;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.util.List;

/** All samplers by PyTorch's names. */
public final class SamplerKinds {
    public static final Kinds<SamplerSpec> ALL = Kinds.of(
            SamplerSpec.class,
            Kind.of("None", new SamplerSpec.None()),
            Kind.of("WeightedRandomSampler", new SamplerSpec.WeightedRandom(List.of(0.5, 0.5)))
                    .fields("shares"));

    private SamplerKinds() {}
}
