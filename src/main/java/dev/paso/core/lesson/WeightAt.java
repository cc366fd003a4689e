package dev.paso.core.lesson;

import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;

/**
 * One weight or bias of a model.
 *
 * @param layer counts the layers that have weights, from 0: linear ones, and norms with γ and β
 * @param out the unit it leads to, from 0
 * @param in the unit it comes from, from 0; of a norm 0, which is γ; {@value #BIAS}: the bias, of a norm β
 */
public record WeightAt(int layer, int out, int in) {
    public static final int BIAS = -1;

    /** The first one of a model. */
    public static final WeightAt FIRST = new WeightAt(0, 0, 0);

    public boolean isBias() {
        return in == BIAS;
    }

    /** Whether it is γ or β. */
    public boolean isOfANorm(ModelSpec model) {
        return model.layers().get(place(model)) instanceof LayerSpec.BatchNorm1d;
    }

    /** Whether a model has it. */
    public boolean fits(ModelSpec model) {
        List<Integer> weighted = Places.of(model).weighted();
        if (layer < 0 || layer >= weighted.size()) {
            return false;
        }
        return switch (model.layers().get(weighted.get(layer))) {
            case LayerSpec.Linear linear ->
                isWithin(out, linear.out()) && (isBias() ? linear.bias() : isWithin(in, linear.in()));
            case LayerSpec.BatchNorm1d norm -> isWithin(out, norm.numFeatures()) && (isBias() || in == 0);
            default -> false;
        };
    }

    private static boolean isWithin(int index, int size) {
        return index >= 0 && index < size;
    }

    /** Whether a recipe leaves it as it is. */
    public boolean isFrozen(ExperimentSpec spec) {
        return spec.options().frozen().contains(slice(spec.model()).name());
    }

    /** Of its layer among all layers of a model, from 0. */
    int place(ModelSpec model) {
        return Places.of(model).weighted().get(layer);
    }

    /** Its place in the flat parameters. */
    int index(ModelSpec model) {
        ModelSpec.Slice slice = slice(model);
        return slice.offset()
                + (slice.shape().size() == 1 ? out : out * slice.shape().getLast() + in);
    }

    /** What a program calls it: {@code 2.weight[0, 3]}. */
    public String name(ModelSpec model) {
        ModelSpec.Slice slice = slice(model);
        return slice.name() + (slice.shape().size() == 1 ? "[" + out + "]" : "[" + out + ", " + in + "]");
    }

    private ModelSpec.Slice slice(ModelSpec model) {
        String name = place(model) + (isBias() ? ".bias" : ".weight");
        return model.parameters().stream()
                .filter(slice -> slice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
