package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON: numbers round-trip in their type, and what is not finite is null. */
public final class ResultWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultWriter() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** Shortest decimals that round-trip in {@code dtype}. */
    public static ArrayNode numbers(List<Double> values, Dtype dtype) {
        ArrayNode list = NODES.arrayNode();
        values.forEach(value -> add(list, value, dtype));
        return list;
    }

    private static void add(ArrayNode list, double value, Dtype dtype) {
        if (!Double.isFinite(value)) {
            list.addNull();
        } else if (dtype == Dtype.FLOAT32) {
            list.add((float) value);
        } else {
            list.add(value);
        }
    }

    /** Parameter names to nested lists. */
    public static ObjectNode state(Map<String, Tensor> state, Dtype dtype) {
        ObjectNode object = NODES.objectNode();
        state.forEach((name, tensor) -> object.set(name, nested(tensor, dtype)));
        return object;
    }

    static ArrayNode nested(Tensor tensor, Dtype dtype) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < tensor.rows(); i++) {
            ArrayNode target = tensor.shape().size() == 1 ? list : list.addArray();
            for (int j = 0; j < tensor.columns(); j++) {
                add(target, tensor.at(i, j), dtype);
            }
        }
        return list;
    }

    /** All that depends on the scores of the validation split. ROC's first, infinite threshold is null. */
    public static ObjectNode evaluation(Tensor scores, int[] labels, double threshold, Dtype dtype) {
        ThresholdTable table = ThresholdTable.of(scores, labels);
        ConfusionMatrix counts = table.at(threshold);
        Curve roc = Curve.roc(table);
        Curve pr = Curve.precisionRecall(table);
        ObjectNode out = NODES.objectNode();
        out.set("scores", nested(scores, dtype));
        ArrayNode truth = out.putArray("labels");
        for (int label : labels) {
            truth.add(label);
        }
        out.put("threshold", threshold);
        ArrayNode matrix = out.putArray("confusion");
        matrix.addArray().add(counts.tn()).add(counts.fp());
        matrix.addArray().add(counts.fn()).add(counts.tp());
        put(out, "accuracy", counts.accuracy());
        put(out, "precision", counts.precision());
        put(out, "recall", counts.recall());
        ObjectNode rocNode = out.putObject("roc");
        rocNode.set("fpr", column(roc, Curve.Point::x, Dtype.FLOAT64));
        rocNode.set("tpr", column(roc, Curve.Point::y, Dtype.FLOAT64));
        rocNode.set("thresholds", column(roc, Curve.Point::threshold, dtype));
        put(out, "roc_auc", roc.area());
        ObjectNode prNode = out.putObject("pr");
        prNode.set("precision", column(pr, Curve.Point::y, Dtype.FLOAT64));
        prNode.set("recall", column(pr, Curve.Point::x, Dtype.FLOAT64));
        List<Curve.Point> withThreshold = pr.points().subList(0, pr.points().size() - 1);
        prNode.set("thresholds", column(new Curve(withThreshold), Curve.Point::threshold, dtype));
        put(out, "pr_auc", pr.area());
        put(out, "average_precision", pr.averagePrecision());
        return out;
    }

    private static void put(ObjectNode out, String name, double value) {
        if (Double.isFinite(value)) {
            out.put(name, value);
        } else {
            out.putNull(name);
        }
    }

    private static ArrayNode column(Curve curve, ToDoubleFunction<Curve.Point> coordinate, Dtype dtype) {
        return numbers(curve.points().stream().map(coordinate::applyAsDouble).toList(), dtype);
    }
}
