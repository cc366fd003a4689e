package dev.paso.core.nn;

import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.random.Seeds;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the first parameters are found; {@link InitKinds} has its names. */
public sealed interface InitSpec {
    /** First parameters that are drawn at random. */
    sealed interface Drawn extends InitSpec {
        long seed();

        /** The same kind of draws from another seed. */
        default Drawn withSeed(long seed) {
            return switch (this) {
                case Torch _ -> new Torch(seed);
                case TorchNormal _ -> new TorchNormal(seed);
                case NumpyNormal _ -> new NumpyNormal(seed);
                case Xavier xavier -> new Xavier(seed, xavier.isNormal(), xavier.gain());
                case Kaiming kaiming -> new Kaiming(seed, kaiming.isNormal());
                case Normal normal -> new Normal(seed, normal.mean(), normal.std());
                case Uniform uniform -> new Uniform(seed, uniform.a(), uniform.b());
            };
        }
    }

    /** PyTorch's default initialisation of each layer in order, after {@code torch.manual_seed(seed)}. */
    record Torch(long seed) implements Drawn {
        public Torch {
            Seeds.check("seed", seed);
        }
    }

    /** One PyTorch standard normal for each bias, then its weights, as the book's own modules draw them. */
    record TorchNormal(long seed) implements Drawn {
        public TorchNormal {
            Seeds.check("seed", seed);
        }
    }

    /** NumPy's legacy standard normals: bias first, then weights. */
    record NumpyNormal(long seed) implements Drawn {
        public NumpyNormal {
            Seeds.check("seed", seed);
        }
    }

    record Zeros() implements InitSpec {}

    /** {@code xavier_uniform_} (or normal) for weights with {@code gain}; biases 0. */
    record Xavier(long seed, boolean isNormal, double gain) implements Drawn {
        public Xavier {
            Seeds.check("seed", seed);
            Require.positive("gain", gain);
        }
    }

    /** {@code kaiming_uniform_} (or normal) for weights, fan_in, gain of ReLU; biases 0. */
    record Kaiming(long seed, boolean isNormal) implements Drawn {
        public Kaiming {
            Seeds.check("seed", seed);
        }
    }

    /** {@code normal_(mean, std)} for weights; biases 0. */
    record Normal(long seed, double mean, double std) implements Drawn {
        public Normal {
            Seeds.check("seed", seed);
            Require.finite("mean", mean);
            Require.notNegative("std", std);
        }
    }

    /** {@code uniform_(a, b)} for weights; biases 0. */
    record Uniform(long seed, double a, double b) implements Drawn {
        public Uniform {
            Seeds.check("seed", seed);
            Require.finite("a", a);
            Require.atLeast("b", Require.finite("b", b), a);
        }
    }

    /** Given values, by parameter name, in the model's order; shapes must be the model's. */
    record State(Map<String, Tensor> stateDict) implements InitSpec {
        public State {
            stateDict = Collections.unmodifiableMap(new LinkedHashMap<>(stateDict));
            stateDict.forEach((name, values) ->
                    Arrays.stream(values.toArray()).forEach(value -> Require.finite("state_dict." + name, value)));
        }
    }
}
