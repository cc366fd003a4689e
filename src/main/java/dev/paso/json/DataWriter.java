package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.SplitSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the parts {@code data} and {@code split}. */
final class DataWriter {
    private DataWriter() {}

    static ObjectNode data(DatasetSpec data) {
        return switch (data) {
            case DatasetSpec.Linear d ->
                drawn("Linear", d.n(), d.noise(), d.seed())
                        .put("b", d.b())
                        .put("w", d.w())
                        .put("x_scale", d.xScale());
            case DatasetSpec.Sine d ->
                drawn("Sine", d.n(), d.noise(), d.seed())
                        .put("amplitude", d.amplitude())
                        .put("frequency", d.frequency());
            case DatasetSpec.Polynomial d -> polynomial(d);
            case DatasetSpec.Moons d -> drawn("Moons", d.n(), d.noise(), d.seed());
            case DatasetSpec.Circles d ->
                drawn("Circles", d.n(), d.noise(), d.seed()).put("factor", d.factor());
            case DatasetSpec.Xor d -> drawn("Xor", d.n(), d.noise(), d.seed());
            case DatasetSpec.Gaussians d -> drawn("Gaussians", d.n(), d.noise(), d.seed());
            case DatasetSpec.Spiral d ->
                drawn("Spiral", d.n(), d.noise(), d.seed()).put("turns", d.turns());
            case DatasetSpec.Blobs d ->
                drawn("Blobs", d.n(), d.noise(), d.seed()).put("k", d.k()).put("radius", d.radius());
            case DatasetSpec.Plane d ->
                drawn("Plane", d.n(), d.noise(), d.seed())
                        .put("b", d.b())
                        .put("w1", d.w1())
                        .put("w2", d.w2());
            case DatasetSpec.Bumps d -> drawn("Bumps", d.n(), d.noise(), d.seed());
            case DatasetSpec.Inline d -> inline(d);
        };
    }

    private static ObjectNode drawn(String type, int n, double noise, long seed) {
        return ExperimentWriter.type(type).put("n", n).put("noise", noise).put("seed", seed);
    }

    private static ObjectNode polynomial(DatasetSpec.Polynomial data) {
        ObjectNode out = drawn("Polynomial", data.n(), data.noise(), data.seed());
        ArrayNode coefficients = out.putArray("coefficients");
        data.coefficients().forEach(coefficients::add);
        return out;
    }

    private static ObjectNode inline(DatasetSpec.Inline data) {
        ObjectNode out = ExperimentWriter.type("Inline");
        out.set("x", ResultWriter.nested(data.x(), Dtype.FLOAT64));
        data.y().ifPresent(y -> out.set("y", ResultWriter.nested(y, Dtype.FLOAT64)));
        data.cls().ifPresent(labels -> labels.forEach(out.putArray("cls")::add));
        if (!data.names().equals(DatasetSpec.Names.NONE)) {
            names(data.names(), out.putObject("names"));
        }
        return out;
    }

    private static void names(DatasetSpec.Names names, ObjectNode out) {
        names.x().forEach(out.putArray("x")::add);
        out.put("target", names.target());
        names.classes().forEach(out.putArray("classes")::add);
    }

    static ObjectNode split(SplitSpec split) {
        return switch (split) {
            case SplitSpec.NumpyShuffle s ->
                ExperimentWriter.type("NumpyShuffle").put("train_size", s.trainSize());
            case SplitSpec.TrainTestSplit s ->
                ExperimentWriter.type("TrainTestSplit")
                        .put("test_size", s.testSize())
                        .put("seed", s.seed());
            case SplitSpec.RandomSplit s ->
                ExperimentWriter.type("RandomSplit")
                        .put("train_size", s.trainSize())
                        .put("seed", s.seed());
            case SplitSpec.None none -> ExperimentWriter.type("None");
        };
    }
}
