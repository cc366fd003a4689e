package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.Computation;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The model ŷ = b + w x on some samples, and its loss, as PyTorch computes them. */
public final class LineGraph extends Computation {
    private final Wishes wishes;
    private final Tape tape = new Tape();
    private final Value b;
    private final Value w;
    private final Value x;
    private final Value y;
    private Optional<Value> mse = Optional.empty();
    private boolean hasBranch;

    /**
     * What is computed.
     *
     * @param hasLoss whether it goes on to the loss, else it ends with the predictions
     * @param limit where it is there: {@code if mse > limit} another branch is computed and added, as in the book
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

    /**
     * @param inputs shape [n, 1]
     * @param targets shape [n, 1]
     */
    public LineGraph(Line line, Tensor inputs, Tensor targets, Dtype dtype, Wishes wishes) {
        this.wishes = wishes;
        b = leaf("b", line.b(), dtype, wishes.isBiasTrained());
        w = leaf("w", line.w(), dtype, wishes.isWeightTrained());
        x = tape.data("x", inputs, dtype);
        y = tape.data("y", targets, dtype);
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

    @Override
    public List<Value> leaves() {
        return List.of(b, w);
    }

    /** Whether error, prediction, b, w, targets and inputs require a gradient, as the book asks them in turn. */
    public List<Boolean> requiresGrad() {
        Value prediction = b.plus(w.times(x));
        return Stream.of(prediction.minus(y), prediction, b, w, y, x)
                .map(Value::requiresGrad)
                .toList();
    }

    @Override
    protected Value compute() {
        Value prediction = b.plus(w.times(x)).named("ŷ");
        if (!wishes.hasLoss()) {
            return prediction;
        }
        Value squared = prediction.minus(y).named("error").squared().mean();
        Value loss = squared.named(wishes.limit().isPresent() ? "MSE" : "loss");
        mse = Optional.of(loss);
        hasBranch = wishes.limit().isPresent() && loss.item() > wishes.limit().getAsDouble();
        return hasBranch ? branch(loss) : loss;
    }

    /** The mean of the squared errors, which the {@code if} looks at; empty before the first forward pass, or without a loss. */
    public Optional<Value> mse() {
        return result().flatMap(there -> mse);
    }

    /** Whether the last forward pass added the branch. */
    public boolean hasBranch() {
        return hasBranch;
    }

    /** The book's: the mean error of a model without bias is added. */
    private Value branch(Value loss) {
        Value error = w.times(x).named("ŷ₂").minus(y).named("error₂");
        return loss.plus(error.mean()).named("loss");
    }
}
