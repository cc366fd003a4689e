package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.Seeds;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * Which data to learn from: immutable, comparable, storable; {@link PreparedData} makes it, {@link DatasetKinds} has its names.
 *
 * <p>Every {@code n} is a number of samples, every {@code noise} a standard deviation in the units of the data, and every
 * {@code seed} starts one NumPy legacy generator that supplies all of the set's draws.
 */
public sealed interface DatasetSpec {
    int DEFAULT_N = 100;

    /** How many samples the set has. */
    int n();

    /** How many raw columns x has. */
    int inputs();

    /** How many classes the labels tell apart; 0 where the target is a number. */
    int classes();

    /** Targets that are numbers. */
    default boolean isRegression() {
        return classes() == 0;
    }

    /** Its samples; all draws come from {@code random}, in a fixed order. */
    Samples samples(NumpyRandom random);

    /** What is drawn at random and may be drawn again. */
    sealed interface Drawn extends DatasetSpec {
        double noise();

        long seed();

        /** The same set of another size, noise or seed. */
        Drawn with(int n, double noise, long seed);

        default Drawn withN(int n) {
            return with(n, noise(), seed());
        }

        default Drawn withNoise(double noise) {
            return with(n(), noise, seed());
        }

        default Drawn withSeed(long seed) {
            return with(n(), noise(), seed);
        }
    }

    /** A number that depends on one column. */
    sealed interface Curve extends Drawn {
        @Override
        default int inputs() {
            return 1;
        }

        @Override
        default int classes() {
            return 0;
        }
    }

    /** A number that depends on two columns. */
    sealed interface Surface extends Drawn {
        @Override
        default int inputs() {
            return 2;
        }

        @Override
        default int classes() {
            return 0;
        }
    }

    /** What the two-class sets over the plane have in common. */
    sealed interface TwoClasses extends Drawn {
        @Override
        default int inputs() {
            return 2;
        }

        @Override
        default int classes() {
            return 2;
        }
    }

    /** y = b + w x + noise, x uniform in [0, 1); the stored x is multiplied by {@code xScale} afterwards, y is not. */
    record Linear(int n, double b, double w, double noise, long seed, double xScale) implements Curve {
        public Linear {
            checkCommon(n, noise, seed);
            Require.finite("b", b);
            Require.finite("w", w);
            Require.finite("x_scale", xScale);
        }

        @Override
        public Linear with(int n, double noise, long seed) {
            return new Linear(n, b, w, noise, seed, xScale);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.linear(this, random);
        }
    }

    /** y = amplitude · sin(2π frequency x) + noise, x uniform in [0, 1). */
    record Sine(int n, double amplitude, double frequency, double noise, long seed) implements Curve {
        public Sine {
            checkCommon(n, noise, seed);
            Require.finite("amplitude", amplitude);
            Require.positive("frequency", frequency);
        }

        @Override
        public Sine with(int n, double noise, long seed) {
            return new Sine(n, amplitude, frequency, noise, seed);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.curve(n, noise, random, 0, x -> amplitude * StrictMath.sin(2 * Math.PI * frequency * x));
        }
    }

    /** y = c0 + c1 x + c2 x² + … + noise, x uniform in [-1, 1); coefficients from the constant upwards. */
    record Polynomial(int n, List<Double> coefficients, double noise, long seed) implements Curve {
        public static final int MAX_COEFFICIENTS = 10;

        public Polynomial {
            checkCommon(n, noise, seed);
            coefficients = List.copyOf(coefficients);
            Require.inRange("coefficients.size", coefficients.size(), 1, MAX_COEFFICIENTS);
            coefficients.forEach(c -> Require.finite("coefficients", c));
        }

        @Override
        public Polynomial with(int n, double noise, long seed) {
            return new Polynomial(n, coefficients, noise, seed);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.curve(n, noise, random, -1, x -> Generators.polynomial(coefficients, x));
        }
    }

    /** scikit-learn's {@code make_moons}: two interleaving half circles. */
    record Moons(int n, double noise, long seed) implements TwoClasses {
        public Moons {
            checkCommon(n, noise, seed);
        }

        @Override
        public Moons with(int n, double noise, long seed) {
            return new Moons(n, noise, seed);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.moons(this, random);
        }
    }

    /** scikit-learn's {@code make_circles}: a small circle within a large one, radii {@code factor} and 1. */
    record Circles(int n, double noise, long seed, double factor) implements TwoClasses {
        public Circles {
            checkCommon(n, noise, seed);
            Require.inHalfOpenRange("factor", factor, 0, 1);
        }

        @Override
        public Circles with(int n, double noise, long seed) {
            return new Circles(n, noise, seed, factor);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.circles(this, random);
        }
    }

    /** Uniform points in the square [-1, 1)², class 1 where x1 and x2 have different signs. */
    record Xor(int n, double noise, long seed) implements TwoClasses {
        public Xor {
            checkCommon(n, noise, seed);
        }

        @Override
        public Xor with(int n, double noise, long seed) {
            return new Xor(n, noise, seed);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.xor(this, random);
        }
    }

    /** Two round clouds centred at (-1, -1) and (1, 1), each with standard deviation {@code noise}. */
    record Gaussians(int n, double noise, long seed) implements TwoClasses {
        public Gaussians {
            checkCommon(n, noise, seed);
        }

        @Override
        public Gaussians with(int n, double noise, long seed) {
            return new Gaussians(n, noise, seed);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.clouds(n, new double[][] {{-1, -1}, {1, 1}}, noise, random);
        }
    }

    /** Two interleaved spiral arms of radius up to 1 and {@code turns} turns. */
    record Spiral(int n, double noise, long seed, double turns) implements TwoClasses {
        public static final double MAX_TURNS = 5;

