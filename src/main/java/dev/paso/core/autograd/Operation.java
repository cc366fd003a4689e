package dev.paso.core.autograd;

import dev.paso.core.Tensor;
import java.util.List;

/** An operator that was applied: PyTorch's {@code grad_fn}. After a backward pass what it kept is gone. */
public final class Operation {
    private final Operator operator;
    private final List<Value> inputs;
    private final List<Tensor> kept;
    private final int number;
    private boolean isFreed;

    Operation(Operator operator, List<Value> inputs, int number) {
        this.operator = operator;
        this.inputs = List.copyOf(inputs);
        this.number = number;
        kept = inputs.stream().map(Value::data).toList();
    }

    public Operator operator() {
        return operator;
    }

    public List<Value> inputs() {
        return inputs;
    }

    /** Counts the operations of a tape: later ones have higher numbers. */
    public int number() {
        return number;
    }

    /** Whether a backward pass went through and kept nothing. */
    public boolean isFreed() {
        return isFreed;
    }

    Local local(int input, Tensor result, Tensor incoming) {
        return operator.local(input, kept, result, incoming);
    }

    void free() {
        isFreed = true;
    }
}
