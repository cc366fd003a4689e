package dev.paso.core.lesson;

import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;

/**
 * One weight or bias of a model.
 *
 * @param layer counts linear layers from 0
 * @param out the unit it leads to, from 0
 * @param in the unit it comes from, from 0; {@value #BIAS}: the bias
 */
public record WeightAt(int layer, int out, int in) {
    public static final int BIAS = -1;

    /** The first one of a model. */
    public static final WeightAt FIRST = new WeightAt(0, 0, 0);

    public boolean isBias() {
        return in == BIAS;
    }

    /** Whether a model has it. */
    public boolean fits(ModelSpec model) {
        if (layer < 0 || layer >= model.linears().size()) {
            return false;
        }
        LayerSpec.Linear linear = model.linears().get(layer);
        boolean isIn = isBias() ? linear.bias() : in >= 0 && in < linear.in();
        return isIn && out >= 0 && out < linear.out();
    }

    /** Whether a recipe leaves it as it is. */
    public boolean isFrozen(ExperimentSpec spec) {
        return spec.options().frozen().contains(slice(spec.model()).name());
    }

    /** Its place in the flat parameters. */
    int index(ModelSpec model) {
        ModelSpec.Slice slice = slice(model);
        return slice.offset() + (isBias() ? out : out * linear(model).in() + in);
    }

    LayerSpec.Linear linear(ModelSpec model) {
        return model.linears().get(layer);
    }

    /** What a program calls it: {@code 2.weight[0, 3]}. */
    public String name(ModelSpec model) {
        return slice(model).name() + (isBias() ? "[" + out + "]" : "[" + out + ", " + in + "]");
    }

    private ModelSpec.Slice slice(ModelSpec model) {
        return model.parameters().stream()
                .filter(slice -> slice.name().equals(Places.of(model).linear(layer) + (isBias() ? ".bias" : ".weight")))
                .findFirst()
                .orElseThrow();
    }
}
