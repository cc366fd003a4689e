package dev.paso.core.nn;

import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.random.Seeds;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the first parameters are found. */
public sealed interface InitSpec {
    /** PyTorch's default initialisation of each layer in order, after {@code torch.manual_seed(seed)}. */
    record Torch(long seed) implements InitSpec {
        public Torch {
            Seeds.check("seed", seed);
        }
    }

    /** One PyTorch standard normal for each bias, then its weights, as the book's own modules draw them. */
    record TorchNormal(long seed) implements InitSpec {
        public TorchNormal {
            Seeds.check("seed", seed);
        }
    }

    /** NumPy's legacy standard normals: bias first, then weights. */
    record NumpyNormal(long seed) implements InitSpec {
        public NumpyNormal {
            Seeds.check("seed", seed);
        }
    }

    record Zeros() implements InitSpec {}

    /** {@code xavier_uniform_} (or normal) for weights with {@code gain}; biases 0. */
    record Xavier(long seed, boolean isNormal, double gain) implements InitSpec {
        public Xavier {
            Seeds.check("seed", seed);
            Require.positive("gain", gain);
        }
    }

    /** {@code kaiming_uniform_} (or normal) for weights, fan_in, gain of ReLU; biases 0. */
    record Kaiming(long seed, boolean isNormal) implements InitSpec {
        public Kaiming {
            Seeds.check("seed", seed);
        }
    }

    /** {@code normal_(mean, std)} for weights; biases 0. */
    record Normal(long seed, double mean, double std) implements InitSpec {
        public Normal {
            Seeds.check("seed", seed);
            Require.finite("mean", mean);
            Require.notNegative("std", std);
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
