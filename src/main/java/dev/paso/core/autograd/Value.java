package dev.paso.core.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import java.util.List;
import java.util.Optional;

/** A tensor that remembers the operation it came from, and gathers a gradient where one is wanted: PyTorch's tensor, small. */
public final class Value {
    private final Tape tape;
    private final Dtype dtype;
    private final Optional<Operation> origin;
    private final boolean requiresGrad;
    private String name;
    private Tensor data;
    private Optional<Tensor> grad = Optional.empty();

    private Value(Tape tape, String name, Tensor data, Dtype dtype, Optional<Operation> origin, boolean requiresGrad) {
        this.tape = tape;
        this.name = name;
        this.data = data;
        this.dtype = dtype;
        this.origin = origin;
        this.requiresGrad = requiresGrad;
    }

    static Value leaf(Tape tape, String name, Tensor data, Dtype dtype, boolean requiresGrad) {
        return new Value(tape, name, Tape.rounded(data, dtype), dtype, Optional.empty(), requiresGrad);
    }

    /** An operation on nothing that needs a gradient is forgotten at once. */
    static Value result(Tape tape, Operation operation, Tensor data, Dtype dtype, boolean requiresGrad) {
        Optional<Operation> remembered = requiresGrad ? Optional.of(operation) : Optional.empty();
        return new Value(tape, "", data, dtype, remembered, requiresGrad);
    }

    public String name() {
        return name;
    }

    /** The same value under a name, as an assignment gives it one. */
    public Value named(String other) {
        name = other;
        return this;
    }

    public Tensor data() {
        return data;
    }

    public Dtype dtype() {
        return dtype;
    }

    /** PyTorch's {@code grad_fn}; empty for leaves. */
    public Optional<Operation> origin() {
        return origin;
    }

    public boolean requiresGrad() {
        return requiresGrad;
    }

    /** Made by hand, not by an operation that is remembered. */
    public boolean isLeaf() {
        return origin.isEmpty();
    }

    /** Gradients gathered since it was zeroed; empty before the first backward pass, and always where there is an origin. */
    public Optional<Tensor> grad() {
        return grad;
    }

    public Value plus(Value other) {
        return tape.apply(new Operator.Add(), this, other);
    }

    public Value minus(Value other) {
        return tape.apply(new Operator.Subtract(), this, other);
    }

    public Value times(Value other) {
        return tape.apply(new Operator.Multiply(), this, other);
    }

    /** {@code number * this}. */
    public Value times(double number) {
        return tape.data("", Tensor.of(List.of(), new double[] {number}), dtype).times(this);
    }

    public Value squared() {
        return tape.apply(new Operator.Square(), this);
    }

    public Value mean() {
        return tape.apply(new Operator.Mean(), this);
    }

    public Value sum() {
        return tape.apply(new Operator.Sum(), this);
    }

    /** A linear layer on this as its input, shape [n, in]. */
    public Value linear(Value weight, Value bias) {
        return tape.apply(new Operator.Linear(), this, weight, bias);
    }

    /** A linear layer without bias. */
    public Value linear(Value weight) {
        return tape.apply(new Operator.Linear(), this, weight);
    }

    public Value activated(LayerSpec.Activation activation) {
        return tape.apply(new Operator.Activate(activation), this);
    }

    /** The loss of this as a model's output. */
    public Value criterion(Value target, LossSpec loss) {
        return tape.apply(new Operator.Criterion(loss), this, target);
    }

    /** The same numbers without a past. */
    public Value detach() {
        return tape.data(name, data, dtype);
    }

    /**
     * The only number there is.
     *
     * @throws AutogradException if there are several
     */
    public double item() {
        if (data.size() != 1) {
            throw AutogradException.runtime("a Tensor with " + data.size() + " elements cannot be converted to Scalar");
        }
        return data.at(0);
    }

    /** As {@link #backward(boolean)}, after which the graph is of no use. */
    public BackwardPass backward() {
        return backward(false);
    }

    /**
     * Adds the gradient of this with respect to every leaf that wants one to the leaf's {@link #grad}.
     *
     * @param retainGraph whether another backward pass may follow
     * @throws AutogradException if this is no scalar, needs no gradient, or was gone through before
     */
    public BackwardPass backward(boolean retainGraph) {
        if (data.size() != 1) {
            throw AutogradException.runtime("grad can be implicitly created only for scalar outputs");
        }
        if (!requiresGrad) {
            throw AutogradException.runtime("element 0 of tensors does not require grad and does not have a grad_fn");
        }
        return BackwardPass.from(this, retainGraph);
    }

    void accumulate(Tensor gradient) {
        Tensor sum =
                grad.map(before -> Elements.zip(before, gradient, Double::sum)).orElse(gradient);
        grad = Optional.of(Tape.rounded(sum, dtype));
    }

    /**
     * PyTorch's {@code grad.zero_()}.
     *
     * @throws AutogradException if there is no gradient
     */
    public void zeroGrad() {
        grad = Optional.of(Elements.map(gradOrRefuse("zero_"), before -> 0));
    }

    /** {@code learningRate * grad}, as a value without a past. */
    public Value scaledGrad(double learningRate) {
        return tape.data("", gradOrRefuse("mul"), dtype).times(learningRate);
    }

    private Tensor gradOrRefuse(String method) {
        return grad.orElseThrow(() -> new AutogradException(
                AutogradException.Type.ATTRIBUTE_ERROR, "'NoneType' object has no attribute '" + method + "'"));
    }

    /**
     * PyTorch's {@code -=}: changes the numbers in place.
     *
     * @throws AutogradException if this is a leaf that wants a gradient and operations are being remembered
     */
    public void subtractInPlace(Value other) {
        if (isLeaf() && requiresGrad && tape.isRecording()) {
            throw AutogradException.runtime(
                    "a leaf Variable that requires grad is being used in an in-place operation.");
        }
        data = Tape.rounded(Elements.zip(data, other.data, (a, b) -> a - b), dtype);
    }
}
