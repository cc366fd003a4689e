package dev.paso.core.data;

import dev.paso.core.Require;
import dev.paso.core.kind.Kind;
import dev.paso.core.random.NumpyRandom;
import java.util.List;
import java.util.Optional;

/** Data whose target is a number: a function of one column or of two, and noise. */
public sealed interface FunctionSpec extends DatasetSpec.Drawn {
    @Override
    default int classes() {
        return 0;
    }

    /** A number that depends on one column. */
    sealed interface Curve extends FunctionSpec {
        @Override
        default int inputs() {
            return 1;
        }
    }

    /** A number that depends on two columns. */
    sealed interface Surface extends FunctionSpec {
        @Override
        default int inputs() {
            return 2;
        }
    }

    /** y = b + w x + noise, x uniform in [0, 1); the stored x is multiplied by {@code xScale} afterwards, y is not. */
    record Linear(int n, double b, double w, double noise, long seed, double xScale) implements Curve {
        public static final Kind<Linear> KIND =
                Drawn.kind("Linear", new Linear(DEFAULT_N, 1, 2, 0.1, 42, 1)).fields("b", "w", "x_scale");

        public Linear {
            Drawn.check(n, noise, seed);
            Require.finite("b", b);
            Require.finite("w", w);
            Require.finite("x_scale", xScale);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Linear(DEFAULT_N, 1, 2, 0.1, 0, 1), 1));
        }

        @Override
        public Samples samples(NumpyRandom random) {
            double[] x = Generators.uniform(n, random);
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = b + w * x[i] + noise * random.nextGaussian();
                x[i] *= xScale;
            }
            return Generators.numbers(x, 1, y);
        }
    }

    /** y = amplitude · sin(2π frequency x) + noise, x uniform in [0, 1). */
    record Sine(int n, double amplitude, double frequency, double noise, long seed) implements Curve {
        public static final Kind<Sine> KIND =
                Drawn.kind("Sine", new Sine(DEFAULT_N, 1, 1, 0.1, 0)).fields("amplitude", "frequency");

        public Sine {
            Drawn.check(n, noise, seed);
            Require.finite("amplitude", amplitude);
            Require.positive("frequency", frequency);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Sine(DEFAULT_N, 1, 1, 0.1, 0), 1));
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.curve(n, noise, random, 0, x -> amplitude * StrictMath.sin(2 * Math.PI * frequency * x));
        }
    }

    /** y = c0 + c1 x + c2 x² + … + noise, x uniform in [-1, 1); coefficients from the constant upwards. */
    record Polynomial(int n, List<Double> coefficients, double noise, long seed) implements Curve {
        public static final int MAX_COEFFICIENTS = 10;
        public static final Kind<Polynomial> KIND = Drawn.kind(
                        "Polynomial", new Polynomial(DEFAULT_N, List.of(0.0), 0.1, 0))
                .required("coefficients");

        public Polynomial {
            Drawn.check(n, noise, seed);
            coefficients = List.copyOf(coefficients);
            Require.inRange("coefficients.size", coefficients.size(), 1, MAX_COEFFICIENTS);
            coefficients.forEach(c -> Require.finite("coefficients", c));
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.curve(n, noise, random, -1, this::at);
        }

        private double at(double x) {
            double value = 0;
            for (double coefficient : coefficients.reversed()) {
                value = value * x + coefficient;
            }
            return value;
        }
    }

    /** y = b + w1 x1 + w2 x2 + noise over the square [-1, 1)². */
    record Plane(int n, double b, double w1, double w2, double noise, long seed) implements Surface {
        public static final Kind<Plane> KIND =
                Drawn.kind("Plane", new Plane(DEFAULT_N, 0, 1, 1, 0.1, 0)).fields("b", "w1", "w2");

        public Plane {
            Drawn.check(n, noise, seed);
            Require.finite("b", b);
            Require.finite("w1", w1);
            Require.finite("w2", w2);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.surface(n, noise, random, (x1, x2) -> b + w1 * x1 + w2 * x2);
        }
    }

    /** A sum of positive and negative Gaussian bumps over the square [-1, 1)², plus noise. */
    record Bumps(int n, double noise, long seed) implements Surface {
        private static final double[][] BUMPS = {{-0.5, -0.5, 1}, {0.5, 0.5, 1}, {-0.5, 0.5, -1}, {0.5, -0.5, -1}};
        public static final Kind<Bumps> KIND = Drawn.kind("Bumps", new Bumps(DEFAULT_N, 0.1, 0));

        public Bumps {
            Drawn.check(n, noise, seed);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Bumps(DEFAULT_N, 0.05, 0), 0.5));
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.surface(n, noise, random, Bumps::height);
        }

        private static double height(double x1, double x2) {
            double sum = 0;
            for (double[] bump : BUMPS) {
                double d1 = x1 - bump[0];
                double d2 = x2 - bump[1];
                sum += bump[2] * StrictMath.exp(-8 * (d1 * d1 + d2 * d2));
            }
            return sum;
        }
    }
}
