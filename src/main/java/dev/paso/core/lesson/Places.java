package dev.paso.core.lesson;

import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places of a model at which its units have a number: place 0 before the first layer, place i after layer i − 1. A linear layer and
 * what follows it up to the next one are a block; the inputs are block 0.
 *
 * @param model whose places these are
 */
record Places(ModelSpec model) {
    static Places of(ModelSpec model) {
        return new Places(model);
    }

    /** Where the model's outputs stand. */
    int last() {
        return model.layers().size();
    }

    /** Units at a place. */
    int width(int place) {
        int width = model.inputs();
        for (LayerSpec layer : model.layers().subList(0, place)) {
            width = layer instanceof LayerSpec.Linear linear ? linear.out() : width;
        }
        return width;
    }

    /** The indices of the layers that have weights: linear ones, and norms with γ and β. */
    List<Integer> weighted() {
        List<LayerSpec> layers = model.layers();
        return IntStream.range(0, layers.size())
                .filter(i -> layers.get(i) instanceof LayerSpec.Linear
                        || layers.get(i) instanceof LayerSpec.BatchNorm1d norm && norm.affine())
                .boxed()
                .toList();
    }

    private List<Integer> linears() {
        List<LayerSpec> layers = model.layers();
        return IntStream.range(0, layers.size())
                .filter(i -> layers.get(i) instanceof LayerSpec.Linear)
                .boxed()
                .toList();
    }

    /** How many linear layers stand before a place: the number of its block. */
    int block(int place) {
        return (int) linears().stream().filter(index -> index < place).count();
    }

    /** The places of a block, in order. */
    List<Integer> ofBlock(int block) {
        return IntStream.rangeClosed(0, last())
                .filter(place -> block(place) == block)
                .boxed()
                .toList();
    }

    /** Blocks there are: the inputs and one for each linear layer. */
    int blocks() {
        return linears().size() + 1;
    }

    /** What a unit's number is called at a place: x, z before activations, a after one, d after dropout, n after normalising, and what the outputs are. */
    String symbol(int place, int unit, LossSpec loss) {
        if (place == last()) {
            return output(unit, loss);
        }
        if (place == 0) {
            return width(0) == 1 ? "x" : "x_" + (unit + 1);
        }
        String letter = switch (model.layers().get(place - 1)) {
            case LayerSpec.Linear linear -> "z";
            case LayerSpec.Activation activation -> "a";
            case LayerSpec.Dropout dropout -> "d";
            case LayerSpec.BatchNorm1d norm -> "n";
        };
        return letter + mark(place, unit);
    }

    /** What follows a letter for a number of the layer before a place: which block and unit it is of. */
    String mark(int place, int unit) {
        int block = block(place);
        return "′".repeat(activationsBefore(place, block)) + "_" + block + (width(place) == 1 ? "" : "," + (unit + 1));
    }

    /** Of the same block: a second activation is another number. */
    private int activationsBefore(int place, int block) {
        List<Integer> earlier = new ArrayList<>(ofBlock(block));
        earlier.removeIf(other -> other >= place || other == 0);
        return (int) earlier.stream()
                .map(other -> model.layers().get(other - 1).getClass())
                .filter(kind -> isSameKind(kind, model.layers().get(place - 1)))
                .count();
    }

    private static boolean isSameKind(Class<?> kind, LayerSpec layer) {
        return LayerSpec.Activation.class.isAssignableFrom(kind) == layer instanceof LayerSpec.Activation
                && (kind == LayerSpec.Dropout.class) == layer instanceof LayerSpec.Dropout
                && (kind == LayerSpec.BatchNorm1d.class) == layer instanceof LayerSpec.BatchNorm1d;
    }

    private String output(int unit, LossSpec loss) {
        boolean isAlone = width(last()) == 1;
        return switch (loss) {
            case LossSpec.CrossEntropy crossEntropy -> "z_" + unit; // classes count from 0
            case LossSpec.BceWithLogits bce -> isAlone ? "z" : "z_" + (unit + 1);
            case LossSpec.Bce bce -> isAlone ? "p" : "p_" + (unit + 1);
            default -> isAlone ? "ŷ" : "ŷ_" + (unit + 1);
        };
    }
}
