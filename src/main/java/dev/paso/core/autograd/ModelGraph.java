package dev.paso.core.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.MisuseException;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A sequential model and its loss as values: what PyTorch remembers of a forward pass. */
public final class ModelGraph extends Computation {
    private final ModelSpec model;
    private final LossSpec loss;
    private final List<Value> parameters = new ArrayList<>();
    private final Value x;
    private final Value y;

    /**
     * @param flat parameters in the order of {@link ModelSpec#parameters()}
     * @param inputs shape [n, inputs]
     * @param targets shape [n, outputs]
     * @throws IllegalArgumentException if the model or the loss {@linkplain #fits does not fit}
     */
    public ModelGraph(ModelSpec model, LossSpec loss, double[] flat, Tensor inputs, Tensor targets, Dtype dtype) {
        if (!fits(model, loss)) {
            throw new MisuseException("model must be without dropout and cross-entropy, was " + model);
        }
        this.model = model;
        this.loss = loss;
        Tape tape = new Tape();
        for (ModelSpec.Slice slice : model.parameters()) {
            double[] own = Arrays.copyOfRange(flat, slice.offset(), slice.offset() + slice.size());
            parameters.add(tape.parameter(slice.name(), Tensor.of(slice.shape(), own), dtype));
        }
        x = tape.data("x", inputs, dtype);
        y = tape.data("y", targets, dtype);
    }

    /**
     * The graph of an experiment's model and loss on the first {@code n} of some samples.
     *
     * @throws IllegalArgumentException if the model or the loss {@linkplain #fits does not fit}
     */
    public static ModelGraph of(ExperimentSpec spec, Samples samples, int n, double[] parameters) {
        return new ModelGraph(
                spec.model(),
                spec.loss(),
                parameters,
                Tensor.matrix(n, samples.inputs(), Arrays.copyOf(samples.x(), n * samples.inputs())),
                Tensor.matrix(n, samples.targets(), Arrays.copyOf(samples.y(), n * samples.targets())),
                spec.dtype());
    }

    /** Whether there is a graph for these: all but cross-entropy, dropout and norms over a batch. */
    public static boolean fits(ModelSpec model, LossSpec loss) {
        return !(loss instanceof LossSpec.CrossEntropy)
                && !model.hasBatchNorm()
                && model.layers().stream().noneMatch(LayerSpec.Dropout.class::isInstance);
    }

    @Override
    public List<Value> leaves() {
        return List.copyOf(parameters);
    }

    private static String subscript(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('₀' + digit - '0')))
                .collect(java.util.stream.Collectors.joining());
    }

    @Override
    protected Value compute() {
        Iterator<Value> next = parameters.iterator();
        Value at = x;
        int linears = 0;
        for (LayerSpec layer : model.layers()) {
            at = switch (layer) {
                case LayerSpec.Linear linear -> {
                    linears++;
                    Value z = linear.bias() ? at.linear(next.next(), next.next()) : at.linear(next.next());
                    yield z.named("z" + subscript(linears));
                }
                case LayerSpec.Activation activation -> at.activated(activation).named("h" + subscript(linears));
                case LayerSpec.Dropout dropout -> throw new IllegalStateException("refused before");
                case LayerSpec.BatchNorm1d norm -> throw new IllegalStateException("refused before");
            };
        }
        return at.criterion(y, loss).named("loss");
    }
}
