package dev.paso.core.train;

import dev.paso.core.Require;
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
            throw refusal(spec, megabytes * MEGABYTE, "to fit into " + megabytes + " MB of memory");
        }
    }

    /** For a host whose other runs have left so many bytes. */
    public static IllegalArgumentException refusal(ExperimentSpec spec, long left) {
        return refusal(spec, left, "as long as this Paso has " + left / MEGABYTE + " MB of memory left");
    }

    private static IllegalArgumentException refusal(ExperimentSpec spec, long bytes, String why) {
        if (Cost.data(spec) > bytes / 2) { // the other half is for what is made of them
            int n = spec.data().n();
            return refused("data.n", (int) (n * (bytes / 2.0) / Cost.data(spec)), why, n);
        }
        int batch = Cost.batch(spec);
        if (Cost.memory(spec, spec.model(), 1) <= bytes) {
            int most = largest(batch, size -> Cost.memory(spec, spec.model(), size) <= bytes);
            return refused("loader.batch_size", most, why, batch);
        }
        int widest = spec.model().linears().stream()
                .mapToInt(LayerSpec.Linear::out)
                .max()
                .orElseThrow();
        int most = largest(widest, width -> Cost.memory(spec, narrowed(spec.model(), width), batch) <= bytes);
        return refused("model units", most, why, widest);
    }

    private static IllegalArgumentException refused(String field, int most, String why, int value) {
        return Require.refused(field, "must be at most " + most + " " + why, value);
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
