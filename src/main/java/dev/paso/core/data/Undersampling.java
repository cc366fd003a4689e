package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Another balance of two classes: rows of the one that has too many are left out until class 1 has the share that is wanted. */
public final class Undersampling {
    /** Fewer of a class cannot be learned from. */
    public static final int LEAST = 2;

    private Undersampling() {}

    /**
     * The rows of {@code data} in another balance, in their order.
     *
     * @param share of class 1 among all rows, in (0, 1); reached as nearly as whole rows allow
     * @param seed which rows are taken
     * @throws IllegalArgumentException if the data have not two classes, or one of them has no row
     */
    public static InlineSpec apply(InlineSpec data, double share, long seed) {
        Require.inRange("share", share, 0.01, 0.99);
        Seeds.check("seed", seed);
        int[] labels = data.samples(new NumpyRandom(0)).labels();
        if (data.classes() != 2) {
            throw new RefusedException("data", Rule.TWO_CLASSES, data.classes());
        }
        int[][] rows = {rows(labels, 0), rows(labels, 1)};
        Require.atLeast("rows of class 0", rows[0].length, 1);
        Require.atLeast("rows of class 1", rows[1].length, 1);
        int changed = rows[1].length < share * labels.length ? 0 : 1;
        double odds = changed == 1 ? share / (1 - share) : (1 - share) / share;
        int wanted = Math.max(LEAST, (int) Math.rint(odds * rows[1 - changed].length));
        return select(data, without(rows[changed], wanted, labels.length, new NumpyRandom(seed)));
    }

    private static int[] rows(int[] labels, int label) {
        return IntStream.range(0, labels.length)
                .filter(row -> labels[row] == label)
                .toArray();
    }

    /** All of {@code n} rows but those of {@code some} that are more than {@code wanted}. */
    private static int[] without(int[] some, int wanted, int n, NumpyRandom random) {
        boolean[] isOut = new boolean[n];
        Arrays.stream(random.permutation(some.length)).skip(wanted).forEach(i -> isOut[some[i]] = true);
        return IntStream.range(0, n).filter(row -> !isOut[row]).toArray();
    }

    private static InlineSpec select(InlineSpec data, int[] rows) {
        Optional<List<Integer>> cls = data.cls()
                .map(labels -> Arrays.stream(rows).mapToObj(labels::get).toList());
        return new InlineSpec(select(data.x(), rows), data.y().map(y -> select(y, rows)), cls, data.names());
    }

    private static Tensor select(Tensor matrix, int[] rows) {
        int columns = matrix.columns();
        double[] values = new double[rows.length * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.at(rows[i / columns], i % columns);
        }
        return Tensor.matrix(rows.length, columns, values);
    }
}
