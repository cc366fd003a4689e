package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** What data sets are drawn with: each draws itself in its record. All draws come from the generator given, in a fixed order. */
final class Generators {
    private Generators() {}

    static Samples curve(int n, double noise, NumpyRandom random, double low, DoubleUnaryOperator f) {
        double[] x = uniform(n, random);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = low + (1 - low) * x[i];
            y[i] = f.applyAsDouble(x[i]) + noise * random.nextGaussian();
        }
        return numbers(x, 1, y);
    }

    /** The i-th of evenly spaced values as {@code np.linspace} computes it: index times step. */
    static double angle(int i, int intervals, double end) {
        return intervals == 0 ? 0 : i == intervals ? end : i * (end / intervals);
    }

    /** As scikit-learn's sets are finished: the rows shuffled, then noise row by row; the first {@code outer} are class 0. */
    static Samples shuffled(double[] rows, int outer, double noise, NumpyRandom random) {
        int n = rows.length / 2;
        int[] order = random.permutation(n);
        double[] x = new double[rows.length];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            x[2 * i] = rows[2 * order[i]];
            x[2 * i + 1] = rows[2 * order[i] + 1];
            labels[i] = order[i] < outer ? 0 : 1;
        }
        addNoise(x, noise, random);
        return classes(x, 2, labels);
    }

    static void addNoise(double[] x, double noise, NumpyRandom random) {
        for (int i = 0; i < x.length; i++) {
            x[i] += noise * random.nextGaussian();
        }
    }

    static Samples clouds(int n, double[][] centres, double noise, NumpyRandom random) {
        double[] x = new double[2 * n];
        int[] labels = random.permutation(n);
        for (int i = 0; i < n; i++) {
            labels[i] %= centres.length;
            x[2 * i] = centres[labels[i]][0];
            x[2 * i + 1] = centres[labels[i]][1];
        }
        addNoise(x, noise, random);
        return classes(x, 2, labels);
    }

    interface Height {
        double at(double x1, double x2);
    }

    static Samples surface(int n, double noise, NumpyRandom random, Height height) {
        double[] x = square(n, random);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = height.at(x[2 * i], x[2 * i + 1]) + noise * random.nextGaussian();
        }
        return numbers(x, 2, y);
    }

    /** All points first, column by column of each, then the noise. */
    static Samples formula(FormulaSpec spec, Expression expression, NumpyRandom random) {
        int inputs = expression.inputs();
        double[] x = uniform(inputs * spec.n(), random);
        double[] y = new double[spec.n()];
        for (int i = 0; i < x.length; i++) {
            x[i] = spec.low() + (spec.high() - spec.low()) * x[i];
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = expression.at(x[i * inputs], x[i * inputs + inputs - 1]);
            if (!Double.isFinite(y[i])) {
                throw new RefusedException(
                        "data.formula",
                        Rule.FORMULA_FINITE,
                        Arrays.toString(Arrays.copyOfRange(x, i * inputs, (i + 1) * inputs)));
            }
        }
        if (expression.isClaim()) {
            addNoise(x, spec.noise(), random);
            return classes(
                    x, inputs, Arrays.stream(y).mapToInt(value -> (int) value).toArray());
        }
        addNoise(y, spec.noise(), random);
        return numbers(x, inputs, y);
    }

    static Samples inline(InlineSpec spec) {
        int[] labels = spec.cls()
                .map(c -> c.stream().mapToInt(Integer::intValue).toArray())
                .orElseGet(() -> spec.classes() == 2 ? toLabels(spec.y().orElseThrow()) : new int[0]);
        double[] y = spec.y().map(Tensor::toArray).orElseGet(() -> toTargets(labels));
        int targets = spec.y().map(Tensor::columns).orElse(1);
        return new Samples(spec.n(), spec.x().toArray(), spec.inputs(), y, targets, labels);
    }

    private static int[] toLabels(Tensor y) {
        int[] labels = new int[y.rows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) y.at(i);
        }
        return labels;
    }

    private static double[] toTargets(int[] labels) {
        double[] targets = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            targets[i] = labels[i];
        }
        return targets;
    }

    static double[] uniform(int n, NumpyRandom random) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble();
        }
        return x;
    }

    static double[] square(int n, NumpyRandom random) {
        double[] x = uniform(2 * n, random);
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 * x[i] - 1;
        }
        return x;
    }

    static Samples numbers(double[] x, int inputs, double[] y) {
        return new Samples(y.length, x, inputs, y, 1, new int[0]);
    }

    static Samples classes(double[] x, int inputs, int[] labels) {
        return new Samples(labels.length, x, inputs, toTargets(labels), 1, labels);
    }
}
