package dev.paso.core.autograd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a value was computed from: a node for each value, an edge from each input to the operation that used it. Leaves come first, then
 * operations in the order they ran; the last node is the value asked for.
 */
public record Graph(List<Node> nodes, List<Edge> edges) {
    /** What a node stands for. */
    public enum Kind {
        /** A parameter: its gradient is wanted. */
        LEAF,
        /** Numbers without a gradient. */
        DATA,
        OPERATION
    }

    /** @param id its place among the nodes */
    public record Node(int id, Kind kind, Value value) {}

    /**
     * One use of a value.
     *
     * @param input which of the operation's inputs it is
     */
    public record Edge(int from, int to, int input) {}

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The graph behind {@code result}: what is remembered, so that only parts that need a gradient have operations. */
    public static Graph of(Value result) {
        List<Value> operations = operations(result);
        Set<Value> values = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Value> ordered = new ArrayList<>();
        for (Value operation : operations) {
            for (Value input : operation.origin().orElseThrow().inputs()) {
                if (input.isLeaf() && values.add(input)) {
                    ordered.add(input);
                }
            }
        }
        ordered.addAll(operations);
        if (ordered.isEmpty()) {
            ordered.add(result);
        }
        return new Graph(nodes(ordered), edges(ordered));
    }

    private static List<Node> nodes(List<Value> ordered) {
        List<Node> nodes = new ArrayList<>();
        for (Value value : ordered) {
            Kind kind = value.isLeaf() ? value.requiresGrad() ? Kind.LEAF : Kind.DATA : Kind.OPERATION;
            nodes.add(new Node(nodes.size(), kind, value));
        }
        return nodes;
    }

    private static List<Edge> edges(List<Value> ordered) {
        List<Edge> edges = new ArrayList<>();
        for (Value value : ordered) {
            value.origin().ifPresent(operation -> {
                for (int i = 0; i < operation.inputs().size(); i++) {
                    edges.add(new Edge(ordered.indexOf(operation.inputs().get(i)), ordered.indexOf(value), i));
                }
            });
        }
        return edges;
    }

    /** How many nodes of a kind there are. */
    public int count(Kind kind) {
        return (int) nodes.stream().filter(node -> node.kind() == kind).count();
    }

    /** Values that have an origin, in the order they were computed. */
    static List<Value> operations(Value result) {
        Set<Value> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Value> open = new LinkedHashSet<>(List.of(result)); // values are equal to themselves alone
        while (!open.isEmpty()) {
            Value value = open.iterator().next();
            open.remove(value);
            if (!value.isLeaf() && found.add(value)) {
                open.addAll(value.origin().orElseThrow().inputs());
            }
        }
        return found.stream().sorted(BackwardPass.BY_NUMBER).toList();
    }
}
