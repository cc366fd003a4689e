package dev.paso.core.data;

import dev.paso.core.Tensor;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import java.util.List;
import java.util.Optional;

/** All data sets: what a file calls them, their options and what they usually are, and how they are offered. */
public final class DatasetKinds {
    private static final int N = DatasetSpec.DEFAULT_N;

    public static final Kinds<DatasetSpec> ALL = Kinds.of(
            DatasetSpec.class,
            drawn("Linear", new FunctionSpec.Linear(N, 1, 2, 0.1, 42, 1)).fields("b", "w", "x_scale"),
            drawn("Sine", new FunctionSpec.Sine(N, 1, 1, 0.1, 0)).fields("amplitude", "frequency"),
            drawn("Polynomial", new FunctionSpec.Polynomial(N, List.of(0.0), 0.1, 0))
                    .required("coefficients"),
            drawn("Moons", new ShapeSpec.Moons(N, 0.1, 0)),
            drawn("Circles", new ShapeSpec.Circles(N, 0.1, 0, 0.8)).fields("factor"),
            drawn("Xor", new ShapeSpec.Xor(N, 0.1, 0)),
            drawn("Gaussians", new ShapeSpec.Gaussians(N, 0.5, 0)),
            drawn("Spiral", new ShapeSpec.Spiral(N, 0, 0, 1)).fields("turns"),
            drawn("Blobs", new ShapeSpec.Blobs(N, 3, 0.5, 0, 2)).fields("k", "radius"),
            drawn("Plane", new FunctionSpec.Plane(N, 0, 1, 1, 0.1, 0)).fields("b", "w1", "w2"),
            drawn("Bumps", new FunctionSpec.Bumps(N, 0.1, 0)),
            drawn("Formula", FormulaSpec.EXAMPLE).required("formula").fields("low", "high"),
            Kind.byItself("Inline", new InlineSpec(Tensor.vector(0), Optional.of(Tensor.vector(0)), Optional.empty())));

    /** The data sets offered as pictures, in their order, as they look best. */
    public static final List<DatasetPicture> PICTURES = List.of(
            new DatasetPicture(new ShapeSpec.Moons(N, 0.2, 0), 0.6),
            new DatasetPicture(new ShapeSpec.Circles(N, 0.1, 0, 0.5), 0.4),
            new DatasetPicture(new ShapeSpec.Xor(N, 0.05, 0), 0.4),
            new DatasetPicture(new ShapeSpec.Gaussians(N, 0.6, 0), 2),
            new DatasetPicture(new ShapeSpec.Spiral(N, 0.04, 0, 1.5), 0.3),
            new DatasetPicture(new ShapeSpec.Blobs(N, 4, 0.6, 0, 2), 2),
            new DatasetPicture(new FunctionSpec.Linear(N, 1, 2, 0.1, 0, 1), 1),
            new DatasetPicture(new FunctionSpec.Sine(N, 1, 1, 0.1, 0), 1),
            new DatasetPicture(new FunctionSpec.Bumps(N, 0.05, 0), 0.5));

    private DatasetKinds() {}

    private static <T extends Record> Kind<T> drawn(String name, T usual) {
        return Kind.of(name, usual).fields("n", "noise", "seed");
    }
}
