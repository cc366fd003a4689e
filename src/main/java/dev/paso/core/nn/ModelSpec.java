package dev.paso.core.nn;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.util.ArrayList;
import java.util.List;

/** A model as {@code nn.Sequential} lists it: layers that fit each other, at least one of them linear. */
public record ModelSpec(List<LayerSpec> layers) {
    public ModelSpec {
        layers = List.copyOf(layers);
        int width = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Linear linear) {
                if (width != 0 && linear.in() != width) {
                    throw new RefusedException("model[" + i + "].in", Rule.LAYER_IN, width, linear.in());
                }
                width = linear.out();
            }
        }
        if (width == 0) {
            throw new RefusedException("model", Rule.NO_LINEAR);
        }
    }

    /** Columns of the first linear layer. */
    public int inputs() {
        return linears().getFirst().in();
    }

    /** Units of the last linear layer. */
    public int outputs() {
        return linears().getLast().out();
    }

    public List<LayerSpec.Linear> linears() {
        return layers.stream()
                .filter(LayerSpec.Linear.class::isInstance)
                .map(LayerSpec.Linear.class::cast)
                .toList();
    }

    /** A parameter's place in the flat array: {@code name} as in the state_dict, shape, and where it starts. */
    public record Slice(String name, List<Integer> shape, int offset) {
        public int size() {
            return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        }
    }

    /**
     * All parameters in the order of the state_dict: {@code 0.weight} of shape [out, in], {@code 0.bias} of shape [out], …
     *
     * @throws RefusedException if they are too many to be counted
     */
    public List<Slice> parameters() {
        checkCount();
        List<Slice> slices = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Linear linear) {
                slices.add(new Slice(i + ".weight", List.of(linear.out(), linear.in()), offset));
                offset += linear.out() * linear.in();
                if (linear.bias()) {
                    slices.add(new Slice(i + ".bias", List.of(linear.out()), offset));
                    offset += linear.out();
                }
            }
        }
        return List.copyOf(slices);
    }

    private void checkCount() {
        double count = linears().stream()
                .mapToDouble(linear -> (double) linear.out() * (linear.bias() ? linear.in() + 1.0 : linear.in()))
                .sum();
        if (count > Integer.MAX_VALUE) {
            throw new RefusedException("model parameters", Rule.IN_RANGE, 1, Integer.MAX_VALUE, count);
        }
    }

    /** @throws RefusedException if they are too many to be counted */
    public int parameterCount() {
        return parameters().stream().mapToInt(Slice::size).sum();
    }
}
