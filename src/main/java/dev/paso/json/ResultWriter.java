package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.landscape.MostLikely;
import dev.paso.core.metric.ClassCounts;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Curve;
import dev.paso.core.metric.ThresholdTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
        state.forEach((name, tensor) -> {
            if (tensor.shape().isEmpty()) {
                object.put(name, (long) tensor.at(0)); // counts are whole
            } else {
                object.set(name, nested(tensor, dtype));
            }
        });
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
        Arrays.stream(labels).forEach(truth::add);
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

    /**
     * All that depends on what a model of more than two classes predicts of the validation split, by class and as their plain mean.
     *
     * @param scores shape [n, classes], the probability of each class
     * @param labels class indices
     */
    public static ObjectNode evaluation(Tensor scores, int[] labels, Dtype dtype) {
        int classes = scores.columns();
        double[] rows = scores.toArray();
        int[] predicted = IntStream.range(0, labels.length)
                .map(row -> MostLikely.of(rows, row, classes))
                .toArray();
        ClassCounts counts = ClassCounts.of(labels, predicted, classes);
        ObjectNode out = NODES.objectNode();
        out.set("scores", nested(scores, dtype));
        ArrayNode truth = out.putArray("labels");
        Arrays.stream(labels).forEach(truth::add);
        ArrayNode matrix = out.putArray("confusion");
        for (int one = 0; one < classes; one++) {
            ArrayNode row = matrix.addArray();
            for (int other = 0; other < classes; other++) {
                row.add(counts.count(one, other));
            }
        }
        put(out, "accuracy", counts.accuracy());
        ObjectNode macro = NODES.objectNode();
        byClass(out, macro, "precision", classes, counts::precision);
        byClass(out, macro, "recall", classes, counts::recall);
        byClass(out, macro, "f1", classes, counts::f1);
        byClass(out, macro, "roc_auc", classes, one -> oneAgainstRest(scores, labels, one));
        out.set("macro", macro);
        return out;
    }

    private static void byClass(
            ObjectNode out, ObjectNode macro, String name, int classes, IntToDoubleFunction measure) {
        List<Double> values =
                IntStream.range(0, classes).mapToObj(measure::applyAsDouble).toList();
        out.set(name, numbers(values, Dtype.FLOAT64));
        put(
                macro,
                name,
                values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN));
    }

    /** The area under the ROC curve of a class against all others; none where one side has no sample. */
    private static double oneAgainstRest(Tensor scores, int[] labels, int one) {
        double[] column = IntStream.range(0, labels.length)
                .mapToDouble(i -> scores.at(i, one))
                .toArray();
        int[] isOne = Arrays.stream(labels).map(label -> label == one ? 1 : 0).toArray();
        return Curve.roc(ThresholdTable.of(Tensor.vector(column), isOne)).area();
    }

    /** A number, or null where it is not finite. */
    public static void put(ObjectNode out, String name, double value) {
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
