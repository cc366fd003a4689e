package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** How data sets are drawn; all draws come from the generator given, in a fixed order. */
final class Generators {
    private static final double[][] BUMPS = {{-0.5, -0.5, 1}, {0.5, 0.5, 1}, {-0.5, 0.5, -1}, {0.5, -0.5, -1}};

    private Generators() {}

    static Samples linear(FunctionSpec.Linear spec, NumpyRandom random) {
        double[] x = uniform(spec.n(), random);
        double[] y = new double[spec.n()];
        for (int i = 0; i < y.length; i++) {
            y[i] = spec.b() + spec.w() * x[i] + spec.noise() * random.nextGaussian();
            x[i] *= spec.xScale();
        }
        return numbers(x, 1, y);
    }

    static Samples curve(int n, double noise, NumpyRandom random, double low, DoubleUnaryOperator f) {
        double[] x = uniform(n, random);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = low + (1 - low) * x[i];
            y[i] = f.applyAsDouble(x[i]) + noise * random.nextGaussian();
        }
        return numbers(x, 1, y);
    }

    /** @param coefficients from the constant upwards */
    static double polynomial(List<Double> coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients.reversed()) {
            value = value * x + coefficient;
        }
        return value;
    }

    /** scikit-learn's order: geometry, shuffle of the rows, then noise row by row. */
    static Samples moons(ShapeSpec.Moons spec, NumpyRandom random) {
        int outer = spec.n() / 2;
        double[] x = new double[2 * spec.n()];
        for (int i = 0; i < spec.n(); i++) {
            boolean isOuter = i < outer;
            double t = angle(isOuter ? i : i - outer, (isOuter ? outer : spec.n() - outer) - 1, Math.PI);
            x[2 * i] = isOuter ? StrictMath.cos(t) : 1 - StrictMath.cos(t);
            x[2 * i + 1] = isOuter ? StrictMath.sin(t) : 1 - StrictMath.sin(t) - 0.5;
        }
        return shuffled(x, outer, spec.noise(), random);
    }

    static Samples circles(ShapeSpec.Circles spec, NumpyRandom random) {
        int outer = spec.n() / 2;
        double[] x = new double[2 * spec.n()];
        for (int i = 0; i < spec.n(); i++) {
            boolean isOuter = i < outer;
            double t = angle(isOuter ? i : i - outer, isOuter ? outer : spec.n() - outer, 2 * Math.PI);
            double radius = isOuter ? 1 : spec.factor();
            x[2 * i] = radius * StrictMath.cos(t);
            x[2 * i + 1] = radius * StrictMath.sin(t);
        }
        return shuffled(x, outer, spec.noise(), random);
    }

    /** The i-th of evenly spaced values as {@code np.linspace} computes it: index times step. */
    private static double angle(int i, int intervals, double end) {
        return intervals == 0 ? 0 : i == intervals ? end : i * (end / intervals);
    }

    private static Samples shuffled(double[] rows, int outer, double noise, NumpyRandom random) {
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

    private static void addNoise(double[] x, double noise, NumpyRandom random) {
        for (int i = 0; i < x.length; i++) {
            x[i] += noise * random.nextGaussian();
        }
    }

    static Samples xor(ShapeSpec.Xor spec, NumpyRandom random) {
        double[] x = square(spec.n(), random);
        int[] labels = new int[spec.n()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = x[2 * i] * x[2 * i + 1] < 0 ? 1 : 0;
        }
        addNoise(x, spec.noise(), random);
        return classes(x, 2, labels);
    }

    /** Arm by arm; the rows then are shuffled so that any split holds both arms. */
    static Samples spiral(ShapeSpec.Spiral spec, NumpyRandom random) {
        int first = spec.n() / 2;
        double[] x = new double[2 * spec.n()];
        for (int i = 0; i < spec.n(); i++) {
            int arm = i < first ? 0 : 1;
            int points = arm == 0 ? first : spec.n() - first;
            double radius = (i - arm * first + 1.0) / points;
            double t = 2 * Math.PI * spec.turns() * radius + arm * Math.PI;
            x[2 * i] = radius * StrictMath.sin(t);
            x[2 * i + 1] = radius * StrictMath.cos(t);
        }
        return shuffled(x, first, spec.noise(), random);
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

    /** Of {@code k} clouds, evenly spaced on a circle. */
    static double[][] centres(int k, double radius) {
        double[][] centres = new double[k][];
        for (int i = 0; i < k; i++) {
            double t = 2 * Math.PI * i / k;
            centres[i] = new double[] {radius * StrictMath.cos(t), radius * StrictMath.sin(t)};
        }
        return centres;
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

    static double bumps(double x1, double x2) {
        double sum = 0;
        for (double[] bump : BUMPS) {
            double d1 = x1 - bump[0];
            double d2 = x2 - bump[1];
            sum += bump[2] * StrictMath.exp(-8 * (d1 * d1 + d2 * d2));
        }
        return sum;
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

    private static double[] uniform(int n, NumpyRandom random) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble();
        }
        return x;
    }

    private static double[] square(int n, NumpyRandom random) {
        double[] x = uniform(2 * n, random);
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 * x[i] - 1;
        }
        return x;
    }

    private static Samples numbers(double[] x, int inputs, double[] y) {
        return new Samples(y.length, x, inputs, y, 1, new int[0]);
    }

    private static Samples classes(double[] x, int inputs, int[] labels) {
        return new Samples(labels.length, x, inputs, toTargets(labels), 1, labels);
    }
}
