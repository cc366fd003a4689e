package dev.paso.core.autograd;

import java.util.List;
import java.util.Optional;

/**
 * Something computed from leaves, that one can go through forth and back: each forward pass builds the graph anew, and the gradients of
 * backward passes add up. Not for two threads.
 */
public abstract class Computation {
    private Optional<Value> result = Optional.empty();
    private Optional<BackwardPass> pass = Optional.empty();
    private int passes;

    /** Parameters, whether their gradient is wanted or not. */
    public abstract List<Value> leaves();

    /** One forward pass. */
    protected abstract Value compute();

    /** What the last forward pass gave; empty before the first one. */
    public final Optional<Value> result() {
        return result;
    }

    /** The backward pass through the graph there is now. */
    public final Optional<BackwardPass> pass() {
        return pass;
    }

    /** How often gradients were added since they were zeroed. */
    public final int passes() {
        return passes;
    }

    /** The graph that a forward pass builds, whether one was made or not. */
    public final Graph graph() {
        return Graph.of(result.orElseGet(this::compute));
    }

    public final void forward() {
        result = Optional.of(compute());
        pass = Optional.empty();
    }

    /**
     * Adds gradients to the leaves; a graph that was gone through is built anew first, as the loop of a program does.
     *
     * @throws AutogradException as PyTorch refuses it
     */
    public final void backward() {
        if (result.isEmpty() || pass.isPresent()) {
            forward();
        }
        pass = Optional.of(result.orElseThrow().backward());
        passes++;
    }

    /** PyTorch's {@code grad.zero_()} for every leaf that has a gradient. */
    public final void zeroGrad() {
        leaves().stream().filter(leaf -> leaf.grad().isPresent()).forEach(Value::zeroGrad);
        passes = 0;
    }
}
