package dev.paso.core.autograd;

import java.util.List;
import java.util.Optional;

/**
 * Something computed from leaves, that one can go through forwards and backwards: each forward pass builds the graph anew, and the gradients of
 * backward passes add up. Not for two threads.
 */
public abstract class Computation {
    private static final String AGAIN =
            "Trying to backward through the graph a second time (or directly access saved tensors"
                    + " after they have already been freed). Saved intermediate values of the graph are freed when you call"
                    + " .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second"
                    + " time or if you need to access saved tensors after calling backward.";

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
     * Adds gradients to the leaves; where nothing is computed yet that comes first. A graph is gone through once: the next pass needs
     * another {@link #forward}.
     *
     * @throws AutogradException as PyTorch refuses it
     */
    public final void backward() {
        if (pass.isPresent()) {
            throw AutogradException.runtime(AGAIN);
        }
        if (result.isEmpty()) {
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
