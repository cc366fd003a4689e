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

/** Another balance of two classes: rows of one class are left out or repeated until class 1 has the share that is wanted. */
public enum Resampling {
    /** Leaves out rows of the class that has too many; the others stay in their order. */
    UNDERSAMPLE,
    /** Repeats rows of the class that has too few, after all that are there. */
    OVERSAMPLE;

    /** Fewer of a class cannot be learned from. */
    public static final int LEAST = 2;

    /**
     * The rows of {@code data} in another balance.
     *
     * @param share of class 1 among all rows, in (0, 1); reached as nearly as whole rows allow
     * @param seed which rows are taken
     * @throws IllegalArgumentException if the data have not two classes, or one of them has no row
     */
    public DatasetSpec.Inline apply(DatasetSpec.Inline data, double share, long seed) {
        Require.inRange("share", share, 0.01, 0.99);
        Seeds.check("seed", seed);
        int[] labels = Generators.generate(data, new NumpyRandom(0)).labels();
        if (data.classes() != 2) {
            throw new RefusedException("data", Rule.TWO_CLASSES, data.classes());
        }
        int[][] rows = {rows(labels, 0), rows(labels, 1)};
        Require.atLeast("rows of class 0", rows[0].length, 1);
        Require.atLeast("rows of class 1", rows[1].length, 1);
        boolean isTooRare = rows[1].length < share * labels.length;
        int changed = isTooRare == (this == OVERSAMPLE) ? 1 : 0;
        double odds = changed == 1 ? share / (1 - share) : (1 - share) / share;
        int wanted = Math.max(LEAST, (int) Math.rint(odds * rows[1 - changed].length));
        return select(data, chosen(labels, rows[changed], wanted, new NumpyRandom(seed)));
    }

    private static int[] rows(int[] labels, int label) {
        return IntStream.range(0, labels.length)
                .filter(row -> labels[row] == label)
                .toArray();
    }

    private static int[] chosen(int[] labels, int[] changed, int wanted, NumpyRandom random) {
        IntStream all = IntStream.range(0, labels.length);
        if (wanted < changed.length) {
            int[] order = random.permutation(changed.length);
            boolean[] isOut = new boolean[labels.length];
            Arrays.stream(order).skip(wanted).forEach(i -> isOut[changed[i]] = true);
            return all.filter(row -> !isOut[row]).toArray();
        }
        IntStream more = IntStream.range(0, wanted - changed.length)
                .map(i -> changed[(int) (random.nextDouble() * changed.length)]);
        return IntStream.concat(all, more).toArray();
    }

    private static DatasetSpec.Inline select(DatasetSpec.Inline data, int[] rows) {
        Optional<List<Integer>> cls = data.cls()
                .map(labels -> Arrays.stream(rows).mapToObj(labels::get).toList());
        return new DatasetSpec.Inline(select(data.x(), rows), data.y().map(y -> select(y, rows)), cls, data.names());
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
