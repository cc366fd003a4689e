package dev.paso.core.autograd;

import dev.paso.core.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way of gradients back through a graph, as it was gone.
 *
 * @param steps operations from the last one to the first
 */
public record BackwardPass(List<Step> steps) {
    private static final String AGAIN =
            "Trying to backward through the graph a second time (or directly access saved tensors after they have already been"
                    + " freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad()."
                    + " Specify retain_graph=True if you need to backward through the graph a second time or if you need to"
                    + " access saved tensors after calling backward.";

    /**
     * One operation handed its gradient on.
     *
     * @param at its result
     * @param incoming the gradient of the loss with respect to that result, all that came together
     * @param flows one for each input that needs a gradient
     */
    public record Step(Value at, Tensor incoming, List<Flow> flows) {
        public Step {
            flows = List.copyOf(flows);
        }
    }

    /** What went to one input. */
    public record Flow(int input, Value to, Local local) {}

    public BackwardPass {
        steps = List.copyOf(steps);
    }

    static BackwardPass from(Value loss, boolean retainGraph) {
        List<Value> order = Graph.operations(loss);
        if (order.stream().anyMatch(value -> operation(value).isFreed())) {
            throw AutogradException.runtime(AGAIN);
        }
        Map<Value, Tensor> gradients = new IdentityHashMap<>();
        gradients.put(loss, Elements.filled(loss.data().shape(), 1));
        List<Step> steps = new ArrayList<>();
        for (Value at : order.reversed()) {
            steps.add(step(at, gradients));
        }
        if (!retainGraph) {
            order.forEach(value -> operation(value).free());
        }
        return new BackwardPass(steps);
    }

    private static Step step(Value at, Map<Value, Tensor> gradients) {
        Tensor incoming = Optional.ofNullable(gradients.get(at)).orElseThrow();
        Operation operation = operation(at);
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < operation.inputs().size(); i++) {
            Value input = operation.inputs().get(i);
            if (!input.requiresGrad()) {
                continue;
            }
            Local local = operation.local(i, at.data(), incoming);
            flows.add(new Flow(i, input, local));
            if (input.isLeaf()) {
                input.accumulate(local.outgoing());
            } else {
                gradients.merge(
                        input,
                        Tape.rounded(local.outgoing(), input.dtype()),
                        (a, b) -> Tape.rounded(Elements.zip(a, b, Double::sum), input.dtype()));
            }
        }
        return new Step(at, incoming, flows);
    }

    private static Operation operation(Value value) {
        return value.origin().orElseThrow();
    }

    /** Later operations have higher numbers: going by them, every gradient is complete before it is handed on. */
    static final Comparator<Value> BY_NUMBER =
            Comparator.comparingInt(value -> operation(value).number());
}
