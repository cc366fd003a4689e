package dev.paso.core.nn;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            } else if (layers.get(i) instanceof LayerSpec.BatchNorm1d norm) {
                if (width != 0 && norm.numFeatures() != width) {
                    throw new RefusedException(
                            "model[" + i + "].num_features", Rule.LAYER_IN, width, norm.numFeatures());
                }
                width = norm.numFeatures();
            }
        }
        if (layers.stream().noneMatch(LayerSpec.Linear.class::isInstance)) {
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

    /** Whether a batch's samples see each other. */
    public boolean hasBatchNorm() {
        return layers.stream().anyMatch(LayerSpec.BatchNorm1d.class::isInstance);
    }

    /**
     * A parameter's place in the flat array: {@code name} as in the state_dict, shape, and where it starts.
     *
     * @param isTrained not a buffer, which is no parameter and follows the batches
     */
    public record Slice(String name, List<Integer> shape, int offset, boolean isTrained) {
        /** A parameter's. */
        public Slice(String name, List<Integer> shape, int offset) {
            this(name, shape, offset, true);
        }

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
        return state().stream().filter(Slice::isTrained).toList();
    }

    /** A copy of a flat array's parts by their names, in the order of the {@link #state}. */
    public Map<String, Tensor> named(double[] parameters) {
        Map<String, Tensor> named = new LinkedHashMap<>();
        for (Slice slice : state()) {
            double[] values = Arrays.copyOfRange(parameters, slice.offset(), slice.offset() + slice.size());
            named.put(slice.name(), Tensor.of(slice.shape(), values));
        }
        return named;
    }

    /**
     * All of the state_dict in its order: the {@link #parameters}, and running statistics among them. In the flat array stand first the
     * parameters of all linear layers, then those of the others, then what is not trained.
     *
     * @throws RefusedException if they are too many to be counted
     */
    public List<Slice> state() {
        checkCount();
        Places places = new Places();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof LayerSpec.Linear linear) {
                places.linear(i, linear);
            } else if (layers.get(i) instanceof LayerSpec.BatchNorm1d norm) {
                places.norm(i, norm);
            }
        }
        return List.copyOf(places.slices);
    }

    /** Numbers in the flat array: parameters, and what is not trained. */
    public int stateSize() {
        return state().stream().mapToInt(Slice::size).sum();
    }

    /** Gives every slice the next place of its kind. */
    private final class Places {
        final List<Slice> slices = new ArrayList<>();
        private int linear;
        private int affine = layers.stream()
                .mapToInt(layer ->
                        layer instanceof LayerSpec.Linear one ? one.out() * (one.in() + (one.bias() ? 1 : 0)) : 0)
                .sum();
        private int buffers = affine
                + layers.stream()
                        .mapToInt(layer -> layer instanceof LayerSpec.BatchNorm1d norm && norm.affine()
                                ? 2 * norm.numFeatures()
                                : 0)
                        .sum();

        void linear(int layer, LayerSpec.Linear spec) {
            linear = add(layer + ".weight", List.of(spec.out(), spec.in()), linear, true);
            if (spec.bias()) {
                linear = add(layer + ".bias", List.of(spec.out()), linear, true);
            }
        }

        void norm(int layer, LayerSpec.BatchNorm1d spec) {
            List<Integer> shape = List.of(spec.numFeatures());
            if (spec.affine()) {
                affine = add(layer + ".weight", shape, affine, true);
                affine = add(layer + ".bias", shape, affine, true);
            }
            buffers = add(layer + ".running_mean", shape, buffers, false);
            buffers = add(layer + ".running_var", shape, buffers, false);
            buffers = add(layer + ".num_batches_tracked", List.of(), buffers, false);
        }

        /** The place behind it. */
        private int add(String name, List<Integer> shape, int place, boolean isTrained) {
            Slice slice = new Slice(name, shape, place, isTrained);
            slices.add(slice);
            return place + slice.size();
        }
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
