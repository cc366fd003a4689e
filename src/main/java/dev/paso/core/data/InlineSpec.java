package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.kind.Kind;
import dev.paso.core.random.NumpyRandom;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * Imported or painted data: x of shape [n, inputs] and at least one of y (targets, shape [n, outputs]) and cls (class
 * indices, 0 upwards), with what their columns and classes are called where they came from.
 */
public record InlineSpec(Tensor x, Optional<Tensor> y, Optional<List<Integer>> cls, Names names)
        implements DatasetSpec {
    public static final int MAX_CLASSES = 100;

    public static final Kind<InlineSpec> KIND =
            Kind.byItself("Inline", new InlineSpec(Tensor.vector(0), Optional.of(Tensor.vector(0)), Optional.empty()));

    /**
     * What somebody else's columns and classes are called; nothing is computed from it.
     *
     * @param x names of the input columns, one a column or none at all
     * @param target name of the column to predict; empty where it has none
     * @param classes names of the classes in the order of their indices, or none at all
     */
    public record Names(List<String> x, String target, List<String> classes) {
        public static final int MAX_LENGTH = 100;
        public static final Names NONE = new Names(List.of(), "", List.of());

        public Names {
            x = List.copyOf(x);
            classes = List.copyOf(classes);
            x.forEach(name -> Require.inRange("names.x.length", name.length(), 0, MAX_LENGTH));
            Require.inRange("names.target.length", target.length(), 0, MAX_LENGTH);
            Require.inRange("names.classes.size", classes.size(), 0, MAX_CLASSES);
            classes.forEach(name -> Require.inRange("names.classes.length", name.length(), 0, MAX_LENGTH));
        }
    }

    /** Data without names. */
    public InlineSpec(Tensor x, Optional<Tensor> y, Optional<List<Integer>> cls) {
        this(x, y, cls, Names.NONE);
    }

    public InlineSpec {
        x = x.asMatrix();
        y = y.map(Tensor::asMatrix);
        cls = cls.map(List::copyOf);
        int rows = Require.atLeast("x.rows", x.rows(), 1);
        Require.atLeast("x.columns", x.columns(), 1);
        if (y.isEmpty() && cls.isEmpty()) {
            throw new RefusedException("y", Rule.Y_OR_CLS);
        }
        y.ifPresent(t -> checkRows("y", t.rows(), rows));
        cls.ifPresent(c -> checkRows("cls", c.size(), rows));
        cls.ifPresent(InlineSpec::checkLabels);
        checkAgreement(y, cls);
        checkFinite("x", x);
        y.ifPresent(t -> checkFinite("y", t));
        if (!names.x().isEmpty()) {
            Require.inRange("names.x.size", names.x().size(), x.columns(), x.columns());
        }
    }

    @Override
    public int n() {
        return x.rows();
    }

    @Override
    public int inputs() {
        return x.columns();
    }

    /**
     * The largest class index plus one, at least 2 and at least as many as have names; two classes also where y holds only zeros
     * and ones.
     */
    @Override
    public int classes() {
        return cls.map(c -> Math.max(
                        Math.max(2, names.classes().size()),
                        c.stream().mapToInt(Integer::intValue).max().orElse(0) + 1))
                .orElseGet(() -> isZeroOrOne(y.orElseThrow()) ? 2 : 0);
    }

    @Override
    public Samples samples(NumpyRandom random) {
        return Generators.inline(this);
    }

    private static boolean isZeroOrOne(Tensor y) {
        for (int i = 0; i < y.size(); i++) {
            if (y.at(i) != 0 && y.at(i) != 1) {
                return false;
            }
        }
        return y.columns() == 1;
    }

    /** Whoever gives both must mean the same: one is trained on, and the other judges. */
    private static void checkAgreement(Optional<Tensor> y, Optional<List<Integer>> cls) {
        if (y.isEmpty() || cls.isEmpty()) {
            return;
        }
        for (int row = 0; row < cls.get().size(); row++) {
            double said = y.get().at(row, 0);
            if (y.get().columns() != 1 || said != cls.get().get(row)) {
                throw new RefusedException("y", Rule.Y_AND_CLS, row, cls.get().get(row), said);
            }
        }
    }

    /** Marks of classes such as -1 and 1 are no indices. */
    private static void checkLabels(List<Integer> labels) {
        IntSummaryStatistics range = labels.stream().mapToInt(Integer::intValue).summaryStatistics();
        if (range.getMin() < 0) {
            int classes = (int) labels.stream().distinct().count();
            throw new RefusedException(
                    "cls", Rule.CLASS_INDICES, Math.max(2, classes) - 1, range.getMin(), range.getMax());
        }
        Require.inRange("cls", range.getMax(), 0, MAX_CLASSES - 1);
    }

    private static void checkRows(String field, int rows, int expected) {
        if (rows != expected) {
            throw new RefusedException(field + ".rows", Rule.ROWS, expected, rows);
        }
    }

    private static void checkFinite(String field, Tensor values) {
        for (int i = 0; i < values.size(); i++) {
            Require.finite(field, values.at(i));
        }
    }
}
