package dev.paso.core.data;

import dev.paso.core.Require;
import dev.paso.core.kind.Kind;
import dev.paso.core.random.NumpyRandom;
import dev.paso.core.random.Seeds;
import java.util.Map;
import java.util.Optional;

/**
 * Which data to learn from: immutable, comparable, storable; {@link PreparedData} makes it, a record's {@code KIND} has its
 * name, its options and what they usually are.
 *
 * <p>Every {@code n} is a number of samples, every {@code noise} a standard deviation in the units of the data, and every
 * {@code seed} starts one NumPy legacy generator that supplies all of the set's draws.
 */
public sealed interface DatasetSpec permits DatasetSpec.Drawn, InlineSpec {
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
    sealed interface Drawn extends DatasetSpec permits ShapeSpec, FunctionSpec, FormulaSpec {
        double noise();

        long seed();

        /** How it is offered among the pictures; empty where it is not. */
        default Optional<DatasetPicture> picture() {
            return Optional.empty();
        }

        /** The same set of another size, noise or seed. */
        default Drawn with(int n, double noise, long seed) {
            return (Drawn) DatasetKinds.ALL.with(this, Map.of("n", n, "noise", noise, "seed", seed));
        }

        default Drawn withN(int n) {
            return with(n, noise(), seed());
        }

        default Drawn withNoise(double noise) {
            return with(n(), noise, seed());
        }

        default Drawn withSeed(long seed) {
            return with(n(), noise(), seed);
        }

        /** A row with what each of them has. */
        static <T extends Record & Drawn> Kind<T> kind(String name, T usual) {
            return Kind.of(name, usual).fields("n", "noise", "seed");
        }

        /** What is asked of each of them. */
        static void check(int n, double noise, long seed) {
            Require.atLeast("n", n, 1);
            Require.notNegative("noise", noise);
            Seeds.check("seed", seed);
        }
    }
}
