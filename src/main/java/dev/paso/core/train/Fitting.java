package dev.paso.core.train;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Says which experiments fit into an amount of memory, and of one that does not, what of it would. */
public final class Fitting {
    private static final long MEGABYTE = 1_000_000;

    private Fitting() {}

    /** @throws IllegalArgumentException with what would fit, where {@code spec} takes more than {@code megabytes} */
    public static void check(ExperimentSpec spec, int megabytes) {
        if (Cost.of(spec).memory() > megabytes * MEGABYTE) {
            throw refusal(spec, megabytes * MEGABYTE, Rule.MEMORY);
        }
    }

    /** For a host whose other runs have left so many bytes. */
    public static RefusedException refusal(ExperimentSpec spec, long left) {
        return refusal(spec, left, Rule.MEMORY_LEFT);
    }

    private static RefusedException refusal(ExperimentSpec spec, long bytes, Rule rule) {
        long megabytes = bytes / MEGABYTE;
        if (Cost.data(spec) > bytes / 2) { // the other half is for what is made of them
            int n = spec.data().n();
            int most = (int) (n * (bytes / 2.0) / Cost.data(spec));
            return new RefusedException("data.n", rule, most, megabytes, n);
        }
        int batch = Cost.batch(spec);
        if (Cost.memory(spec, spec.model(), 1) <= bytes) {
            int most = largest(batch, size -> Cost.memory(spec, spec.model(), size) <= bytes);
            return new RefusedException("loader.batch_size", rule, most, megabytes, batch);
        }
        int widest = spec.model().linears().stream()
                .mapToInt(LayerSpec.Linear::out)
                .max()
                .orElseThrow();
        int most = largest(widest, width -> Cost.memory(spec, narrowed(spec.model(), width), batch) <= bytes);
        return new RefusedException("model units", rule, most, megabytes, widest);
    }

    /** The largest number up to {@code high} that fits, where all smaller ones do too; at least 1. */
    private static int largest(int high, IntPredicate fits) {
        int low = 1;
        int tooMany = high + 1;
        while (tooMany - low > 1) {
            int middle = (low + tooMany) >>> 1;
            if (fits.test(middle)) {
                low = middle;
            } else {
                tooMany = middle;
            }
        }
        return low;
    }

    /** The same model with at most {@code width} units in each layer. */
    private static ModelSpec narrowed(ModelSpec model, int width) {
        List<LayerSpec> layers = new ArrayList<>();
        int in = model.inputs();
        for (LayerSpec layer : model.layers()) {
            if (layer instanceof LayerSpec.Linear linear) {
                int out = Math.min(width, linear.out());
                layers.add(new LayerSpec.Linear(in, out, linear.bias()));
                in = out;
            } else {
                layers.add(layer);
            }
        }
        return new ModelSpec(layers);
    }
}
