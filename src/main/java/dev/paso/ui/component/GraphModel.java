package dev.paso.ui.component;

import dev.paso.core.Tensor;
import dev.paso.core.autograd.BackwardPass;
import dev.paso.core.autograd.Graph;
import dev.paso.core.autograd.Local;
import dev.paso.core.autograd.Operation;
import dev.paso.core.autograd.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of a computation graph shows; {@code frontend/graph/model.ts} mirrors it. Nodes come in the order they are computed.
 *
 * @param title the heading; empty for none
 */
public record GraphModel(String title, List<Node> nodes, List<Link> edges) {
    /**
     * A value and the operation that made it.
     *
     * @param kind {@code leaf}, {@code data} or {@code operation}
     * @param isResult whether it is what the graph was asked for
     * @param name what a program calls it, or the expression that computes it
     * @param symbol of the operation; empty for others
     * @param gradFn PyTorch's name of the operation; empty for others
     * @param value row by row; null: not computed yet
     * @param gradient what has come back so far; null: nothing
     * @param flows what an operation hands on to its inputs; empty before the backward pass
     */
    public record Node(
            int id,
            String kind,
            boolean isResult,
            String name,
            String symbol,
            String gradFn,
            List<Integer> shape,
            @Nullable List<@Nullable Double> value,
            @Nullable List<@Nullable Double> gradient,
            List<Flow> flows) {}

    /** One use of a value. */
    public record Link(int from, int to, int input) {}

    /**
     * The chain rule at one input of an operation.
     *
     * @param formula the local derivative in symbols
     * @param left the incoming gradient, element by element; or the left one of two matrices
     * @param right the local derivative, element by element; or the right matrix
     * @param isMatrix whether {@code left} and {@code right} are matrices to be multiplied
     * @param products left × right; empty for matrices
     * @param outgoing what goes on to the input
     */
    public record Flow(
            int to,
            int input,
            String formula,
            Matrix left,
            Matrix right,
            boolean isMatrix,
            List<@Nullable Double> products,
            Matrix outgoing) {}

    /** Numbers row by row with their shape. */
    public record Matrix(List<Integer> shape, List<@Nullable Double> values) {
        static Matrix of(Tensor tensor) {
            return new Matrix(tensor.shape(), numbers(tensor));
        }
    }

    public GraphModel {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A graph as far as it was gone through.
     *
     * @param isComputed whether the forward pass was made; else operations have no values yet
     * @param pass the last backward pass through this graph
     */
    public static GraphModel of(String title, Graph graph, boolean isComputed, Optional<BackwardPass> pass) {
        Map<Value, Integer> ids = new IdentityHashMap<>();
        graph.nodes().forEach(node -> ids.put(node.value(), node.id()));
        Map<Value, BackwardPass.Step> steps = new IdentityHashMap<>();
        pass.ifPresent(gone -> gone.steps().forEach(step -> steps.put(step.at(), step)));
        List<Node> nodes = new ArrayList<>();
        for (Graph.Node node : graph.nodes()) {
            boolean isResult = node.id() == graph.nodes().size() - 1;
            nodes.add(node(node, isResult, isComputed, Optional.ofNullable(steps.get(node.value())), ids));
        }
        List<Link> links = graph.edges().stream()
                .map(edge -> new Link(edge.from(), edge.to(), edge.input()))
                .toList();
        return new GraphModel(title, nodes, links);
    }

    private static Node node(
            Graph.Node node,
            boolean isResult,
            boolean isComputed,
            Optional<BackwardPass.Step> step,
            Map<Value, Integer> ids) {
        Value value = node.value();
        Optional<Operation> origin = value.origin();
        Optional<Tensor> gradient = origin.isPresent() ? step.map(BackwardPass.Step::incoming) : value.grad();
        return new Node(
                node.id(),
                node.kind().name().toLowerCase(java.util.Locale.ROOT),
                isResult,
                GraphWords.name(value),
                origin.map(GraphWords::symbol).orElse(""),
                origin.map(operation -> operation.operator().gradFn()).orElse(""),
                value.data().shape(),
                isComputed || origin.isEmpty() ? numbers(value.data()) : null,
                gradient.map(GraphModel::numbers).orElse(null),
                step.stream()
                        .flatMap(gone -> gone.flows().stream().map(flow -> flow(gone.at(), flow, ids)))
                        .toList());
    }

    private static Flow flow(Value at, BackwardPass.Flow flow, Map<Value, Integer> ids) {
        int to = Optional.ofNullable(ids.get(flow.to())).orElseThrow();
        String formula = GraphWords.derivative(at, flow.input());
        return switch (flow.local()) {
            case Local.Elementwise each ->
                new Flow(
                        to,
                        flow.input(),
                        formula,
                        Matrix.of(each.incoming()),
                        Matrix.of(each.local()),
                        false,
                        numbers(each.products()),
                        Matrix.of(each.outgoing()));
            case Local.Product product ->
                new Flow(
                        to,
                        flow.input(),
                        formula,
                        Matrix.of(product.left()),
                        Matrix.of(product.right()),
                        true,
                        List.of(),
                        Matrix.of(product.outgoing()));
        };
    }

    /** A value that is not finite is a gap: the browser has no number for it. */
    private static List<@Nullable Double> numbers(Tensor tensor) {
        List<@Nullable Double> numbers = new ArrayList<>();
        for (double value : tensor.toArray()) {
            numbers.add(Double.isFinite(value) ? value : null);
        }
        return numbers;
    }
}
