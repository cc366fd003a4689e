package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.BackwardPass;
import dev.paso.core.autograd.Graph;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The model ŷ = b + w x on some samples as PyTorch computes it: leaves, a forward pass that builds the graph, and backward passes whose
 * gradients add up. Not for two threads.
 */
public final class LineGraph {
    private final Wishes wishes;
    private final Tape tape = new Tape();
    private final Value b;
    private final Value w;
    private final Value x;
    private final Value y;
    private Optional<Value> result = Optional.empty();
    private Optional<BackwardPass> pass = Optional.empty();
    private int passes;

    /**
     * What is computed.
     *
     * @param hasLoss whether it goes on to the loss, else it ends with the predictions
     * @param limit where it is there: {@code if loss > limit} another branch is computed and added, as in the book
     */
    public record Wishes(boolean isBiasTrained, boolean isWeightTrained, boolean hasLoss, OptionalDouble limit) {
        public static final Wishes PREDICTION = new Wishes(true, true, false, OptionalDouble.empty());
        public static final Wishes LOSS = new Wishes(true, true, true, OptionalDouble.empty());
        public static final Wishes BRANCH = new Wishes(true, true, true, OptionalDouble.of(0));

        public Wishes withBias(boolean isTrained) {
            return new Wishes(isTrained, isWeightTrained, hasLoss, limit);
        }

        public Wishes withWeight(boolean isTrained) {
            return new Wishes(isBiasTrained, isTrained, hasLoss, limit);
        }

        public Wishes withLimit(double other) {
            return new Wishes(isBiasTrained, isWeightTrained, hasLoss, OptionalDouble.of(other));
        }
    }

    /** @param xs inputs, shape [n, 1]; {@code ys} are their targets, same shape */
    public LineGraph(Line line, Tensor xs, Tensor ys, Dtype dtype, Wishes wishes) {
        this.wishes = wishes;
        b = leaf("b", line.b(), dtype, wishes.isBiasTrained());
        w = leaf("w", line.w(), dtype, wishes.isWeightTrained());
        x = tape.data("x", xs, dtype);
        y = tape.data("y", ys, dtype);
    }

    private Value leaf(String name, double value, Dtype dtype, boolean isTrained) {
        Tensor data = Tensor.vector(value);
        return isTrained ? tape.parameter(name, data, dtype) : tape.data(name, data, dtype);
    }

    public Wishes wishes() {
        return wishes;
    }

    public Value b() {
        return b;
    }

    public Value w() {
        return w;
    }

    /** Of the last forward pass; empty before the first one. */
    public Optional<Value> result() {
        return result;
    }

    /** The last backward pass through the graph there is now. */
    public Optional<BackwardPass> pass() {
        return pass;
    }

    /** How often gradients were added since they were zeroed. */
    public int passes() {
        return passes;
    }

    /** What the forward pass builds, whether it was made or not. */
    public Graph graph() {
        return Graph.of(result.orElseGet(this::compute));
    }

    public void forward() {
        result = Optional.of(compute());
        pass = Optional.empty();
    }

    /**
     * Adds gradients to the leaves; a graph that was gone through is built anew first, as the loop of a program does.
     *
     * @throws dev.paso.core.autograd.AutogradException as PyTorch refuses it
     */
    public void backward() {
        if (result.isEmpty() || pass.isPresent()) {
            forward();
        }
        pass = Optional.of(result.orElseThrow().backward());
        passes++;
    }

    public void zeroGrad() {
        for (Value leaf : new Value[] {b, w}) {
            if (leaf.grad().isPresent()) {
                leaf.zeroGrad();
            }
        }
        passes = 0;
    }

    private Value compute() {
        Value prediction = b.plus(w.times(x)).named("ŷ");
        if (!wishes.hasLoss()) {
            return prediction;
        }
        Value loss = prediction.minus(y).named("error").squared().mean().named("loss");
        boolean branches = wishes.limit().isPresent()
                && loss.item() > wishes.limit().getAsDouble();
        return branches ? branch(loss) : loss;
    }

    /** The book's: the error of a model without bias is added, as it is. */
    private Value branch(Value loss) {
        Value error = w.times(x).named("ŷ₂").minus(y).named("error₂");
        return loss.plus(error.mean()).named("loss");
    }
}
