package dev.paso.core.nn;

import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.util.Map;

/** All ways to the first parameters, with their options and what they usually are. */
public final class InitKinds {
    public static final Kinds<InitSpec> ALL = Kinds.of(
            InitSpec.class,
            Kind.of("Torch", new InitSpec.Torch(0)).fields("seed"),
            Kind.of("TorchNormal", new InitSpec.TorchNormal(0)).fields("seed"),
            Kind.of("NumpyNormal", new InitSpec.NumpyNormal(0)).fields("seed"),
            Kind.of("Zeros", new InitSpec.Zeros()),
            distributed(Kind.of("Xavier", new InitSpec.Xavier(0, false, 1))).fields("gain"),
            distributed(Kind.of("Kaiming", new InitSpec.Kaiming(0, false))),
            Kind.of("Normal", new InitSpec.Normal(0, 0, 1)).fields("seed", "mean", "std"),
            Kind.of("Uniform", new InitSpec.Uniform(0, 0, 1)).fields("seed", "a", "b"),
            Kind.byItself("State", new InitSpec.State(Map.of())));

    private InitKinds() {}

    private static <T> Kind<T> distributed(Kind<T> kind) {
        return kind.fields("seed").words("distribution", "isNormal", "uniform", "normal");
    }
}
