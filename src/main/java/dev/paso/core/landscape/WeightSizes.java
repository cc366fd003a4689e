package dev.paso.core.landscape;

import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How large the weights of a linear layer are.
 *
 * @param name in the state_dict
 * @param count of its weights
 * @param nearZero of them, those within {@value #NEAR} of 0
 * @param size the sum of all sizes, which an L1 penalty makes small
 * @param first the first weights, row by row, at most {@value #MOST_TOLD}
 */
public record WeightSizes(String name, int count, int nearZero, double size, List<Double> first) {
    public static final double NEAR = 0.01;
    public static final int MOST_TOLD = 64;

    /** Of a model whose weights are drawn one by one. */
    public static final int MOST_PARAMETERS = 10_000;

    /** The same of Linear layers. */
    public static final int MOST_LAYERS = 8;

    public WeightSizes {
        first = List.copyOf(first);
    }

    /** Whether there are few enough to be drawn one by one. */
    public static boolean fits(ExperimentSpec spec) {
        return spec.model().parameterCount() <= MOST_PARAMETERS
                && spec.model().linears().size() <= MOST_LAYERS;
    }

    /** Of all linear layers in order. */
    public static List<WeightSizes> of(ModelSpec model, double[] parameters) {
        List<WeightSizes> layers = new ArrayList<>();
        for (ModelSpec.Slice slice : model.parameters()) {
            if (slice.name().endsWith(".weight") && slice.shape().size() == 2) {
                layers.add(of(
                        slice.name(), Arrays.copyOfRange(parameters, slice.offset(), slice.offset() + slice.size())));
            }
        }
        return layers;
    }

    private static WeightSizes of(String name, double[] weights) {
        return new WeightSizes(
                name,
                weights.length,
                (int) Arrays.stream(weights)
                        .filter(weight -> Math.abs(weight) <= NEAR)
                        .count(),
                Arrays.stream(weights).map(Math::abs).sum(),
                Arrays.stream(weights).limit(MOST_TOLD).boxed().toList());
    }
}
