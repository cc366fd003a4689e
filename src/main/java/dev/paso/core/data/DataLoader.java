package dev.paso.core.data;

import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;

/** What a pass over PyTorch's single-process {@code DataLoader} takes from the global generator, by its generation. */
public final class DataLoader {
    private DataLoader() {}

    /** The order of a pass over {@code n} samples; moves {@code generator} as the dialect says. */
    public static int[] pass(LoaderSpec.Dialect dialect, boolean isShuffled, int n, TorchGenerator generator) {
        generator.random63(); // the loader's base seed, drawn whenever an iterator is made
        if (!isShuffled) {
            return Permutations.identity(n);
        }
        return switch (dialect) {
            case BOOK -> generator.permutation(n);
            case BOOK_TRANSITIONAL -> {
                generator.random63();
                yield generator.permutation(n);
            }
            case TORCH -> new TorchGenerator(generator.random63()).permutation(n);
        };
    }

    /** The order of a pass over samples of these classes; with a sampler, which draws from the global generator, in its own. */
    public static int[] pass(LoaderSpec loader, SamplerSpec sampler, int[] labels, int n, TorchGenerator generator) {
        return switch (sampler) {
            case SamplerSpec.None none -> pass(loader.dialect(), loader.shuffle(), n, generator);
            case SamplerSpec.WeightedRandom weighted -> {
                pass(loader.dialect(), false, n, generator);
                yield weighted.draw(labels, generator);
            }
        };
    }
}
