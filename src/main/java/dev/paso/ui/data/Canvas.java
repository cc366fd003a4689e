package dev.paso.ui.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.landscape.AxisRange;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.table.ColumnChoice;
import dev.paso.ui.component.PaintModel;
import dev.paso.ui.component.PaintPlane;
import dev.paso.ui.component.PaintPoints;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Between data and points that are painted: classes over a plane, or a number over one input. */
final class Canvas {
    private Canvas() {}

    /** Whether the data lie on a plane: what has more inputs, or three numbers a point, does not. */
    static boolean fits(DatasetSpec data) {
        return data.isRegression() ? data.inputs() == 1 && targets(data) == 1 : data.inputs() == 2;
    }

    private static int targets(DatasetSpec data) {
        return data instanceof InlineSpec own ? own.y().map(Tensor::columns).orElse(1) : 1;
    }

    /** What is said of the data, whatever their points. */
    static PaintModel model(ExperimentSpec spec, PreparedData data, int revision, int mostPoints, Texts texts) {
        Samples raw = data.raw();
        boolean isLine = spec.data().isRegression();
        InlineSpec.Names names = spec.data() instanceof InlineSpec own ? own.names() : InlineSpec.Names.NONE;
        AxisRange across = AxisRange.around(raw, 0);
        AxisRange up = isLine ? AxisRange.around(raw.y()) : AxisRange.around(raw, 1);
        return new PaintModel(
                revision,
                isLine ? List.of() : classes(spec.data(), names, texts),
                names.x().isEmpty() ? isLine ? "x" : "x₁" : names.x().getFirst(),
                isLine
                        ? names.target().isEmpty() ? "y" : names.target()
                        : names.x().isEmpty() ? "x₂" : names.x().get(1),
                new PaintModel.Plane(across.low(), across.high(), up.low(), up.high()),
                mostPoints,
                ColumnChoice.MAX_CLASSES);
    }

    /** The points of the data. */
    static PaintPoints points(DatasetSpec spec, PreparedData data, int revision) {
        Samples raw = data.raw();
        double[] xs = column(raw.x(), raw.inputs(), 0);
        return spec.isRegression()
                ? PaintPoints.of(revision, xs, column(raw.y(), 1, 0), new int[0])
                : PaintPoints.of(revision, xs, column(raw.x(), 2, 1), raw.labels());
    }

    private static List<String> classes(DatasetSpec data, InlineSpec.Names names, Texts texts) {
        return IntStream.range(0, data.classes())
                .mapToObj(
                        i -> i < names.classes().size() ? names.classes().get(i) : texts.say("plane.class.training", i))
                .toList();
    }

    private static double[] column(double[] rows, int columns, int column) {
        return IntStream.range(0, rows.length / columns)
                .mapToDouble(i -> rows[i * columns + column])
                .toArray();
    }

    /**
     * What was painted, as data; names stay as far as they fit.
     *
     * @param mostPoints that there may be
     * @throws IllegalArgumentException if the points are too few, too many or no numbers
     */
    static InlineSpec data(PaintPlane.Painted painted, DatasetSpec before, int mostPoints) {
        int n = painted.xs().size();
        boolean isLine = before.isRegression();
        if (painted.ys().size() != n || !isLine && painted.labels().size() != n) {
            throw new IllegalArgumentException("points must have as many places as labels");
        }
        if (n < 4 || n > mostPoints) {
            throw new RefusedException("points", Rule.IN_RANGE, 4, mostPoints, n);
        }
        InlineSpec.Names names = before instanceof InlineSpec own ? own.names() : InlineSpec.Names.NONE;
        if (isLine) {
            return new InlineSpec(
                    Tensor.vector(array(painted.xs())),
                    Optional.of(Tensor.vector(array(painted.ys()))),
                    Optional.empty(),
                    names);
        }
        double[] x = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[2 * i] = painted.xs().get(i);
            x[2 * i + 1] = painted.ys().get(i);
        }
        return new InlineSpec(
                Tensor.matrix(n, 2, x),
                Optional.empty(),
                Optional.of(painted.labels()),
                fitting(names, painted.labels()));
    }

    /** A class that was added has the number that comes next for its name. */
    private static InlineSpec.Names fitting(InlineSpec.Names names, List<Integer> labels) {
        int classes = labels.stream().mapToInt(label -> label).max().orElse(0) + 1;
        if (names.classes().isEmpty() || classes <= names.classes().size()) {
            return names;
        }
        List<String> more = new ArrayList<>(names.classes());
        for (int i = more.size(); i < classes; i++) {
            more.add(String.valueOf(i));
        }
        return new InlineSpec.Names(names.x(), names.target(), more);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }
}
