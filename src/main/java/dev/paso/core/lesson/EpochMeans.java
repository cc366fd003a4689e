package dev.paso.core.lesson;

import dev.paso.core.MisuseException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.loss.Loss;
import dev.paso.core.random.Permutations;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The validation loss of an epoch as the book's loop adds it up, batch by batch, and as it is: a small last batch counts as much as a
 * full one in the first.
 *
 * @param batches of the validation split, in order
 */
public record EpochMeans(List<Batch> batches) {
    /** A mini-batch: how many samples it has, and the mean of their losses. */
    public record Batch(int size, double loss) {}

    public EpochMeans {
        batches = List.copyOf(batches);
    }

    /**
     * What a validation pass measures.
     *
     * @param parameters of the model, flat
     * @param batchSize at least 1
     * @throws IllegalArgumentException if there is no validation split
     */
    public static EpochMeans of(ExperimentSpec spec, PreparedData data, double[] parameters, int batchSize) {
        Samples samples = data.validation();
        if (samples.size() == 0) {
            throw new MisuseException("split must leave samples to validate on, left none");
        }
        int most = Math.min(batchSize, samples.size());
        Engine engine = Engine.of(spec.model(), new Loss(spec.loss()), spec.dtype(), parameters.clone(), most);
        int[] rows = Permutations.identity(samples.size());
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < rows.length; from += most) {
            int to = Math.min(from + most, rows.length);
            batches.add(new Batch(to - from, engine.evaluate(samples, rows, from, to)));
        }
        return new EpochMeans(batches);
    }

    /** Every batch counts the same: what the book's loop writes down. */
    public double ofBatches() {
        return batches.stream().mapToDouble(Batch::loss).average().orElseThrow();
    }

    /** Every sample counts the same: the loss on the whole split. */
    public double ofSamples() {
        return batches.stream()
                        .mapToDouble(batch -> batch.size() * batch.loss())
                        .sum()
                / samples();
    }

    public int samples() {
        return batches.stream().mapToInt(Batch::size).sum();
    }

    /** Whether all batches have the same size, so that both means are the same number. */
    public boolean isEven() {
        return batches.stream()
                .allMatch(batch -> batch.size() == batches.getFirst().size());
    }
}
