package dev.paso.core.lesson;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Tape;
import dev.paso.core.autograd.Value;
import java.util.Optional;

/** A training loop written by hand around {@code backward()}, with the book's three ways to update; two of them fail. Not for two threads. */
public final class ManualLoop {
    /** How parameters are updated. */
    public enum Attempt {
        /** {@code b = b - lr * b.grad}: a new tensor, no leaf any more, whose gradient is lost. */
        REASSIGN,
        /** {@code b -= lr * b.grad}: a leaf changed under autograd's eyes. */
        IN_PLACE,
        /** The same within {@code torch.no_grad()}. */
        NO_GRAD
    }

    /** A line of the loop. */
    public enum Statement {
        FORWARD,
        LOSS,
        BACKWARD,
        UPDATE_B,
        UPDATE_W,
        ZERO_B,
        ZERO_W
    }

    /**
     * Where the loop broke.
     *
     * @param error as PyTorch says it: {@code RuntimeError: …}
     */
    public record Failure(int epoch, Statement at, String error) {}

    private final Attempt attempt;
    private final double learningRate;
    private final Tape tape = new Tape();
    private final Value x;
    private final Value y;
    private Value b;
    private Value w;
    private int epoch;
    private double loss = Double.NaN;
    private Optional<Failure> failure = Optional.empty();

    /** @param xs inputs, shape [n, 1]; {@code ys} are their targets, same shape */
    public ManualLoop(Attempt attempt, Line line, Tensor xs, Tensor ys, Dtype dtype, double learningRate) {
        this.attempt = attempt;
        this.learningRate = learningRate;
        b = tape.parameter("b", Tensor.vector(line.b()), dtype);
        w = tape.parameter("w", Tensor.vector(line.w()), dtype);
        x = tape.data("x", xs, dtype);
        y = tape.data("y", ys, dtype);
    }

    /** Goes through the loop until {@code epochs} are complete, or until it breaks. */
    public void run(int epochs) {
        while (epoch < epochs && failure.isEmpty()) {
            Statement at = Statement.FORWARD;
            try {
                Value prediction = b.plus(w.times(x));
                at = Statement.LOSS;
                Value mse = prediction.minus(y).squared().mean();
                loss = mse.item();
                at = Statement.BACKWARD;
                mse.backward();
                at = Statement.UPDATE_B;
                b = update(b);
                at = Statement.UPDATE_W;
                w = update(w);
                at = Statement.ZERO_B;
                b.zeroGrad();
                at = Statement.ZERO_W;
                w.zeroGrad();
                epoch++;
            } catch (AutogradException refused) {
                failure = Optional.of(new Failure(epoch + 1, at, refused.line()));
            }
        }
    }

    private Value update(Value parameter) {
        Value step = parameter.scaledGrad(learningRate);
        switch (attempt) {
            case REASSIGN -> {
                return parameter.minus(step).named(parameter.name());
            }
            case IN_PLACE -> parameter.subtractInPlace(step);
            case NO_GRAD -> tape.noGrad(() -> parameter.subtractInPlace(step));
        }
        return parameter;
    }

    public Attempt attempt() {
        return attempt;
    }

    /** Epochs completed. */
    public int epoch() {
        return epoch;
    }

    /** Of the last forward pass; NaN before the first. */
    public double loss() {
        return loss;
    }

    public Value b() {
        return b;
    }

    public Value w() {
        return w;
    }

    /** Empty while it works. */
    public Optional<Failure> failure() {
        return failure;
    }
}
