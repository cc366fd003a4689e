package dev.paso.core.data;

import dev.paso.core.Require;
import dev.paso.core.kind.Kind;
import dev.paso.core.random.NumpyRandom;
import java.util.Optional;

/** Data whose target is a class: points of two classes or more that make a shape on the plane. */
public sealed interface ShapeSpec extends DatasetSpec.Drawn {
    @Override
    default int inputs() {
        return 2;
    }

    /** Those of two classes. */
    sealed interface TwoClasses extends ShapeSpec {
        @Override
        default int classes() {
            return 2;
        }
    }

    /** scikit-learn's {@code make_moons}: two interleaving half circles. */
    record Moons(int n, double noise, long seed) implements TwoClasses {
        public static final Kind<Moons> KIND = Drawn.kind("Moons", new Moons(DEFAULT_N, 0.1, 0));

        public Moons {
            Drawn.check(n, noise, seed);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Moons(DEFAULT_N, 0.2, 0), 0.6));
        }

        @Override
        public Samples samples(NumpyRandom random) {
            int outer = n / 2;
            double[] x = new double[2 * n];
            for (int i = 0; i < n; i++) {
                boolean isOuter = i < outer;
                double t = Generators.angle(isOuter ? i : i - outer, (isOuter ? outer : n - outer) - 1, Math.PI);
                x[2 * i] = isOuter ? StrictMath.cos(t) : 1 - StrictMath.cos(t);
                x[2 * i + 1] = isOuter ? StrictMath.sin(t) : 1 - StrictMath.sin(t) - 0.5;
            }
            return Generators.shuffled(x, outer, noise, random);
        }
    }

    /** scikit-learn's {@code make_circles}: a small circle within a large one, radii {@code factor} and 1. */
    record Circles(int n, double noise, long seed, double factor) implements TwoClasses {
        public static final Kind<Circles> KIND =
                Drawn.kind("Circles", new Circles(DEFAULT_N, 0.1, 0, 0.8)).fields("factor");

        public Circles {
            Drawn.check(n, noise, seed);
            Require.inHalfOpenRange("factor", factor, 0, 1);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Circles(DEFAULT_N, 0.1, 0, 0.5), 0.4));
        }

        @Override
        public Samples samples(NumpyRandom random) {
            int outer = n / 2;
            double[] x = new double[2 * n];
            for (int i = 0; i < n; i++) {
                boolean isOuter = i < outer;
                double t = Generators.angle(isOuter ? i : i - outer, isOuter ? outer : n - outer, 2 * Math.PI);
                double radius = isOuter ? 1 : factor;
                x[2 * i] = radius * StrictMath.cos(t);
                x[2 * i + 1] = radius * StrictMath.sin(t);
            }
            return Generators.shuffled(x, outer, noise, random);
        }
    }

    /** Uniform points in the square [-1, 1)², class 1 where x1 and x2 have different signs. */
    record Xor(int n, double noise, long seed) implements TwoClasses {
        public static final Kind<Xor> KIND = Drawn.kind("Xor", new Xor(DEFAULT_N, 0.1, 0));

        public Xor {
            Drawn.check(n, noise, seed);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Xor(DEFAULT_N, 0.05, 0), 0.4));
        }

        @Override
        public Samples samples(NumpyRandom random) {
            double[] x = Generators.square(n, random);
            int[] labels = new int[n];
            for (int i = 0; i < n; i++) {
                labels[i] = x[2 * i] * x[2 * i + 1] < 0 ? 1 : 0;
            }
            Generators.addNoise(x, noise, random);
            return Generators.classes(x, 2, labels);
        }
    }

    /** Two round clouds centred at (-1, -1) and (1, 1), each with standard deviation {@code noise}. */
    record Gaussians(int n, double noise, long seed) implements TwoClasses {
        public static final Kind<Gaussians> KIND = Drawn.kind("Gaussians", new Gaussians(DEFAULT_N, 0.5, 0));

        public Gaussians {
            Drawn.check(n, noise, seed);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Gaussians(DEFAULT_N, 0.6, 0), 2));
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.clouds(n, new double[][] {{-1, -1}, {1, 1}}, noise, random);
        }
    }

    /** Two interleaved spiral arms of radius up to 1 and {@code turns} turns. */
    record Spiral(int n, double noise, long seed, double turns) implements TwoClasses {
        public static final double MAX_TURNS = 5;
        public static final Kind<Spiral> KIND =
                Drawn.kind("Spiral", new Spiral(DEFAULT_N, 0, 0, 1)).fields("turns");

        public Spiral {
            Drawn.check(n, noise, seed);
            Require.inRange("turns", turns, 0.1, MAX_TURNS);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Spiral(DEFAULT_N, 0.04, 0, 1.5), 0.3));
        }

        /** Arm by arm; the rows then are shuffled so that any split holds both arms. */
        @Override
        public Samples samples(NumpyRandom random) {
            int first = n / 2;
            double[] x = new double[2 * n];
            for (int i = 0; i < n; i++) {
                int arm = i < first ? 0 : 1;
                int points = arm == 0 ? first : n - first;
                double radius = (i - arm * first + 1.0) / points;
                double t = 2 * Math.PI * turns * radius + arm * Math.PI;
                x[2 * i] = radius * StrictMath.sin(t);
                x[2 * i + 1] = radius * StrictMath.cos(t);
            }
            return Generators.shuffled(x, first, noise, random);
        }
    }

    /** {@code k} round clouds, evenly spaced on a circle of radius {@code radius}, each with deviation {@code noise}. */
    record Blobs(int n, int k, double noise, long seed, double radius) implements ShapeSpec {
        public static final int MAX_CLASSES = 10;
        public static final Kind<Blobs> KIND =
                Drawn.kind("Blobs", new Blobs(DEFAULT_N, 3, 0.5, 0, 2)).fields("k", "radius");

        public Blobs {
            Drawn.check(n, noise, seed);
            Require.inRange("k", k, 2, MAX_CLASSES);
            Require.positive("radius", radius);
        }

        @Override
        public Optional<DatasetPicture> picture() {
            return Optional.of(new DatasetPicture(new Blobs(DEFAULT_N, 4, 0.6, 0, 2), 2));
        }

        @Override
        public int classes() {
            return k;
        }

        @Override
        public Samples samples(NumpyRandom random) {
            double[][] centres = new double[k][];
            for (int i = 0; i < k; i++) {
                double t = 2 * Math.PI * i / k;
                centres[i] = new double[] {radius * StrictMath.cos(t), radius * StrictMath.sin(t)};
            }
            return Generators.clouds(n, centres, noise, random);
        }
    }
}