        public Spiral {
            checkCommon(n, noise, seed);
            Require.inRange("turns", turns, 0.1, MAX_TURNS);
        }

        @Override
        public Spiral with(int n, double noise, long seed) {
            return new Spiral(n, noise, seed, turns);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.spiral(this, random);
        }
    }

    /** {@code k} round clouds, evenly spaced on a circle of radius {@code radius}, each with deviation {@code noise}. */
    record Blobs(int n, int k, double noise, long seed, double radius) implements Drawn {
        public static final int MAX_CLASSES = 10;

        public Blobs {
            checkCommon(n, noise, seed);
            Require.inRange("k", k, 2, MAX_CLASSES);
            Require.positive("radius", radius);
        }

        @Override
        public int inputs() {
            return 2;
        }

        @Override
        public int classes() {
            return k;
        }

        @Override
        public Blobs with(int n, double noise, long seed) {
            return new Blobs(n, k, noise, seed, radius);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.clouds(n, Generators.centres(k, radius), noise, random);
        }
    }

    /** y = b + w1 x1 + w2 x2 + noise over the square [-1, 1)². */
    record Plane(int n, double b, double w1, double w2, double noise, long seed) implements Surface {
        public Plane {
            checkCommon(n, noise, seed);
            Require.finite("b", b);
            Require.finite("w1", w1);
            Require.finite("w2", w2);
        }

        @Override
        public Plane with(int n, double noise, long seed) {
            return new Plane(n, b, w1, w2, noise, seed);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.surface(n, noise, random, (x1, x2) -> b + w1 * x1 + w2 * x2);
        }
    }

    /** A sum of positive and negative Gaussian bumps over the square [-1, 1)², plus noise. */
    record Bumps(int n, double noise, long seed) implements Surface {
        public Bumps {
            checkCommon(n, noise, seed);
        }

        @Override
        public Bumps with(int n, double noise, long seed) {
            return new Bumps(n, noise, seed);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.surface(n, noise, random, Generators::bumps);
        }
    }

    /**
     * What a formula says of uniform points in [low, high), or in the square of it: a number, to which noise is added, or of which of two
     * classes they are, before noise moves them. {@link FormulaReader} says how it is written.
     */
    record Formula(String formula, int n, double noise, long seed, double low, double high) implements Drawn {
        public Formula {
            checkCommon(n, noise, seed);
            Require.finite("low", low);
            Require.finite("high", high);
            if (high <= low) {
                throw new RefusedException("high", Rule.GREATER_THAN, low, high);
            }
            Expression.of(formula);
        }

        private Expression read() {
            return Expression.of(formula);
        }

        @Override
        public int inputs() {
            return read().inputs();
        }

        @Override
        public int classes() {
            return read().isClaim() ? 2 : 0;
        }

        @Override
        public Formula with(int n, double noise, long seed) {
            return new Formula(formula, n, noise, seed, low, high);
        }

        @Override
        public Samples samples(NumpyRandom random) {
            return Generators.formula(this, read(), random);
        }
    }

    /**
     * Imported or painted data: x of shape [n, inputs] and at least one of y (targets, shape [n, outputs]) and cls (class
     * indices, 0 upwards), with what their columns and classes are called where they came from.
     */
    record Inline(Tensor x, Optional<Tensor> y, Optional<List<Integer>> cls, Names names) implements DatasetSpec {
        public static final int MAX_CLASSES = 100;

        /** Data without names. */
        public Inline(Tensor x, Optional<Tensor> y, Optional<List<Integer>> cls) {
            this(x, y, cls, Names.NONE);
        }

        public Inline {
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
            cls.ifPresent(Inline::checkLabels);
            checkAgreement(y, cls);
            checkFinite("x", x);
            y.ifPresent(t -> checkFinite("y", t));
            if (!names.x().isEmpty()) {
                Require.inRange("names.x.size", names.x().size(), x.columns(), x.columns());
            }
        }

        /** Marks of classes such as -1 and 1 are no indices. */
        private static void checkLabels(List<Integer> labels) {
            IntSummaryStatistics range =
                    labels.stream().mapToInt(Integer::intValue).summaryStatistics();
            if (range.getMin() < 0) {
                int classes = (int) labels.stream().distinct().count();
                throw new RefusedException(
                        "cls", Rule.CLASS_INDICES, Math.max(2, classes) - 1, range.getMin(), range.getMax());
            }
            Require.inRange("cls", range.getMax(), 0, MAX_CLASSES - 1);
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
                    throw new RefusedException(
                            "y", Rule.Y_AND_CLS, row, cls.get().get(row), said);
                }
            }
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

    /**
     * What somebody else's columns and classes are called; nothing is computed from it.
     *
     * @param x names of the input columns, one a column or none at all
     * @param target name of the column to predict; empty where it has none
     * @param classes names of the classes in the order of their indices, or none at all
     */
    record Names(List<String> x, String target, List<String> classes) {
        public static final int MAX_LENGTH = 100;
        public static final Names NONE = new Names(List.of(), "", List.of());

        public Names {
            x = List.copyOf(x);
            classes = List.copyOf(classes);
            x.forEach(name -> Require.inRange("names.x.length", name.length(), 0, MAX_LENGTH));
            Require.inRange("names.target.length", target.length(), 0, MAX_LENGTH);
            Require.inRange("names.classes.size", classes.size(), 0, Inline.MAX_CLASSES);
            classes.forEach(name -> Require.inRange("names.classes.length", name.length(), 0, MAX_LENGTH));
        }
    }

    private static void checkCommon(int n, double noise, long seed) {
        Require.atLeast("n", n, 1);
        Require.notNegative("noise", noise);
        Seeds.check("seed", seed);
    }
}
