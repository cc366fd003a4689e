package dev.paso.core.lesson;

import dev.paso.core.data.DataLoader;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.data.PreparedData;
import dev.paso.core.nn.Initializer;
import dev.paso.core.random.TorchGenerator;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first pass over a shuffling loader, as one generation of PyTorch makes it.
 *
 * @param draws 63-bit numbers taken from the global generator before the order is known, the first one first
 * @param order the rows of the training split as the pass hands them out
 */
public record LoaderPass(Dialect dialect, List<Draw> draws, List<Integer> order) {
    /** What becomes of a number. */
    public enum Use {
        /** The base seed for worker processes, of which there are none. */
        BASE_SEED,
        /** Drawn and thrown away. */
        DISCARDED,
        /** It seeds a new generator, which supplies the permutation. */
        SEED
    }

    /** A number drawn from the global generator. */
    public record Draw(Use use, long value) {}

    public LoaderPass {
        draws = List.copyOf(draws);
        order = List.copyOf(order);
    }

    /** The first pass after the model of {@code spec} was made, had it been made by another generation. */
    public static LoaderPass first(ExperimentSpec spec, PreparedData data, Dialect dialect) {
        TorchGenerator generator = data.generator();
        Initializer.initialize(spec.init(), spec.model(), spec.dtype(), generator);
        spec.loader().reseed().ifPresent(generator::manualSeed);
        List<Draw> draws = draws(dialect, generator.copy());
        int[] order = DataLoader.pass(dialect, true, data.training().size(), generator);
        return new LoaderPass(dialect, draws, Arrays.stream(order).boxed().toList());
    }

    private static List<Draw> draws(Dialect dialect, TorchGenerator generator) {
        List<Draw> draws = new ArrayList<>();
        draws.add(new Draw(Use.BASE_SEED, generator.random63()));
        switch (dialect) {
            case BOOK -> {}
            case BOOK_TRANSITIONAL -> draws.add(new Draw(Use.DISCARDED, generator.random63()));
            case TORCH -> draws.add(new Draw(Use.SEED, generator.random63()));
        }
        return draws;
    }

    /** Rows of the first mini-batch. */
    public List<Integer> firstBatch(LoaderSpec loader) {
        return order.subList(0, Math.min(order.size(), loader.batchSize().orElse(order.size())));
    }
}
