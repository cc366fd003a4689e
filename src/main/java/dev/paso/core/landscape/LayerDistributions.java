package dev.paso.core.landscape;

import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How weights, their gradients and what the units answer are spread, layer by layer, over the training split in evaluation mode. Keeps
 * buffers: not for two threads.
 */
public final class LayerDistributions {
    public static final int MOST_NUMBERS = 200_000; // samples times units and parameters: a frame must not take long

    private final ModelSpec model;
    private final Samples samples;
    private final TrainingLoss loss;
    private final Predictor predictor;

    /**
     * A linear layer.
     *
     * @param name of its weight in the state_dict
     * @param activations of its units after their activation
     */
    public record Layer(String name, Distribution weights, Distribution gradients, Distribution activations) {}

    public LayerDistributions(ExperimentSpec spec, PreparedData data, Predictor predictor) {
        model = spec.model();
        samples = data.training();
        loss = TrainingLoss.of(spec, data);
        this.predictor = predictor;
    }

    /** Whether it is little enough work for every frame. */
    public static boolean fits(ExperimentSpec spec, PreparedData data) {
        long units = spec.model().linears().stream()
                .mapToLong(linear -> linear.out())
                .sum();
        long passes = (long) data.training().size() * (units + spec.model().parameterCount());
        return !spec.model().hasBatchNorm() // whose gradients are those of a batch, not of one sample after the other
                && passes <= 10L * MOST_NUMBERS
                && data.training().size() * units <= MOST_NUMBERS;
    }

    /** Of all linear layers in order, under {@code parameters}, flat; left unchanged. */
    public List<Layer> of(double[] parameters) {
        double[] slopes = loss.gradient(parameters).slopes().toArray();
        double[][] stages = predictor.activations(parameters, samples.x(), samples.size());
        List<Layer> layers = new ArrayList<>();
        for (ModelSpec.Slice slice : model.parameters()) {
            if (slice.name().endsWith(".weight")) {
                int stage = layers.size() + 1;
                int answers = samples.size() * predictor.units(stage);
                layers.add(new Layer(
                        slice.name(),
                        part(parameters, slice),
                        part(slopes, slice),
                        Distribution.of(Arrays.copyOf(stages[stage], answers))));
            }
        }
        return layers;
    }

    private static Distribution part(double[] flat, ModelSpec.Slice slice) {
        return Distribution.of(Arrays.copyOfRange(flat, slice.offset(), slice.offset() + slice.size()));
    }
}
