package dev.paso.core.train;

import dev.paso.core.data.DataLoader;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.engine.Predictor;
import dev.paso.core.random.Permutations;
import dev.paso.core.random.TorchGenerator;
import java.util.OptionalDouble;

/** What the model says of samples that it does not learn from, in evaluation mode, with its parameters as they are. */
final class Judge {
    private final ExperimentSpec spec;
    private final Engine engine;
    private final TorchGenerator generator;

    Judge(ExperimentSpec spec, Engine engine, TorchGenerator generator) {
        this.spec = spec;
        this.engine = engine;
        this.generator = generator;
    }

    /** The unweighted mean of the batches' losses, as in the book; empty where there are no samples. */
    OptionalDouble inBatches(Samples samples) {
        int n = samples.size();
        if (n == 0) {
            return OptionalDouble.empty();
        }
        int[] rows = spec.hasLoader()
                ? DataLoader.pass(spec.loader().dialect(), false, n, generator)
                : Permutations.identity(n);
        int size = spec.loader().batchOf(n);
        double sum = 0;
        for (int from = 0; from < n; from += size) {
            sum += engine.evaluate(samples, rows, from, Math.min(from + size, n));
        }
        return OptionalDouble.of(sum / Math.ceilDiv(n, size));
    }

    /** The loss of samples all at once; nothing is drawn. */
    double atOnce(Samples samples) {
        Engine once = Engine.of(
                spec.model(),
                spec.criterion(),
                spec.dtype(),
                engine.parameters().clone(),
                samples.size());
        once.loss().setPosWeight(engine.loss().posWeight());
        return once.evaluate(samples, Permutations.identity(samples.size()), 0, samples.size());
    }

    /** Outputs for rows of model inputs; shape [n, outputs]. */
    double[] predict(double[] modelInputs, int n) {
        double[] outputs = new double[n * spec.model().outputs()];
        Predictor.of(spec.model(), spec.dtype()).predict(engine.parameters(), modelInputs, n, outputs);
        return outputs;
    }

    static boolean isFinite(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * 0; // NaN for NaN and for infinity, 0 else
        }
        return sum == 0;
    }
}
