package dev.paso.json;

import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.SplitSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the parts {@code data} and {@code split}. */
final class DataReader {
    private static final List<String> TYPES = List.of(
            "Linear",
            "Sine",
            "Polynomial",
            "Moons",
            "Circles",
            "Xor",
            "Gaussians",
            "Spiral",
            "Blobs",
            "Plane",
            "Bumps",
            "Inline");

    private DataReader() {}

    static DatasetSpec data(Fields f) {
        String type = f.choice("type", "", TYPES);
        return f.build(() -> switch (type) {
            case "Linear" ->
                new DatasetSpec.Linear(
                        n(f),
                        f.number("b", 1),
                        f.number("w", 2),
                        f.number("noise", 0.1),
                        f.optionalSeed("seed").orElse(42),
                        f.number("x_scale", 1));
            case "Sine" ->
                new DatasetSpec.Sine(
                        n(f),
                        f.number("amplitude", 1),
                        f.number("frequency", 1),
                        f.number("noise", 0.1),
                        f.seed("seed"));
            case "Polynomial" ->
                new DatasetSpec.Polynomial(n(f), coefficients(f), f.number("noise", 0.1), f.seed("seed"));
            case "Moons" -> new DatasetSpec.Moons(n(f), f.number("noise", 0.1), f.seed("seed"));
            case "Circles" ->
                new DatasetSpec.Circles(n(f), f.number("noise", 0.1), f.seed("seed"), f.number("factor", 0.8));
            case "Xor" -> new DatasetSpec.Xor(n(f), f.number("noise", 0.1), f.seed("seed"));
            case "Gaussians" -> new DatasetSpec.Gaussians(n(f), f.number("noise", 0.5), f.seed("seed"));
            case "Spiral" -> new DatasetSpec.Spiral(n(f), f.number("noise", 0), f.seed("seed"), f.number("turns", 1));
            case "Blobs" ->
                new DatasetSpec.Blobs(
                        n(f), f.integer("k", 3), f.number("noise", 0.5), f.seed("seed"), f.number("radius", 2));
            case "Plane" ->
                new DatasetSpec.Plane(
                        n(f),
                        f.number("b", 0),
                        f.number("w1", 1),
                        f.number("w2", 1),
                        f.number("noise", 0.1),
                        f.seed("seed"));
            case "Bumps" -> new DatasetSpec.Bumps(n(f), f.number("noise", 0.1), f.seed("seed"));
            default -> inline(f);
        });
    }

    private static int n(Fields f) {
        return f.integer("n", DatasetSpec.DEFAULT_N);
    }

    private static List<Double> coefficients(Fields f) {
        List<Double> coefficients = new ArrayList<>();
        f.list("coefficients").forEach(c -> coefficients.add(Fields.number(f.path("coefficients"), c)));
        return coefficients;
    }

    private static DatasetSpec inline(Fields f) {
        JsonNode y = f.optional("y");
        JsonNode cls = f.optional("cls");
        Optional<List<Integer>> labels = Optional.ofNullable(cls)
                .map(node -> Fields.list(f.path("cls"), node).stream()
                        .map(label -> Fields.integer(f.path("cls"), label))
                        .toList());
        return new DatasetSpec.Inline(
                Tensors.rows(f.path("x"), f.required("x")),
                Optional.ofNullable(y).map(node -> Tensors.rows(f.path("y"), node)),
                labels,
                f.optional("names") == null ? DatasetSpec.Names.NONE : names(f.object("names")));
    }

    private static DatasetSpec.Names names(Fields f) {
        return f.build(() -> new DatasetSpec.Names(texts(f, "x"), f.text("target", ""), texts(f, "classes")));
    }

    private static List<String> texts(Fields f, String field) {
        if (f.optional(field) == null) {
            return List.of();
        }
        return f.list(field).stream()
                .map(name -> Fields.text(f.path(field), name))
                .toList();
    }

    static SplitSpec split(Fields f) {
        String type = f.choice("type", "", List.of("NumpyShuffle", "TrainTestSplit", "RandomSplit", "None"));
        return f.build(() -> switch (type) {
            case "NumpyShuffle" -> new SplitSpec.NumpyShuffle(f.number("train_size", 0.8));
            case "TrainTestSplit" -> new SplitSpec.TrainTestSplit(f.number("test_size", 0.25), f.seed("seed"));
            case "RandomSplit" -> new SplitSpec.RandomSplit(f.number("train_size", 0.8), f.seed("seed"));
            default -> new SplitSpec.None();
        });
    }
}
