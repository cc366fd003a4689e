package dev.paso.core.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import java.util.List;

/** Where values and their operations belong: it knows whether operations are remembered. Not for two threads. */
public final class Tape {
    private int operations;
    private boolean isRecording = true;

    /** A leaf whose gradient is wanted. */
    public Value parameter(String name, Tensor data, Dtype dtype) {
        return Value.leaf(this, name, data, dtype, true);
    }

    /** Numbers that need no gradient: inputs, targets, constants. */
    public Value data(String name, Tensor data, Dtype dtype) {
        return Value.leaf(this, name, data, dtype, false);
    }

    /** PyTorch's {@code with torch.no_grad():}. */
    public void noGrad(Runnable block) {
        boolean before = isRecording;
        isRecording = false;
        try {
            block.run();
        } finally {
            isRecording = before;
        }
    }

    boolean isRecording() {
        return isRecording;
    }

    Value apply(Operator operator, Value... inputs) {
        List<Value> all = List.of(inputs);
        Dtype dtype = all.stream().anyMatch(value -> value.dtype() == Dtype.FLOAT64) ? Dtype.FLOAT64 : Dtype.FLOAT32;
        Tensor exact = operator.apply(all.stream().map(Value::data).toList());
        boolean needsGrad = isRecording && all.stream().anyMatch(Value::requiresGrad);
        return Value.result(this, new Operation(operator, all, ++operations), rounded(exact, dtype), dtype, needsGrad);
    }

    static Tensor rounded(Tensor tensor, Dtype dtype) {
        return Elements.map(tensor, dtype::round);
    }
}
