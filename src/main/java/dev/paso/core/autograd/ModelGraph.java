package dev.paso.core.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A sequential model and its loss as values: what PyTorch would remember of one forward pass.
 *
 * @param parameters in the order of {@link ModelSpec#parameters()}
 */
public record ModelGraph(List<Value> parameters, Value output, Value loss) {
    public ModelGraph {
        parameters = List.copyOf(parameters);
    }

    /** Whether there is a graph for these: all but cross-entropy and dropout. */
    public static boolean fits(ModelSpec model, LossSpec loss) {
        return !(loss instanceof LossSpec.CrossEntropy)
                && model.layers().stream().noneMatch(LayerSpec.Dropout.class::isInstance);
    }

    /**
     * A forward pass.
     *
     * @param parameters flat, in the order of {@link ModelSpec#parameters()}
     * @param x shape [n, inputs]
     * @param y shape [n, outputs]
     * @throws IllegalArgumentException if the model or the loss {@linkplain #fits does not fit}
     */
    public static ModelGraph of(ModelSpec model, LossSpec loss, double[] parameters, Tensor x, Tensor y, Dtype dtype) {
        if (!fits(model, loss)) {
            throw Require.refused("model", "must be without dropout and cross-entropy", model);
        }
        Tape tape = new Tape();
        List<Value> all = new ArrayList<>();
        for (ModelSpec.Slice slice : model.parameters()) {
            double[] own = Arrays.copyOfRange(parameters, slice.offset(), slice.offset() + slice.size());
            all.add(tape.parameter(slice.name(), Tensor.of(slice.shape(), own), dtype));
        }
        Value output = forward(model, all.iterator(), tape.data("x", x, dtype));
        return new ModelGraph(all, output, output.criterion(tape.data("y", y, dtype), loss).named("loss"));
    }

    private static Value forward(ModelSpec model, Iterator<Value> parameters, Value x) {
        Value at = x;
        for (LayerSpec layer : model.layers()) {
            at = switch (layer) {
                case LayerSpec.Linear linear ->
                    linear.bias()
                            ? at.linear(parameters.next(), parameters.next())
                            : at.linear(parameters.next());
                case LayerSpec.Activation activation -> at.activated(activation);
                case LayerSpec.Dropout dropout -> throw new IllegalStateException("checked before");
            };
        }
        return at;
    }
}
