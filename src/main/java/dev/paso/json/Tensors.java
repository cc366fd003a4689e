package dev.paso.json;

import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import tools.jackson.databind.JsonNode;

/** Numbers in nested lists. */
final class Tensors {
    private Tensors() {}

    /** A vector or, where the elements are lists of one length, a matrix. */
    static Tensor read(String path, JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw Fields.refused(path, Rule.NUMBERS_OR_ROWS, node);
        }
        return node.get(0).isArray() ? matrix(path, node) : Tensor.vector(row(path, node, node.size()));
    }

    /** Rows; a flat list is a column. */
    static Tensor rows(String path, JsonNode node) {
        return read(path, node).asMatrix();
    }

    private static Tensor matrix(String path, JsonNode node) {
        int columns = node.get(0).size();
        double[] values = new double[node.size() * columns];
        for (int i = 0; i < node.size(); i++) {
            double[] row = row(path + "[" + i + "]", node.get(i), columns);
            System.arraycopy(row, 0, values, i * columns, columns);
        }
        return Tensor.matrix(node.size(), columns, values);
    }

    private static double[] row(String path, JsonNode node, int columns) {
        if (!node.isArray() || node.size() != columns) {
            throw Fields.refused(path, Rule.ROW_OF, columns, node);
        }
        double[] row = new double[columns];
        for (int j = 0; j < columns; j++) {
            row[j] = Numbers.number(path + "[" + j + "]", node.get(j));
        }
        return row;
    }
}
