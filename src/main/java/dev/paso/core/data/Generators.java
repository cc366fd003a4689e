package dev.paso.core.data;

import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import java.util.function.DoubleUnaryOperator;

/** Makes each kind of data set from its recipe; all draws come from the generator given, in a fixed order. */
final class Generators {
    private static final double[][] BUMPS = {{-0.5, -0.5, 1}, {0.5, 0.5, 1}, {-0.5, 0.5, -1}, {0.5, -0.5, -1}};

    private Generators() {}

    static Samples generate(DatasetSpec spec, NumpyRandom random) {
        return switch (spec) {
            case DatasetSpec.Linear linear -> linear(linear, random);
            case DatasetSpec.Sine sine ->
                curve(
                        sine.n(),
                        sine.noise(),
                        random,
                        0,
                        x -> sine.amplitude() * StrictMath.sin(2 * Math.PI * sine.frequency() * x));
            case DatasetSpec.Polynomial polynomial ->
                curve(polynomial.n(), polynomial.noise(), random, -1, x -> value(polynomial, x));
            case DatasetSpec.Moons moons -> moons(moons, random);
            case DatasetSpec.Circles circles -> circles(circles, random);
            case DatasetSpec.Xor xor -> xor(xor, random);
            case DatasetSpec.Gaussians gaussians ->
                clouds(gaussians.n(), new double[][] {{-1, -1}, {1, 1}}, gaussians.noise(), random);
            case DatasetSpec.Spiral spiral -> spiral(spiral, random);
            case DatasetSpec.Blobs blobs -> clouds(blobs.n(), centres(blobs), blobs.noise(), random);
            case DatasetSpec.Plane plane ->
                surface(plane.n(), plane.noise(), random, (x1, x2) -> plane.b() + plane.w1() * x1 + plane.w2() * x2);
            case DatasetSpec.Bumps bumps -> surface(bumps.n(), bumps.noise(), random, Generators::bumps);
            case DatasetSpec.Inline inline -> inline(inline);
        };
    }

    private static Samples linear(DatasetSpec.Linear spec, NumpyRandom random) {
        double[] x = uniform(spec.n(), random);
        double[] y = new double[spec.n()];
        for (int i = 0; i < y.length; i++) {
            y[i] = spec.b() + spec.w() * x[i] + spec.noise() * random.nextGaussian();
            x[i] *= spec.xScale();
        }
        return numbers(x, 1, y);
    }

    private static Samples curve(int n, double noise, NumpyRandom random, double low, DoubleUnaryOperator f) {
        double[] x = uniform(n, random);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = low + (1 - low) * x[i];
            y[i] = f.applyAsDouble(x[i]) + noise * random.nextGaussian();
        }
        return numbers(x, 1, y);
    }

    private static double value(DatasetSpec.Polynomial spec, double x) {
        double value = 0;
        for (int i = spec.coefficients().size() - 1; i >= 0; i--) {
            value = value * x + spec.coefficients().get(i);
        }
        return value;
    }

    /** scikit-learn's order: geometry, shuffle of the rows, then noise row by row. */
    private static Samples moons(DatasetSpec.Moons spec, NumpyRandom random) {
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

    private static Samples circles(DatasetSpec.Circles spec, NumpyRandom random) {
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

    private static Samples xor(DatasetSpec.Xor spec, NumpyRandom random) {
        double[] x = square(spec.n(), random);
        int[] labels = new int[spec.n()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = x[2 * i] * x[2 * i + 1] < 0 ? 1 : 0;
        }
        addNoise(x, spec.noise(), random);
        return classes(x, 2, labels);
    }

    /** Arm by arm; the rows then are shuffled so that any split holds both arms. */
    private static Samples spiral(DatasetSpec.Spiral spec, NumpyRandom random) {
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

    private static Samples clouds(int n, double[][] centres, double noise, NumpyRandom random) {
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

    private static double[][] centres(DatasetSpec.Blobs spec) {
        double[][] centres = new double[spec.k()][];
        for (int k = 0; k < centres.length; k++) {
            double t = 2 * Math.PI * k / centres.length;
            centres[k] = new double[] {spec.radius() * StrictMath.cos(t), spec.radius() * StrictMath.sin(t)};
        }
        return centres;
    }

    private interface Height {
        double at(double x1, double x2);
    }

    private static Samples surface(int n, double noise, NumpyRandom random, Height height) {
        double[] x = square(n, random);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = height.at(x[2 * i], x[2 * i + 1]) + noise * random.nextGaussian();
        }
        return numbers(x, 2, y);
    }

    private static double bumps(double x1, double x2) {
        double sum = 0;
        for (double[] bump : BUMPS) {
            double d1 = x1 - bump[0];
            double d2 = x2 - bump[1];
            sum += bump[2] * StrictMath.exp(-8 * (d1 * d1 + d2 * d2));
        }
        return sum;
    }

    private static Samples inline(DatasetSpec.Inline spec) {
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
